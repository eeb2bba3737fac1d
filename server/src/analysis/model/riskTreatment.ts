/** What stands beside risks and holds for all of them: a list of mitigations below theirs, a section of mitigations. */
import type { Block, Paragraph } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { Context, Surroundings } from './context.js'
import { findIds } from './identifier.js'
import { fieldOf, linesOf, readLabel } from './label.js'
import { introTitle } from './labelled.js'
import type { Field, FieldName, Part } from './part.js'
import { namesTreatment, opensAsRisk } from './risk.js'
import { isProperty } from './riskList.js'

type Fields = Partial<Record<FieldName, Field>>

/**
 * The parts of a slice where bullets are no risks beside rows that are, and where what is said beside the risks, here
 * or in a section of mitigations, is said of each that does not say it itself.
 */
export function settledRisks(parts: readonly Part[], tree: Tree, { own }: Surroundings, { below }: Context): Part[] {
  if (!own.has('risks')) return [...parts]
  const inRows = parts.some(({ type, form }) => type === 'risk' && form === 'row')
  const said = saidOfRisks(tree)
  const elsewhere = treatedElsewhere(parts, below?.mitigation)
  return parts.flatMap(part => {
    const { type, form, name, fields, group } = part
    if (type !== 'risk' || (form !== 'item' && form !== 'row')) return [part]
    if (form === 'item' && inRows && !opensAsRisk(name.text) && !fields.id && !RATED.some(field => fields[field]))
      return []
    const told: Fields = { ...elsewhere(part), ...said }
    const missing = Object.entries(told).filter(
      // A column that is there asks for a value in each of its cells.
      ([field]) => !fields[field as FieldName] && !group.headers?.[field as FieldName],
    )
    return [missing.length > 0 ? { ...part, fields: { ...fields, ...Object.fromEntries(missing) } } : part]
  })
}

const RATED: readonly FieldName[] = ['probability', 'impact', 'mitigation', 'score']
/** What can be said once for a list of risks. */
const FOR_ALL: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['mitigation', 'impact', 'probability'])

/** "Mitigation strategies include:" over a list, "**Mitigation:** small batches" below one. */
export function saidOfRisks({ text, blocks }: Pick<Tree, 'text' | 'blocks'>): Fields {
  const said: Fields = {}
  let listed = false
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]
    if (block.type === 'paragraph') {
      const [field, value] = saidOfAll(text, block, next, listed) ?? []
      if (field && value) said[field] ??= { ...value, forAll: true }
    }
    listed ||= block.type === 'table' || (block.type === 'list' && block.items.some(item => !isProperty(text, item)))
  }
  return said
}

function saidOfAll(
  source: string,
  paragraph: Paragraph,
  next: Block | undefined,
  listed: boolean,
): readonly [FieldName, Field] | undefined {
  if (next?.type === 'list' && namesTreatment(introTitle(paragraph) ?? ''))
    return ['mitigation', { text: plainText(paragraph.content), range: paragraph.range }]
  const label = listed ? readLabel(source, linesOf(source, paragraph.range)[0]!) : undefined
  const field = label && fieldOf(label.concepts)
  if (!label || !field || !FOR_ALL.has(field)) return undefined
  if (label.value.text !== '') return [field, label.value]
  return next?.type === 'list' ? [field, label.label] : undefined
}

/** Of a section of mitigations that names risks by their ids, those; of another, all. */
function treatedElsewhere(parts: readonly Part[], text: string | undefined): (part: Part) => Fields {
  if (text === undefined) return () => ({})
  const all: Fields = { mitigation: { text, range: [0, 0], forAll: true } }
  const named = new Set(findIds(text).map(({ id }) => id))
  const byId = parts.some(({ type, fields: { id } }) => type === 'risk' && id && named.has(id.text))
  return ({ fields: { id } }) => (!byId || (id && named.has(id.text)) ? all : {})
}
