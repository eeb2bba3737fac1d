/** Ids that stand by themselves in a code span or as a value of the front matter: a reader goes from them to their row, rules leave them in peace. */
import { eachLeaf } from '../syntax/leaves.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import type { Text } from '../text/chunked.js'
import { shift, type Range } from '../text/range.js'
import type { Artefact } from './artefact.js'
import { findIds, mayHoldId } from './identifier.js'
import { MATTER_HELP } from './matterKeys.js'
import { listPerSlice } from './perSlice.js'

export interface QuotedId {
  readonly id: string
  readonly range: Range
}

/** Code spans of a slice that hold an id and nothing else; relative to the slice. */
export const idsInCode = listPerSlice(({ tree: { blocks, text } }): QuotedId[] => {
  const found: QuotedId[] = []
  if (!text.includes('`') || !mayHoldId(text)) return found
  eachLeaf(blocks, inline => {
    if (inline.type !== 'code' || findIds(inline.value)[0]?.id !== inline.value) return
    const start = inline.range[0] + text.slice(...inline.range).indexOf(inline.value)
    found.push({ id: inline.value, range: [start, start + inline.value.length] })
  })
  return found
})

/** Values of the front matter that are an id, or ids in a row or list; absolute. */
export function idsInMatter({ syntax }: Pick<Artefact, 'syntax'>): QuotedId[] {
  const { frontMatter } = syntax
  const root = frontMatter?.tree.root
  if (root?.type !== 'mapping') return []
  return root.entries.flatMap(
    ({ key, value }) =>
    value && (HOLDS_IDS.has(key) || !Object.hasOwn(MATTER_HELP, key)) ? idsIn(value, syntax.text, frontMatter!.yamlStart) : [], // prettier-ignore
  )
}

/** All other keys that mean something mean something else: a version `V2` is no id. */
const HOLDS_IDS = new Set(['change-id', 'evidence'])

function idsIn(value: YamlValue, text: Text, start: number): QuotedId[] {
  if (value.type === 'sequence') return value.items.flatMap(item => idsIn(item, text, start))
  if (value.type === 'mapping') return []
  const [from, to] = shift(value.range, start)
  const written = text.slice(from, to)
  const found = findIds(written)
  const rest = found.reduce((left, { id }) => left.replace(id, ''), written)
  if (found.length === 0 || !/^["'\s,;]*$/.test(rest)) return []
  return found.map(({ id, index }) => ({ id, range: [from + index, from + index + id.length] }))
}
