/** Gaps of a matrix that somebody accepts: why, who, and until when. Past its day an accepted gap is a gap again. */
import { findIds } from './identifier.js'
import { readInlineLabels } from './label.js'
import { readGrid, type Grid } from './grid.js'
import type { ColumnConcept } from './vocabulary/concept.js'
import { namesNobody } from './vocabulary/lookup.js'
import type { Block } from '../syntax/block.js'
import { dueDay } from '../text/dueDay.js'
import { shift, type Range } from '../text/range.js'
import type { Artefact } from './artefact.js'
import { remarksOf } from './coverage.js'
import type { Part } from './part.js'

export interface AcceptedGap {
  /** Empty where it is not said. */
  readonly rationale: string
  readonly approver: string
  /** `YYYY-MM-DD`; the last day on which it holds. */
  readonly until?: string
  /** `incomplete`: rationale, approver or day is not said, and nobody has accepted anything. */
  readonly state: 'accepted' | 'expired' | 'incomplete'
  readonly lacks: readonly ('rationale' | 'approver' | 'expiry')[]
  readonly place: { readonly document: string; readonly range: Range }
}

/** The days by which an acceptance is over: go-live, where known, and today; '' where nobody asks. */
export interface AcceptedOn {
  readonly goLive: string | undefined
  readonly today: string
}

const GAPS =
  /\baccepted (?:gaps?|deviations?|exceptions?|risks? of coverage)|waivers?\b|akzeptierte lücke|écarts? accepté|brechas? aceptada|lacune accettat|lacunas? aceit|принят\p{L}{0,5} пробел|許容された|接受的缺口|수용된/iu

/** By requirement id, from tables and lists under "Accepted gaps" and from the rows that say so; the best of several. */
export function acceptedGapsIn(artefacts: readonly Artefact[], on: AcceptedOn): ReadonlyMap<string, AcceptedGap> {
  const gaps = new Map<string, AcceptedGap>()
  for (const { path, template, sections, slices } of artefacts) {
    if (template) continue
    const listed = new Set(sections.flatMap(({ heading, slice }) => (GAPS.test(heading) ? slice : [])))
    for (const [index, { start, model }] of slices.entries()) {
      const said = [
        ...(listed.has(index) ? model.tree.blocks.flatMap(block => saidIn(block, model.tree.text)) : []),
        ...model.parts.flatMap(saidInRow),
      ]
      for (const { ids, range, ...words } of said) {
        const gap = gapOf(words, on, { document: path, range: shift(range, start) })
        for (const id of ids) {
          const there = gaps.get(id)
          if (!there || ORDER.indexOf(gap.state) < ORDER.indexOf(there.state)) gaps.set(id, gap)
        }
      }
    }
  }
  return gaps
}

/** "Accepted" alone may be what the test said; an accepted gap is called one. */
const IN_ROW = /\baccepted (?:gap|risk|exception|as a gap)\b|\bgap[ ,:—–-]*accepted\b/i

/** "Accepted gap: tested by hand, by the QA lead" in the status or the notes of a requirement. */
function saidInRow(part: Part): Said[] {
  const { type, form, name, fields } = part
  if (type !== 'requirement' || form !== 'row' || !fields.id?.text) return []
  const words = remarksOf(part)
  if (!IN_ROW.test(words)) return []
  const by =
    /\bby (?:the )?(\p{L}[\p{L} .'-]{1,60}?)(?=[,;:|)]|\.(?: |$)| (?:until|till|on|because|since)\b| \||$)|(@\w+)/iu.exec(
      words,
    )
  const when = UNTIL.exec(words)?.[1] ?? ''
  const place = fields.status?.text ? fields.status : (fields.note ?? name)
  return [
    {
      ids: [fields.id.text],
      rationale: fields.reason?.text ?? (REASON.test(words) ? words.replace(/^\W+|(?<!\W)\W+$/gu, '') : ''),
      approver: fields.approver?.text ?? by?.[1] ?? by?.[2] ?? (/\bapprove[dr]\b/i.test(words) ? words : ''),
      when,
      range: place.range,
    },
  ]
}

const REASON = /\b(?:because|since|as|due to|reason|rationale|until|low|covered)\b|[:—–;] ?\p{L}+ \p{L}+/iu

const ORDER: readonly AcceptedGap['state'][] = ['accepted', 'expired', 'incomplete']

interface Said {
  readonly ids: readonly string[]
  readonly rationale: string
  readonly approver: string
  readonly when: string
  readonly range: Range
}

/** Nothing, or a word that waits for something. */
const BLANK = /^(?:\W*|[^\w[]*(?:tb[acd]|todo|none|\[[^[\]]*\])\W*)$/iu

function gapOf(
  { rationale, approver, when }: Omit<Said, 'ids' | 'range'>,
  on: AcceptedOn,
  place: AcceptedGap['place'],
): AcceptedGap {
  const until = dueDay(when, on.goLive)
  const named = !BLANK.test(approver) && !namesNobody(approver)
  const lacks = [
    ...(BLANK.test(rationale) ? (['rationale'] as const) : []),
    ...(named ? [] : (['approver'] as const)),
    ...(until === undefined ? (['expiry'] as const) : []),
  ]
  const isOver = until !== undefined && on.today !== '' && until < on.today
  const state = lacks.length > 0 ? 'incomplete' : isOver ? 'expired' : 'accepted'
  return { rationale, approver: named ? approver : '', ...(until === undefined ? {} : { until }), state, lacks, place }
}

function saidIn(block: Block, source: string): Said[] {
  if (block.type === 'table') return saidInTable(readGrid(source, block))
  if (block.type !== 'list') return []
  return block.items.flatMap(({ range }): Said[] => {
    const text = source.slice(...range)
    const ids = findIds(text).map(({ id }) => id)
    if (ids.length === 0) return []
    const { reason, approver, date } = readInlineLabels(source, range)
    return [
      {
        ids: ids.slice(0, 1),
        rationale: reason?.text ?? BECAUSE.exec(text)?.[1] ?? '',
        approver: approver?.text ?? BY.exec(text)?.[1] ?? '',
        when: date?.text ?? UNTIL.exec(text)?.[1] ?? '',
        range,
      },
    ]
  })
}

const BECAUSE = /(?:\b(?:because|since|as)\b|[:—–;])[ \t]*([^\n;]{4,200})/iu
const BY =
  /\b(?:accepted|approved|waived|signed) by (?:the )?(\p{L}[\p{L} .'-]{1,60}?)(?=,|;|\.|\)| until\b| till\b| on \d|$)/imu
const UNTIL = /\b(?:until|till|expires(?: on)?|valid to)\b[ \t:]*([^\n;]{4,60})/iu

const UNTIL_HEADER =
  /\b(?:until|till|expir\w*|valid)\b|\bbis\b|befristet|jusqu|hasta|fino a|até|\bдо\b|срок|期限|有効|截止|까지/iu

function saidInTable(grid: Grid): Said[] {
  const column = (concept: ColumnConcept): number =>
    grid.columns.findIndex(({ concepts }) => concepts.includes(concept))
  const [reason, approver, day] = [column('reason'), column('approver'), column('date')]
  const headed = grid.columns.findIndex(({ header }) => UNTIL_HEADER.test(header.text))
  const until = headed < 0 ? day : headed
  return grid.rows.flatMap(({ cells, range }): Said[] => {
    const ids = findIds(cells[0]?.text ?? '').map(({ id }) => id)
    const cell = (at: number): string => cells[at]?.text ?? ''
    return ids.length === 0
      ? []
      : [{ ids, rationale: cell(reason), approver: cell(approver), when: cell(until), range }]
  })
}
