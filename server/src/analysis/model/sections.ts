/** Makes parts of sections: a heading with labelled lines under it, or a group of go/no-go criteria. */
import type { Block, Heading, Paragraph } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { describes, isChangeId, labelsOf } from './changeForm.js'
import { isChoice } from './choice.js'
import type { Context, Surroundings } from './context.js'
import { gateShape, namesFailure, namesOneGate, opensAsGate } from './gate.js'
import { pairsOf } from './grid.js'
import { fieldOf, linesOf, readInlineLabels, readLabel, type Label } from './label.js'
import { milestoneShape } from './milestone.js'
import { ownerInHeading, ownerOf } from './owner.js'
import type { Field, FieldName, Group, Part, Spot } from './part.js'
import { namesRollback } from './procedure.js'
import { LIMITATIONS, opensAsRisk, riskShape } from './risk.js'
import { stateOf } from './state.js'
import { columnConcepts, looksLikeOwner } from './vocabulary/lookup.js'
import { readDate } from '../text/date.js'

/** Properties labelled under a heading, in paragraphs, top-level bullets and forms of two columns. */
export function labelledFields(source: string, blocks: readonly Block[]): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {}
  const read = (range: readonly [number, number]): void => {
    for (const line of linesOf(source, range)) {
      const label = readLabel(source, line)
      const field = label && fieldOf(label.concepts)
      if (field) fields[field] ??= label.value
      for (const [name, value] of Object.entries(readInlineLabels(source, line)) as [FieldName, Field][])
        fields[name] ??= value
    }
  }
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      read(block.range)
      const said = saidByList(source, block, blocks[at + 1])
      if (said && (fields[said.field]?.text ?? '') === '') fields[said.field] = said.value
    } else if (block.type === 'table') {
      for (const { concepts, value } of pairsOf(source, block)) {
        const field = fieldOf(concepts)
        if (field) fields[field] ??= value
      }
    } else if (block.type === 'list') {
      for (const { checked, blocks: own } of block.items) {
        // A bullet that does not open with a property is a part of its own: "Gate 1: … — Approver: …".
        const opens = own[0]?.type === 'paragraph' ? readLabel(source, linesOf(source, own[0].range)[0]!) : undefined
        if (checked !== undefined || !opens || !fieldOf(opens.concepts)) continue
        const said = own[0]?.type === 'paragraph' ? saidByList(source, own[0], own[1]) : undefined
        if (said) fields[said.field] ??= said.value
        else read(own[0]!.range)
      }
    }
  }
  return fields
}

/** "**Mitigations:**" over a list: the list is what the label says. */
function saidByList(
  source: string,
  { range }: Paragraph,
  next: Block | undefined,
): { field: FieldName; value: Field } | undefined {
  const label = next?.type === 'list' ? readLabel(source, linesOf(source, range).at(-1)!) : undefined
  const field = label?.value.text === '' ? fieldOf(label.concepts) : undefined
  return field && next ? { field, value: { text: source.slice(...next.range), range: next.range } } : undefined
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
  const boxes = blocks.some(
    block =>
      block.type === 'list' && block.items.some(item => item.checked !== undefined) && !isChoice(block, undefined),
  )
  for (const shape of [riskShape, gateShape, milestoneShape]) {
    const below = fieldsBelow(shape.type, title, around, context)
    const known = { ...below, ...fields }
    const bare = blocks.length === 1 && Object.keys(below).length === 0
    const why = shape.section?.(title.text, around, new Set(Object.keys(known) as FieldName[]), bare)
    if (!why) continue
    // "Risk log template" over nothing but blanks is a form.
    const blank = Object.values(known).every(({ text }) => text === '')
    if (blank && shape === riskShape && !opensAsRisk(title.text)) continue
    const told = Object.keys(below).filter(field => !(field in fields))
    const because = told.length > 0 ? `${why} Sections below it give: ${told.join(', ')}.` : why
    if (shape.type === 'milestone' && !fields.date) {
      const date = readDate(title.text)
      if (date) fields.date = title
    }
    const id = shape.type === 'risk' ? idOf(title) : undefined
    if (id) fields.id ??= id
    return {
      type: shape.type,
      form: 'section',
      range: sectionRange(blocks),
      name: title,
      fields: {
        ...inherited,
        ...(shape.type === 'gate' ? checked(source, blocks, title, boxes) : {}),
        ...below,
        ...fields,
      },
      group,
      state: stateOf(fields.status?.text ?? '', undefined),
      because,
    }
  }
  if (isCriteriaGroup(boxes, blocks, around, context)) {
    const signs = around.own.has('signOff') ? firstOwner(source, blocks, context) : undefined
    const approver = ownerInHeading(title.text, context.owners) ?? signs
    const said: Partial<Record<FieldName, Field>> = {
      ...inherited,
      ...checked(source, blocks, title, boxes),
      ...fields,
    }
    if (approver) said.approver ??= { text: approver, range: title.range, forAll: true }
    return {
      type: 'gate',
      form: 'section',
      range: sectionRange(blocks),
      name: title,
      fields: said,
      group,
      state: 'open',
      because: 'A group of go/no-go criteria.',
    }
  }
  return undefined
}

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
  if (!counts) return {}
  return Object.fromEntries(Object.entries(below).map(([field, said]) => [field, { text: said, range, forAll: true }]))
}

/** "R-3: Supplier late" */
function idOf({ text, range }: Spot): Field | undefined {
  const id = /^([A-Z]{1,12}-?\d{1,6}) ?[:：.)–—-]/u.exec(text)?.[1]
  return id === undefined ? undefined : { text: id, range: [range[0], range[0] + id.length] }
}

/** What the bullets under a gate's heading check; boxes that are all ticked can be seen. */
function checked(
  source: string,
  blocks: readonly Block[],
  { range }: Spot,
  boxes: boolean,
): Partial<Record<FieldName, Field>> {
  const criteria = criteriaIn(source, blocks)
  return {
    ...(criteria === undefined ? {} : { criteria: { text: criteria, range, forAll: true } }),
    ...(boxes ? { threshold: { text: 'task boxes', range, forAll: true } } : {}),
  }
}

/** The bullets of the lists, but for those that name a property: "Approver: …" is no criterion. */
function criteriaIn(source: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.type !== 'list') continue
    const items = block.items.filter(({ blocks: [first] }) => {
      const label = first?.type === 'paragraph' ? readLabel(source, linesOf(source, first.range)[0]!) : undefined
      return !(label && fieldOf(label.concepts))
    })
    if (items.length > 0) return items.map(item => source.slice(...item.range)).join('\n')
  }
  return undefined
}

/** A form with the id of a change, or a heading that is one with its properties below. */
function changeForm(
  source: string,
  blocks: readonly Block[],
  { told }: Context,
  title: Spot,
  fields: Partial<Record<FieldName, Field>>,
  group: Group,
): Part | undefined {
  if (told === undefined) return undefined
  const labels = blocks.flatMap(block => labelsOf(block, source))
  const id = labels.find(isChangeId)?.value
  const entry =
    /^\W*(?:change|cr|chg|rfc)[ -]?(?:request )?#?[\w-]*\d/iu.test(title.text) && Object.keys(fields).length >= 3
  if (!id && !entry) return undefined
  const forAll = Object.fromEntries(
    (id ? told : []).map(field => [field, { text: field, range: title.range, forAll: true }]),
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

/** "If any gate fails:", "Si NO-GO": what to do then. */
export const IN_CASE =
  /^\P{L}*(?:if|when|once|wenn|falls|si|quand|lorsqu|cuando|quando|se|если|когда|如果|もし)(?!\p{L})/iu

/** A heading whose criteria decide whether to go: in a go/no-go document any group of boxes, elsewhere one that says so. */
function isCriteriaGroup(boxes: boolean, blocks: readonly Block[], around: Surroundings, context: Context): boolean {
  if (
    blocks.length < 2 ||
    around.own.has('legend') ||
    around.own.has('contacts') ||
    around.own.has('people') ||
    around.own.has('procedure') ||
    // What to do once one has to go back decides nothing about going.
    context.path.some(namesRollback) ||
    IN_CASE.test(context.path.at(-1) ?? '') ||
    namesFailure(context.path.at(-1) ?? '') ||
    LIMITATIONS.test(context.path.at(-1) ?? '') ||
    // "#### Criteria" under "### Gate 1: Leave QA" is what that gate asks.
    (opensAsGate(context.path.at(-2) ?? '') && fieldOf(columnConcepts(context.path.at(-1) ?? '')) !== undefined)
  )
    return false
  if (context.kind === 'go-no-go' && boxes && context.path.length > 0) return true
  if (blocks.some((block, index) => introducesGate(block) && blocks[index + 1]?.type === 'list')) return true
  const bullets = blocks.some(block => block.type === 'list')
  const rows = blocks.some(block => block.type === 'table')
  if (bullets && !rows && around.own.has('gates') && namesOneGate(context.path.at(-1) ?? '')) return true
  return around.own.has('goNoGo') && around.own.has('criteria') && bullets
}

/** "- [ ] **QA engineer**: ____" under a sign-off heading: who ticks the box approves. */
function firstOwner(source: string, blocks: readonly Block[], { owners }: Context): string | undefined {
  for (const block of blocks) {
    const first = block.type === 'list' ? block.items[0]?.blocks[0] : undefined
    if (first?.type !== 'paragraph') continue
    const text = plainText(first.content).trim()
    const box = /^\[[ xX]\][ \t]+/.exec(source.slice(...first.range))?.[0].length ?? 0
    return (
      ownerOf(source, [first.range[0] + box, first.range[1]], owners)?.text ??
      (looksLikeOwner(text, owners) ? text : undefined)
    )
  }
  return undefined
}

/** "Gate:", "**Exit gate:**" over a list of what has to hold before one leaves the section's phase. */
const introducesGate = (block: Block): boolean =>
  block.type === 'paragraph' &&
  /^(?:(?:exit|entry|quality|phase|stage|release|approval) )?gates?(?: criteria)?\s*[:：]$/iu.test(
    plainText(block.content).trim(),
  )

export function headingSpot(heading: Heading): Spot {
  const first = heading.content[0]
  const last = heading.content.at(-1)
  const range = first && last ? ([first.range[0], last.range[1]] as const) : heading.range
  return { text: plainText(heading.content).trim(), range }
}

const sectionRange = (blocks: readonly Block[]): readonly [number, number] => [
  blocks[0]!.range[0],
  blocks.at(-1)!.range[1],
]
