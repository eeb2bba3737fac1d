/** Parts written as a run of labelled lines or bullets: "**Risk:** …", "**Likelihood:** …", "**Owner:** …". */
import type { Block, List, Paragraph } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { isRelativeDate, readDate } from '../text/date.js'
import type { Range } from '../text/range.js'
import type { Context, Surroundings } from './context.js'
import { dependencyShape } from './dependency.js'
import { gateShape, isVerdict } from './gate.js'
import type { Label } from './label.js'
import { fieldOf, linesOf, nameBefore, readInlineLabels, readLabel } from './label.js'
import { milestoneShape } from './milestone.js'
import { openIssueShape } from './openIssue.js'
import type { Field, FieldName, Group, Part, Spot } from './part.js'
import { ownerOfDated } from './owner.js'
import { placeholdersInValue } from './placeholder.js'
import { namesRollback } from './procedure.js'
import { AGAINST_RISKS, riskShape } from './risk.js'
import type { Shape } from './shape.js'
import { stateOf } from './state.js'
import { triggerShape } from './trigger.js'
import type { ColumnConcept } from './vocabulary/concept.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** What the first label of a run can introduce, and the English word by which the shape knows such a bullet. */
const HEADS: readonly (readonly [ColumnConcept, Shape, string])[] = [
  ['risk', riskShape, 'Risk'],
  ['milestone', milestoneShape, 'Milestone'],
  ['gate', gateShape, 'Gate'],
  ['dependency', dependencyShape, 'Dependency'],
  ['issue', openIssueShape, 'Issue'],
  ['trigger', triggerShape, 'Trigger'],
]

/** @param section the part the heading over it is already, whose properties such lines are */
export function partsOfLines(
  source: string,
  block: Paragraph,
  around: Surroundings,
  context: Context,
  home: Group,
  section: Part | undefined,
): Part[] {
  const runs: { head: Label; shape: Shape; lines: Range[] }[] = []
  for (const line of linesOf(source, block.range)) {
    const label = readLabel(source, line)
    const begun = label && headOf(label, around, context)
    if (label && begun) runs.push({ head: label, shape: begun, lines: [line] })
    else runs.at(-1)?.lines.push(line)
  }
  if (runs.length === 0) return datedLines(source, block, around, context, home)
  return runs.flatMap(({ head, shape, lines }): Part[] => {
    if (shape.type === section?.type) return []
    const rest = propertiesIn(source, [[head.value.range[0], lines[0]![1]]], shape, true)
    const fields = { ...propertiesIn(source, lines.slice(1), shape, false), ...rest }
    if (Object.keys(fields).length === 0) return []
    return [
      {
        type: shape.type,
        form: 'line',
        range: [lines[0]![0], lines.at(-1)![1]],
        name: nameBefore(source, head.value, fields),
        fields,
        group: home,
        state: stateOf(fields.status?.text ?? '', undefined),
        because: `Labelled lines that open with "${head.label.text}".`,
      },
    ]
  })
}

/** Lines that open a part speak of it, not of all that follows. */
export const opensPart = (source: string, block: Paragraph, around: Surroundings, context: Context): boolean =>
  linesOf(source, block.range).some(line => {
    const label = readLabel(source, line)
    return label !== undefined && headOf(label, around, context) !== undefined
  })

/** "Code freeze: 2026-03-01" on every line of a paragraph under a heading about dates. */
function datedLines(source: string, block: Paragraph, around: Surroundings, context: Context, home: Group): Part[] {
  if (!around.own.has('timeline') || around.own.has('legend') || around.own.has('changes')) return []
  const labels = linesOf(source, block.range).map(line => readLabel(source, line))
  const told = labels.filter(label => label !== undefined && (fieldOf(label.concepts) ?? 'name') === 'name')
  const dated = told.filter(label => readDate(label!.value.text) !== undefined)
  const waits = ({ text }: Spot): boolean => text === '' || placeholdersInValue(text, 0).length > 0
  if (labels.length < 2 || told.length < labels.length || dated.length === 0) return []
  return told.flatMap((label): Part[] => {
    const { value } = label!
    const date = readDate(value.text)
    if (!date && !isRelativeDate(value.text) && !waits(value)) return []
    const owner = ownerOfDated(source, value.range, context.owners)
    return [
      {
        type: 'milestone',
        form: 'line',
        range: [label!.label.range[0], value.range[1]],
        name: label!.label,
        fields: { date: value, ...(owner ? { owner } : {}) },
        group: home,
        state: 'open',
        because: 'A labelled date under a heading about dates.',
      },
    ]
  })
}

function headOf({ concepts, value }: Label, around: Surroundings, context: Context): Shape | undefined {
  if (value.text === '' || /^_+$/.test(value.text) || isVerdict(value.text)) return undefined
  const [, shape, word] = HEADS.find(([concept]) => concepts.includes(concept)) ?? []
  if (!shape) return undefined
  if (shape !== triggerShape) return shape.item?.(`${word}: ${value.text}`, around, context) ? shape : undefined
  const rollback = context.kind === 'rollback-plan' || context.path.some(namesRollback)
  return rollback && !around.own.has('communication') ? shape : undefined
}

/** Each property of the shape that a line labels. */
function propertiesIn(
  source: string,
  lines: readonly Range[],
  shape: Shape,
  inlineOnly: boolean,
): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {}
  const known = Object.entries(shape.fields) as [FieldName, readonly ColumnConcept[]][]
  for (const line of lines) {
    const label = inlineOnly ? undefined : readLabel(source, line)
    const field = label && known.find(([, asked]) => asked.some(concept => label.concepts.includes(concept)))?.[0]
    if (label && field) fields[field] ??= label.value
    for (const [name, value] of Object.entries(readInlineLabels(source, line)) as [FieldName, Field][]) {
      const as = known.find(([own, asked]) => own === name || (asked as readonly string[]).includes(name))?.[0]
      if (as) fields[as] ??= value
    }
  }
  return fields
}

/**
 * A short line, all bold or ending in a colon, right over a list or table introduces it.
 * @param glued whether a list begins on the very next line: then a few words are enough
 */
export function introTitle(paragraph: Paragraph | undefined, glued = false): string | undefined {
  if (!paragraph) return undefined
  const text = plainText(paragraph.content).trim()
  const bold = paragraph.content.length === 1 && paragraph.content[0]!.type === 'strong'
  const short = text.length <= 140 && (bold || /[:：]$/.test(text))
  return short || (glued && FEW_WORDS.test(text)) ? text.replace(/[:：]$/, '') : undefined
}

/** Whether a list begins on the line after the paragraph. */
export const isGlued = (source: string, { range }: Paragraph, next: Block | undefined): boolean =>
  next?.type === 'list' && /^\r?\n[ \t]*$/.test(source.slice(range[1], next.range[0]))

/** "Quality gates": up to five words without an end. */
const FEW_WORDS = /^\p{L}[^\s:：.!?;,。！？；，]*(?:[ \t][^\s:：.!?;,。！？；，]+){0,4}$/u

/** The blocks under a heading that are parts by themselves; none where the heading itself opens as one. */
export function ownBlocks(
  source: string,
  blocks: readonly Block[],
  around: Surroundings,
  context: Context,
  { type, name, group }: Part,
): ReadonlySet<Block> {
  const shape = HEADS.find(([, { type: own }]) => own === type)?.[1]
  if (shape?.item?.(name.text, { own: new Set(), all: around.all }, context)) return new Set()
  const own = new Set<Block>()
  blocks.forEach((block, index) => {
    const intro = blocks[index - 1]
    if (block.type === 'paragraph' && partsOfLines(source, block, around, context, group, undefined).length > 0)
      own.add(block)
    if (block.type !== 'list' || intro?.type !== 'paragraph') return
    const title = introTitle(intro)
    if (title && sectionConcepts(title).has('legend')) own.add(block).add(intro)
    else if (title && partOfProperties(source, block, title, intro, around, context, group)) own.add(block).add(intro)
  })
  return own
}

const bulletLines = (source: string, list: List): (Range | undefined)[] =>
  list.items.map(({ blocks: [first], checked }) =>
    first?.type === 'paragraph' && checked === undefined ? linesOf(source, first.range)[0] : undefined,
  )

/** "Action: …", "Owner: …", "Due date: …" as the bullets of one list: one part, named by the first. */
export function partOfBullets(
  source: string,
  list: List,
  around: Surroundings,
  context: Context,
  home: Group,
): Part | undefined {
  const lines = bulletLines(source, list)
  const [head, ...rest] = lines.map(line => line && readLabel(source, line))
  const opens = head && (['action', 'task', 'issue'] as const).some(concept => head.concepts.includes(concept))
  if (head && head.value.text !== '' && headOf(head, around, context) === triggerShape)
    return triggerOfBullets(source, list, head, lines.slice(1), rest, home)
  if (!opens || head.value.text === '' || rest.length < 2 || rest.some(label => !label)) return undefined
  const because = openIssueShape.item?.(head.value.text, around, context)
  const fields = propertiesIn(source, lines.slice(1) as Range[], openIssueShape, false)
  if (!because || Object.keys(fields).length < rest.length) return undefined
  return {
    type: 'openIssue',
    form: 'line',
    range: list.range,
    name: head.value,
    fields,
    group: home,
    state: stateOf(fields.status?.text ?? '', undefined),
    because: 'A bullet with its properties as further bullets.',
  }
}

/** "Trigger: …", "Steps: …", "Decider: …" as the bullets of one list below a heading about going back. */
function triggerOfBullets(
  source: string,
  list: List,
  head: Label,
  lines: readonly (Range | undefined)[],
  labels: readonly (Label | undefined)[],
  home: Group,
): Part {
  const fields = propertiesIn(
    source,
    lines.filter(line => line !== undefined),
    triggerShape,
    false,
  )
  const steps = labels.find(label => label?.concepts.includes('step'))
  const action = fields.action ?? steps?.value
  return {
    type: 'trigger',
    form: 'line',
    range: list.range,
    name: head.value,
    fields: { ...fields, ...(action ? { action } : {}) },
    group: home,
    state: 'open',
    because: 'A bullet "Trigger" with what is done as further bullets.',
  }
}

/** A bold line over bullets that are all properties of it: one part, named by the line. */
export function partOfProperties(
  source: string,
  list: List,
  title: string,
  intro: Paragraph,
  around: Surroundings,
  context: Context,
  home: Group,
): Part | undefined {
  const lines = bulletLines(source, list)
  if (lines.length < 2 || lines.some(line => line === undefined)) return undefined
  if (sectionConcepts(title).has('legend') || AGAINST_RISKS.test(title)) return undefined
  for (const shape of [riskShape, gateShape, dependencyShape, openIssueShape, milestoneShape, triggerShape]) {
    const because = shape.item?.(title, around, context)
    if (!because) continue
    const fields = propertiesIn(source, lines as Range[], shape, false)
    if (Object.keys(fields).length < 2 || Object.keys(fields).length < lines.length - 1) return undefined
    const first = intro.content[0]
    const range: Range = first ? [first.range[0], intro.content.at(-1)!.range[1]] : intro.range
    return {
      type: shape.type,
      form: 'line',
      range: [intro.range[0], list.range[1]],
      name: { text: title, range },
      fields,
      group: home,
      state: stateOf(fields.status?.text ?? '', undefined),
      because: 'A line with its properties as bullets below it.',
    }
  }
  return undefined
}
