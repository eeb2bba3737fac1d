/** Makes parts of a list's items. */
import type { Block, List, ListItem } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { isRelativeDate, readDate } from '../text/date.js'
import { BOX, checkbox, hasBoxes, withoutBox } from './box.js'
import { countsNone, isChoice, saysNothing } from './choice.js'
import type { Context, Surroundings } from './context.js'
import { dependencyShape } from './dependency.js'
import { gateShape, isBelowGate, namesFailure } from './gate.js'
import { isLevel } from './identifier.js'
import type { Label } from './label.js'
import { labelOf, linesOf, nameBefore, readInlineLabels, readLabel, trimmed } from './label.js'
import { milestoneShape } from './milestone.js'
import { openIssueShape } from './openIssue.js'
import { ownerInHeading, ownerOf, ownerOfDated, signerIn } from './owner.js'
import type { Field, FieldName, Group, Part, PartType, Spot } from './part.js'
import { namesLimitations, riskShape } from './risk.js'
import { levelsIn } from './riskLevels.js'
import { withTreatments } from './riskList.js'
import type { Shape } from './shape.js'
import { signOffIn } from './signOff.js'
import type { SignOff } from './signOff.js'
import { skipIn } from './skip.js'
import type { Skip } from './skip.js'
import { stateOf, tickedIn } from './state.js'
import { triggerShape } from './trigger.js'

export const BULLET_SHAPES: readonly Shape[] = [
  triggerShape,
  riskShape,
  dependencyShape,
  openIssueShape,
  gateShape,
  milestoneShape,
]

export interface ListPlace {
  readonly source: string
  readonly context: Context
  readonly around: Surroundings
  readonly group: Group
  readonly said: Partial<Record<FieldName, Field>>
  /** The owner for every item of the list, where the group names one. */
  readonly owner: Field | undefined
}

export function partsOfList(list: List, place: ListPlace): Part[] {
  if (isChoice(list, place.group.title) || namesFailure(place.context.path.at(-1) ?? '')) return []
  const parts = list.items.flatMap(item => partsOfItem(item, place))
  return [...withTreatments(parts, list, place.source, place.around)]
}

function partsOfItem(item: ListItem, place: ListPlace): Part[] {
  const { source } = place
  const paragraph = item.blocks[0]?.type === 'paragraph' ? item.blocks[0] : undefined
  const text = paragraph ? paragraph.range : ([item.range[1], item.range[1]] as const)
  const nested = item.blocks.filter((block): block is List => block.type === 'list')
  const bare = plainText(paragraph?.content ?? []).trim()
  const box = checkbox(source, item)
  const signs =
    place.around.own.has('signOff') && !nested.some(list => spellsOut(list, source))
      ? signOffIn(withoutBox(bare), place.context.owners)
      : undefined
  if (signs) return isBelowGate(place.context.path) ? [] : [signature(item, text, bare, signs, place)]
  if (box && bare !== '' && !namesLimitations(place.context.path.at(-1) ?? '')) {
    if (saysNothing(withoutBox(bare))) return []
    const asMilestone = place.around.own.has('timeline') && readDate(bare) && !readDate(bare)!.partial
    const part = asMilestone ? milestone(item, text, bare, place) : checklistItem(item, text, bare, box, place)
    const own = nested.filter(child => hasBoxes(child) || !isProperties(child, source))
    return [part, ...own.flatMap(child => partsOfList(child, { ...place, owner: part.fields.owner ?? place.owner }))]
  }
  for (const shape of bare === '' ? [] : BULLET_SHAPES) {
    const because = shape.item?.(bare, place.around, place.context)
    if (!because || (WAITS_BELOW.has(shape.type) && asksOnly(bare, item))) continue
    // "Performance:" heads the triggers nested under it.
    const heads = shape.type === 'trigger' && nested.length > 0 && Object.keys(nestedFields(item, source)).length === 0
    // "P0 blockers:" over "Count: 0" are none.
    if (shape === openIssueShape && nested.some(countsNone)) return []
    if (heads) return nested.flatMap(child => partsOfList(child, place))
    return [
      propertiesPart(shape.type, item, text, bare, because, place),
      ...nested.filter(hasBoxes).flatMap(child => partsOfList(child, place)),
    ]
  }
  if (nested.length === 0) return []
  const owner = ownerInHeading(bare.replace(/[:：]$/, ''), place.context.owners)
  return nested.flatMap(child =>
    partsOfList(child, {
      ...place,
      owner: owner ? { text: owner, range: place.group.anchor, forAll: true } : place.owner,
      group: { form: 'list', title: bare, anchor: text },
    }),
  )
}

const WAITS_BELOW: ReadonlySet<PartType> = new Set(['risk', 'trigger', 'dependency', 'openIssue'] satisfies PartType[])
/** "Known risks:" with nothing behind or below it is a line of a form. */
const asksOnly = (bare: string, { blocks }: ListItem): boolean => blocks.length === 1 && /^[^:：–—]*[:：]$/u.test(bare)

/** Nothing but bullets without a label: what to do, no name or day of a signature. */
const spellsOut = ({ items }: List, source: string): boolean =>
  items.every(item => item.blocks[0]?.type === 'paragraph' && !labelOf(source, item))

/** "Owner: …", "File: …", "Effort: …" below a box tell of what is to be done; none of them is a part beside it. */
const isProperties = ({ items }: List, source: string): boolean => items.every(item => labelOf(source, item))

function checklistItem(
  item: ListItem,
  text: Range,
  bare: string,
  box: { checked: boolean; mark: string },
  place: ListPlace,
): Part {
  const start = text[0] + (BOX.exec(place.source.slice(...text))?.[0].length ?? 0)
  const first = firstLine(place.source, [start, text[1]])
  const name = trimmed(place.source, first)
  const owner =
    ownerOf(place.source, [start, text[1]], place.context.owners) ??
    nestedFields(item, place.source).owner ??
    signerIn(place.source, [start, text[1]], place.context.owners) ??
    place.owner
  const skip = skipIn(place.source.slice(start, text[1]), box.mark, item.blocks.length > 1)
  const marked = box.mark === '-' ? '[-] ' : box.mark === '>' ? '[>] ' : ''
  return {
    type: 'checklistItem',
    form: 'item',
    range: item.range,
    name: { ...name, text: withoutBox(bare).slice(0, 200) },
    fields: {
      ...nestedSkip(item, place.source, start, text),
      ...(owner ? { owner } : {}),
      ...(skip ? skipFields(skip, name.range) : {}),
    },
    group: place.group,
    state: stateOf(marked + place.source.slice(start, text[1]), box.checked),
    because: 'A task box.',
  }
}

/** "Engineering lead" in a list of sign-offs is who signs; "Collect sign-offs from key stakeholders" is work. */
function signature(item: ListItem, text: Range, bare: string, { signer }: SignOff, place: ListPlace): Part {
  const part = propertiesPart('gate', item, text, bare, 'A bullet under a sign-off heading asks for one.', place)
  const { approver, ...others } = part.fields
  const named = signer === undefined ? approver : { ...part.name, text: signer }
  return { ...part, fields: named ? { ...others, approver: named } : others }
}

/** "[-] Item — Reason: …" */
const nestedSkip = (item: ListItem, source: string, start: number, text: Range): Partial<Record<FieldName, Field>> => {
  const { reason, date } = { ...nestedFields(item, source), ...readInlineLabels(source, [start, text[1]]) }
  return { ...(reason ? { reason } : {}), ...(date ? { date } : {}) }
}

const skipFields = ({ word, reason, until }: Skip, range: Range): Partial<Record<FieldName, Field>> => ({
  status: { text: word, range, forAll: true },
  ...(reason ? { reason: { text: 'given', range, forAll: true } } : {}),
  ...(until ? { date: { text: 'given', range, forAll: true } } : {}),
})

function milestone(item: ListItem, text: Range, bare: string, place: ListPlace): Part {
  return propertiesPart('milestone', item, text, bare, 'A dated task item under a timeline heading.', place)
}

function propertiesPart(
  type: PartType,
  item: ListItem,
  text: Range,
  bare: string,
  because: string,
  place: ListPlace,
): Part {
  const { source } = place
  const start = text[0] + (BOX.exec(source.slice(...text))?.[0].length ?? 0)
  const inline = {
    ...(type === 'risk' ? levelsIn(source, [start, text[1]]) : {}),
    ...readInlineLabels(source, [start, text[1]]),
  }
  const fields: Partial<Record<FieldName, Field>> = { ...nestedFields(item, source), ...inline }
  const label = readLabel(source, firstLine(source, text))
  // "R-2: disk full" opens with an id.
  const isTimed = type !== 'risk' && type !== 'gate'
  if (isTimed && label && !fields.date && (readDate(label.label.text) || isRelativeDate(label.label.text)))
    fields.date = label.label
  if (isTimed) fields.date = dateOf(fields.date, bare, start, text, source) ?? fields.date
  if (type !== 'gate')
    fields.owner ??=
      (type === 'milestone' ? ownerOfDated : ownerOf)(source, [start, text[1]], place.context.owners) ?? place.owner
  if (type === 'gate') fields.approver ??= fields.owner ?? ownerOf(source, text, place.context.owners) ?? place.owner
  for (const [field, value] of Object.entries(place.said) as [FieldName, Field][]) fields[field] ??= value
  for (const field of Object.keys(fields) as FieldName[]) if (fields[field] === undefined) delete fields[field]
  const id = /^\W*([A-Z][A-Z0-9-]*\d)\b/.exec(bare)
  // "T-7: dry run" opens with a date.
  if (id && fields.id === undefined && !isLevel(id[1]!) && !(type === 'milestone' && isRelativeDate(id[1]!))) {
    const at = source.indexOf(id[1]!, start)
    fields.id = { text: id[1]!, range: [at, at + id[1]!.length] }
  }
  const whole = nameOf(source, start, text, bare, label?.concepts.length ? undefined : label?.label.range)
  const name = nameBefore(source, label ? withoutHead(source, whole, type, label) : whole, inline)
  return {
    type,
    form: 'item',
    range: item.range,
    name,
    fields,
    group: place.group,
    state: stateOf(
      type === 'dependency' || type === 'openIssue' || type === 'trigger'
        ? ownState(source, start, fields.status, type === 'dependency' ? tickedIn(bare) : undefined)
        : bare,
      item.checked,
    ),
    because,
  }
}

/** "Must be approved before …" is not approved: only a status, or words struck through, close a dependency or an issue. */
const ownState = (source: string, start: number, status: Field | undefined, ticked: string | undefined): string =>
  `${/^~~.*~~/.exec(source.slice(start))?.[0] ?? ''}${status?.text ?? ticked ?? ''}`

/** A full date anywhere in the text wins over a word in the date's place. */
function dateOf(said: Field | undefined, bare: string, start: number, text: Range, source: string): Field | undefined {
  if (said && (readDate(said.text) || isRelativeDate(said.text))) return said
  const date = readDate(source.slice(start, text[1]))
  if (date) return { text: date.text, range: [start + date.index, start + date.index + date.text.length] }
  return isRelativeDate(bare) ? { text: bare, range: [start, text[1]] } : said
}

/** Labelled bullets and lines under an item: "- Mitigation: …". */
function nestedFields(item: ListItem, source: string): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {}
  const visit = (blocks: readonly Block[], from: number): void => {
    for (const block of blocks.slice(from)) {
      if (block.type === 'list') for (const child of block.items) visit(child.blocks, 0)
      else if (block.type === 'paragraph')
        for (const line of linesOf(source, block.range)) Object.assign(fields, { ...labelled(source, line), ...fields })
    }
  }
  const own = item.blocks[0]
  if (own?.type === 'paragraph') {
    for (const line of linesOf(source, own.range).slice(1))
      Object.assign(fields, { ...labelled(source, line), ...fields })
  }
  visit(item.blocks, 1)
  return fields
}

function labelled(source: string, line: Range): Partial<Record<FieldName, Field>> {
  const label = readLabel(source, line)
  const inline = readInlineLabels(source, line)
  if (!label) return inline
  const field = label.concepts.find((concept): concept is FieldName => concept in KNOWN_LABELS)
  return field ? { ...inline, [field]: label.value } : inline
}

/** Labels that say something about the part over them; others ("Note:", "Name:") open a text of their own. */
const KNOWN_LABELS: Readonly<Partial<Record<FieldName, true>>> = {
  date: true,
  owner: true,
  status: true,
  criteria: true,
  probability: true,
  impact: true,
  mitigation: true,
  score: true,
  approver: true,
  fallback: true,
  threshold: true,
  evidence: true,
  trigger: true,
  verification: true,
  id: true,
}

/** "Risk: data loss" is about data loss; "Risk 3: …" keeps its number. */
const withoutHead = (source: string, name: Spot, type: PartType, { label, concepts, value }: Label): Spot =>
  type === 'risk' && concepts.includes('risk') && !/\d$/.test(label.text) && value.range[0] < name.range[1]
    ? trimmed(source, [value.range[0], name.range[1]])
    : name

const firstLine = (source: string, range: Range): Range => linesOf(source, range)[0]!

/** The words before a dash or colon, else the first line. */
function nameOf(
  source: string,
  start: number,
  text: Range,
  bare: string,
  label: Range | undefined,
): { text: string; range: Range } {
  const line = firstLine(source, [start, text[1]])
  // "Gate 1: Charter approved": the number alone is no name.
  if (label && !/\d$|[ \t](?:—|–)[ \t]/.test(source.slice(...label)))
    return { text: source.slice(...label).trim(), range: label }
  const cut = /[ \t](?:—|–|--|\|)[ \t]/.exec(source.slice(...line))
  const name = trimmed(source, cut && cut.index > 3 ? [line[0], line[0] + cut.index] : line)
  return { text: (cut ? name.text : bare.split(/[\r\n]/)[0]!).slice(0, 120), range: name.range }
}
