/** Names at the places where somebody is put in charge: owners, approvers, delegates, senders, the rows of a register. */
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Artefact } from './artefact.js'
import type { Field, FieldName, Part, Spot } from './part.js'
import { listPerSlice } from './perSlice.js'
import { looksLikeOwner, namesNobody } from './vocabulary/lookup.js'

export interface Named extends Spot {
  readonly field: FieldName
  /** Undefined for the front matter. */
  readonly part: Part | undefined
}

/** Whom a part's properties name; of a register's row its name and role, too. */
const CHARGED: readonly FieldName[] = ['owner', 'approver', 'fallback', 'sender']

/** Keys of the front matter that name people. */
export const MATTER_NAMES: ReadonlySet<string> = new Set(
  ['owner', 'owners', 'approver', 'approvers', 'approved-by', 'responsible', 'fallback', 'fallback-delegate', 'delegate', 'deputy', 'author'], // prettier-ignore
)

/** In order of place, each place once; absolute. */
export function namedIn(artefact: Artefact): Named[] {
  return [
    ...namedInMatter(artefact),
    ...artefact.slices.flatMap(({ start, model }) =>
      namedInSlice(model).map(named => (start === 0 ? named : { ...named, range: shift(named.range, start) })),
    ),
  ]
}

/** Relative to the slice. */
export const namedInSlice = listPerSlice((model): readonly Named[] => {
  const byPlace = new Map<number, Named>()
  for (const part of model.parts) {
    for (const [field, said] of fieldsOf(part))
      for (const spot of spotsOf(model.tree.text, said)) {
        if (!byPlace.has(spot.range[0])) byPlace.set(spot.range[0], { ...spot, field, part })
      }
  }
  return [...byPlace.values()].sort((a, b) => a.range[0] - b.range[0])
})

function fieldsOf(part: Part): (readonly [FieldName, Field | Spot])[] {
  const fields = CHARGED.flatMap(name => {
    const field = part.fields[name]
    return field && field.text !== '' ? [[name, field] as const] : []
  })
  if (part.type !== 'person') return fields
  const { role } = part.fields
  return [['name', part.name], ...(role ? [['role', role] as const] : []), ...fields]
}

/** What was said for all stands somewhere in a heading or line: only where it stands there once is it sure which words. */
function spotsOf(source: string, field: Field | Spot): Spot[] {
  const written = source.slice(...field.range)
  if (!('forAll' in field) || !field.forAll || written === field.text) return namesIn(written, field.range[0])
  const at = written.indexOf(field.text)
  if (at < 0 || written.includes(field.text, at + 1)) return []
  return namesIn(field.text, field.range[0] + at)
}

/** Longer text is no name, whatever stands around it. */
const LONGEST = 200

const NONE: ReadonlySet<string> = new Set()

const BETWEEN = /<br ?\/?>|[,;+&→、/]| and | or | und | et | y /giu
/** "QA lead (Wei Chen)", "Wei Chen (QA lead)": the role and who holds it. */
const HOLDER = /[(（]([^()（）:：]{2,40})[)）][\s*_`.]*$/u

/** "SRE lead, QA lead (Wei Chen)": each name without emphasis and parentheses. A handle keeps its slash. */
export function namesIn(written: string, start: number): Spot[] {
  const spots: Spot[] = []
  const add = (text: string, at: number): number => spots.push({ text, range: [start + at, start + at + text.length] })
  const take = (from: number, to: number): void => {
    if (to - from > LONGEST) return
    const words = written.slice(from, to)
    const holder = HOLDER.exec(words)?.[1]
    if (holder !== undefined && looksLikeOwner(holder, NONE)) add(holder, from + words.lastIndexOf(holder))
    const text = words
      .replace(/ ?\([^()]*\)[\s*_`.]*$/, '')
      .replace(/^[\s*_`(]+/, '')
      .replace(/(?<![\s*_`).:])[\s*_`).:]+$/, '')
    if (text === '' || text.length > 60 || !/\p{L}/u.test(text) || namesNobody(text)) return
    add(text, from + words.indexOf(text))
  }
  let from = 0
  for (const { index, 0: sign } of written.matchAll(BETWEEN)) {
    if (sign === '/' && /@[\w-]*$/.test(written.slice(from, index))) continue
    take(from, index)
    from = index + sign.length
  }
  take(from, written.length)
  return spots.sort((a, b) => a.range[0] - b.range[0])
}

/** Absolute. */
export function namedInMatter({ syntax }: Artefact): Named[] {
  const matter = syntax.frontMatter
  const root = matter?.tree.root
  if (!matter || root?.type !== 'mapping') return []
  return root.entries.flatMap(({ key, value }): Named[] => {
    if (!MATTER_NAMES.has(key.toLowerCase())) return []
    const scalars = value?.type === 'sequence' ? value.items : value ? [value] : []
    return scalars.flatMap(scalar => {
      if (scalar.type !== 'scalar') return []
      const range: Range = shift(scalar.range, matter.yamlStart)
      const written = syntax.text.slice(...range)
      const quoted = /^["']/.test(written) ? 1 : 0
      return namesIn(written.slice(quoted, written.length - quoted), range[0] + quoted).map(spot => ({
        ...spot,
        field: 'owner' as const,
        part: undefined,
      }))
    })
  })
}
