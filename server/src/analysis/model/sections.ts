/** Makes parts of sections: a heading with labelled lines under it. */
import type { Block, Heading, List, Paragraph } from '../syntax/block.js'
import { plainText, spanOf } from '../syntax/block.js'
import { describes, isChangeId, labelsOf, namesTheChange } from './changeForm.js'
import type { Context, Surroundings } from './context.js'
import { checked, criteriaGroup } from './criteriaGroup.js'
import { gateShape, opensAsGate } from './gate.js'
import { pairsOf, readGrid } from './grid.js'
import { fieldOf, labelOf, linesOf, readInlineLabels, readLabel, type Label } from './label.js'
import { milestoneShape } from './milestone.js'
import type { Field, FieldName, Group, Part, Spot } from './part.js'
import { namesTreatment, opensAsRisk, riskShape } from './risk.js'
import { levelsIn, toldIn } from './riskLevels.js'
import { isResidual } from './riskWords.js'
import { isProperty } from './riskList.js'
import { stateOf } from './state.js'
import { readDate } from '../text/date.js'

/** Properties labelled under a heading, in paragraphs, top-level bullets and forms of two columns. */
export function labelledFields(source: string, blocks: readonly Block[]): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {}
  const read = (range: readonly [number, number]): void => {
    for (const line of linesOf(source, range)) {
      const label = readLabel(source, line)
      if (label && isResidual(label.label.text)) continue
      const field = label && fieldOf(label.concepts)
      if (field) fields[field] ??= label.value
      for (const [name, value] of Object.entries(readInlineLabels(source, line)) as [FieldName, Field][])
        fields[name] ??= value
    }
  }
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      const said = saidByList(source, block, blocks[at + 1])
      read(said ? [block.range[0], said.from] : block.range)
      if (said && (fields[said.field]?.text ?? '') === '') fields[said.field] = said.value
    } else if (block.type === 'table') {
      for (const { concepts, value } of pairsOf(source, block)) {
        const field = fieldOf(concepts)
        if (field) fields[field] ??= value
      }
    } else if (block.type === 'list') {
      for (const item of block.items) {
        const { checked, blocks: own } = item
        // A bullet that does not open with a property is a part of its own: "Gate 1: … — Approver: …".
        const opens = labelOf(source, item)
        if (checked !== undefined || !opens || !fieldOf(opens.concepts)) continue
        const said = own[0]?.type === 'paragraph' ? saidByList(source, own[0], own[1]) : undefined
        if (said) fields[said.field] ??= said.value
        else read(own[0]!.range)
      }
    }
  }
  return fields
}

/** "**Mitigations:**" over a list or table: that is what the label says. */
function saidByList(
  source: string,
  { range }: Paragraph,
  next: Block | undefined,
): { field: FieldName; value: Field; from: number } | undefined {
  const line = linesOf(source, range).at(-1)!
  const label = next?.type === 'list' || next?.type === 'table' ? readLabel(source, line) : undefined
  // No list is a day: "план" over one is what is done, not when.
  const concepts = label?.value.text === '' ? label.concepts.filter(concept => concept !== 'date') : []
  const field = fieldOf(concepts)
  return field && next
    ? { field, value: { text: source.slice(...next.range), range: next.range }, from: line[0] }
    : undefined
}

export function partOfSection(
  source: string,
  blocks: readonly Block[],
  around: Surroundings,
  context: Context,
  inherited: Partial<Record<FieldName, Field>>,
): Part | undefined {
  const heading = blocks[0]
  if (heading?.type !== 'heading') return undefined
  const title = headingSpot(heading)
  const fields = labelledFields(source, blocks.slice(1))
  const group: Group = {
    form: 'section',
    title: context.path.at(-2) ?? title.text,
    over: context.path.slice(0, -1).join('\n'),
    anchor: title.range,
  }
  const change = changeForm(source, blocks, context, title, fields, group)
  if (change) return change
  // "Risks and mitigations" is over risks; only where mitigations stand apart does a heading take one up again.
  const seen = context.path.some(namesTreatment) ? around : withoutMitigations(around)
  for (const shape of [riskShape, gateShape, milestoneShape]) {
    const below = fieldsBelow(shape.type, title, around, context)
    // Of the chapter "Risks" such words explain the levels.
    if (shape === riskShape && opensAsRisk(title.text))
      Object.assign(fields, { ...toldBelow(source, blocks), ...levelsIn(source, title.range), ...fields })
    const known = { ...below, ...fields }
    const bare = blocks.length === 1 && Object.keys(below).length === 0
    const described = shape === riskShape && describesRisk(source, blocks, around)
    const why =
      shape.section?.(title.text, seen, namesOf(known), bare) ??
      (described ? 'A heading with a risk described under it.' : undefined)
    if (!why || (shape === riskShape && holdsRisks(source, blocks, title, around, context, fields))) continue
    // "Risk log template" over nothing but blanks is a form.
    const blank = Object.values(known).every(({ text }) => text === '')
    if (blank && shape === riskShape && !described && !opensAsRisk(title.text)) continue
    const told = Object.keys(below).filter(field => !(field in fields))
    const because = told.length > 0 ? `${why} Sections below it give: ${told.join(', ')}.` : why
    // "Signed: … Date: ____" below it is another day.
    if (shape.type === 'milestone' && !readDate(fields.date?.text ?? '') && readDate(title.text)) fields.date = title
    const id = shape.type === 'risk' ? idOf(title) : undefined
    if (id) fields.id ??= id
    return {
      type: shape.type,
      form: 'section',
      range: sectionRange(blocks),
      name: title,
      fields: {
        ...inherited,
        ...(shape.type === 'gate' ? checked(source, blocks, title) : {}),
        ...below,
        ...fields,
      },
      group,
      state: stateOf(fields.status?.text ?? '', undefined),
      because,
    }
  }
  return criteriaGroup(source, blocks, around, context, title, inherited, fields, group)
}

const toldBelow = (source: string, blocks: readonly Block[]): Partial<Record<FieldName, Field>> =>
  Object.assign(
    {},
    ...blocks.flatMap(({ type, range }) =>
      type === 'paragraph' ? linesOf(source, range).map(line => toldIn(source, line)) : [],
    ),
  )

const withoutMitigations = (around: Surroundings): Surroundings =>
  around.all.has('mitigations')
    ? { own: around.own, all: new Set([...around.all].filter(one => one !== 'mitigations')) }
    : around

/** Most headings have nothing labelled below them. */
function namesOf(fields: Partial<Record<FieldName, Field>>): ReadonlySet<FieldName> {
  const names = Object.keys(fields) as FieldName[]
  return names.length === 0 ? NO_NAMES : new Set(names)
}
const NO_NAMES: ReadonlySet<FieldName> = new Set()

/**
 * "Severity:" over its levels below a register explains the register, and "Mitigations:" below a list of risks is about
 * that list: rows or bullets are the risks, not the heading "Risks".
 */
const holdsRisks = (
  source: string,
  blocks: readonly Block[],
  { text }: Spot,
  around: Surroundings,
  context: Context,
  { probability, impact }: Partial<Record<FieldName, Field>>,
): boolean => {
  if (!around.own.has('risks') || opensAsRisk(text)) return false
  const lists = new Set(blocks.flatMap(({ type, range }) => (type === 'list' ? range[0] : [])))
  const isRated = [probability, impact].some(field => field && !lists.has(field.range[0]))
  return blocks.some((block, at) =>
    block.type === 'table'
      ? riskShape.table(readGrid(source, block), around, context)
      : block.type === 'list' && !isRated && listsRisks(source, block, blocks[at - 1]),
  )
}

/** Bullets that are no properties, and that no label over them makes one. */
function listsRisks(source: string, list: List, over: Block | undefined): boolean {
  const said = over?.type === 'paragraph' ? saidByList(source, over, list) : undefined
  return !said && list.items.every(item => item.checked === undefined && !isProperty(source, item))
}

/** "Risk:" by itself over the words that say what it is: the heading over both is its name. */
const describesRisk = (source: string, blocks: readonly Block[], { own, all }: Surroundings): boolean =>
  all.has('risks') &&
  !own.has('legend') &&
  blocks.some((block, at) => {
    const next = blocks[at + 1]?.type
    if (block.type !== 'paragraph' || (next !== 'list' && next !== 'paragraph')) return false
    const label = readLabel(source, linesOf(source, block.range).at(-1)!)
    return label !== undefined && label.value.text === '' && label.concepts.includes('risk')
  })

/** "#### Probability" under "### R-3: Supplier late"; a chapter "Risks" with such sections is no risk. */
function fieldsBelow(
  type: Part['type'],
  { text, range }: Spot,
  { own }: Surroundings,
  { below = {} }: Context,
): Partial<Record<FieldName, Field>> {
  const counts =
    type === 'risk'
      ? opensAsRisk(text) || !own.has('risks')
      : type === 'gate' && (opensAsGate(text) || !own.has('gates'))
  if (!counts || Object.keys(below).length === 0) return {}
  return Object.fromEntries(Object.entries(below).map(([field, said]) => [field, { text: said, range, forAll: true }]))
}

/** "R-3: Supplier late" */
function idOf({ text, range }: Spot): Field | undefined {
  const id = /^([A-Z]{1,12}-?\d{1,6}) ?[:：.)–—-]/u.exec(text)?.[1]
  return id === undefined ? undefined : { text: id, range: [range[0], range[0] + id.length] }
}

/** A form with the id of a change, or a heading that is one with its properties below. */
function changeForm(
  source: string,
  blocks: readonly Block[],
  { told, kind }: Context,
  title: Spot,
  fields: Partial<Record<FieldName, Field>>,
  group: Group,
): Part | undefined {
  if (told === undefined) return undefined
  const labels = blocks.flatMap(block => labelsOf(block, source))
  const id = labels.find(isChangeId)?.value
  // Sections say of the one change what labels do elsewhere.
  const whole = kind === 'change-request' && namesTheChange(blocks[0])
  const entry =
    /^\W*(?:change|cr|chg|rfc)[ -]?(?:request )?#?[\w-]*\d/iu.test(title.text) && Object.keys(fields).length >= 3
  if (!id && !entry && !whole) return undefined
  const forAll = Object.fromEntries(
    (id || whole ? told : []).map(field => [field, { text: field, range: title.range, forAll: true }]),
  )
  return {
    type: 'change',
    form: 'section',
    range: sectionRange(blocks),
    name: id ?? title,
    fields: {
      ...forAll,
      ...descriptionIn(id ? undefined : title, labels),
      ...fields,
      id: id ?? title,
    },
    group,
    state: 'open',
    because: id ? 'A form with the id of a change.' : 'A heading with the id of a change and its properties below.',
  }
}

/** What the heading says behind the id, else what a label does: "CHG-003: Rotate the keys". */
function descriptionIn(title: Spot | undefined, labels: readonly Label[]): Partial<Record<FieldName, Field>> {
  const label = labels.find(one => describes(one.label.text))?.value
  const description = title && /\d[)\]]?(?:[ \t]*[:：.,;|–—-]+)?[ \t]+\p{L}/u.test(title.text) ? title : label
  return description ? { description } : {}
}

export function headingSpot(heading: Heading): Spot {
  return { text: plainText(heading.content).trim(), range: spanOf(heading.content) ?? heading.range }
}

const sectionRange = (blocks: readonly Block[]): readonly [number, number] => [
  blocks[0]!.range[0],
  blocks.at(-1)!.range[1],
]
