/** What a list tells of its risks beside their words: in bullets that follow, behind an arrow or colon, in a list nested below. */
import type { Block, List, ListItem } from '../syntax/block.js'
import type { Surroundings } from './context.js'
import { fieldOf, labelOf, trimmed } from './label.js'
import type { Field, FieldName, Part, Spot } from './part.js'
import { opensAsRisk } from './risk.js'

const PROPERTIES: ReadonlySet<FieldName | undefined> = new Set([
  'mitigation',
  'probability',
  'impact',
  'owner',
  'score',
  'status',
  'trigger',
])
/** Enough of a bullet to see how it opens. */
const OPENING = 80

/** "- Risk: late delivery", "- Mitigation: a buffer": bullets that open with a property go to the risk before them. */
export function gatherRisks(source: string, blocks: readonly Block[]): readonly Block[] {
  const gathered: Block[] = []
  let risk: ListItem | undefined
  let changed = false
  for (const block of blocks) {
    if (block.type !== 'list') {
      risk = undefined
      gathered.push(block)
      continue
    }
    const items: ListItem[] = []
    for (const item of block.items) {
      if (risk && isProperty(source, item)) {
        const whole: ListItem = { ...risk, blocks: [...risk.blocks, ...item.blocks] }
        if (items.length > 0) items[items.length - 1] = whole
        else {
          const last = gathered.at(-1) as List
          gathered[gathered.length - 1] = { ...last, items: [...last.items.slice(0, -1), whole] }
        }
        risk = whole
        changed = true
      } else {
        risk = opens(source, item) ? item : undefined
        items.push(item)
      }
    }
    if (items.length > 0) gathered.push(items.length < block.items.length ? { ...block, items } : block)
  }
  return changed ? gathered : blocks
}

/** "Risk 2: late delivery", "Identified risks: late delivery". */
const opens = (source: string, item: ListItem): boolean =>
  opensAsRisk(source.slice(item.range[0], item.range[0] + OPENING)) ||
  (item.checked === undefined && labelOf(source, item)?.concepts.includes('risk') === true)

export function isProperty(source: string, item: ListItem): boolean {
  const label = item.checked === undefined ? labelOf(source, item) : undefined
  return label !== undefined && !label.concepts.includes('risk') && PROPERTIES.has(fieldOf(label.concepts))
}

/** "Locks pile up → commit in small batches" */
const ARROW = /^[^→⇒\n]{4,}?[ \t](?:→|⇒|->|=>)[ \t]+(?=\S)/u
const DASH = /^[^\n]{4,200}?[ \t](?:—|–|--)[ \t]+(?=\S)/u

/** Under "Risks and mitigations", where no bullet labels its mitigation, what stands behind a risk is done against it. */
export function withTreatments(
  parts: readonly Part[],
  list: List,
  source: string,
  { own }: Surroundings,
): readonly Part[] {
  const risks = parts.filter(({ type }) => type === 'risk')
  if (risks.length === 0 || !own.has('risks') || !own.has('mitigations')) return parts
  if (risks.some(({ fields }) => fields.mitigation !== undefined)) return parts
  const items = new Map(list.items.map(item => [item.range[0], item]))
  return parts.map(part => {
    const item = part.type === 'risk' ? items.get(part.range[0]) : undefined
    const mitigation = item && treatmentIn(source, item)
    if (!mitigation) return part
    return { ...part, name: nameUpTo(source, part.name, mitigation), fields: { ...part.fields, mitigation } }
  })
}

/** A name that runs on into what is done ends at the arrow. */
function nameUpTo(source: string, name: Spot, { range: [start] }: Field): Spot {
  if (name.range[1] <= start) return name
  const { range } = trimmed(source, [name.range[0], start])
  let end = range[1]
  while (end > range[0] && !ENDS_NAME.test(source[end - 1]!)) end--
  return trimmed(source, [range[0], end])
}
const ENDS_NAME = /[\p{L}\p{N})）"'”’%]/u

function treatmentIn(source: string, item: ListItem): Field | undefined {
  const [first, next] = item.blocks
  if (first?.type !== 'paragraph') return undefined
  const text = source.slice(...first.range)
  const behind = ARROW.exec(text) ?? DASH.exec(text)
  if (behind) return trimmed(source, [first.range[0] + behind[0].length, first.range[1]])
  const label = labelOf(source, item)
  if (label && label.concepts.length === 0 && label.value.text !== '')
    return trimmed(source, [label.value.range[0], first.range[1]])
  return next?.type === 'list' ? { text: source.slice(...next.range), range: next.range } : undefined
}
