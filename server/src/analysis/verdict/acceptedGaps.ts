/** Gaps of a matrix that somebody accepts: why, who, and until when. Past its day an accepted gap is a gap again. */
import { findIds } from '../model/identifier.js'
import { readInlineLabels } from '../model/label.js'
import { readGrid, type Grid } from '../model/grid.js'
import type { ColumnConcept } from '../model/vocabulary/concept.js'
import { namesNobody } from '../model/vocabulary/lookup.js'
import type { Block } from '../syntax/block.js'
import { dueDay } from '../text/dueDay.js'
import { shift, type Range } from '../text/range.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export interface AcceptedGap {
  /** Empty where it is not said. */
  readonly rationale: string
  readonly approver: string
  /** `YYYY-MM-DD`; the last day on which it holds. */
  readonly until?: string
  /** `incomplete`: rationale, approver or day is not said, and nobody has accepted anything. */
  readonly state: 'accepted' | 'expired' | 'incomplete'
  readonly lacks: readonly ('rationale' | 'approver' | 'expiry')[]
  readonly place: Place
}

const GAPS =
  /\baccepted (?:gaps?|deviations?|exceptions?|risks? of coverage)|waivers?\b|akzeptierte lücke|écarts? accepté|brechas? aceptada|lacune accettat|lacunas? aceit|принят\p{L}* пробел|許容された|接受的缺口|수용된/iu

/** By requirement id, from tables and lists under "Accepted gaps"; the best of several for one id. */
export function acceptedGapsOf(release: Release): ReadonlyMap<string, AcceptedGap> {
  const gaps = new Map<string, AcceptedGap>()
  const keep = (id: string, gap: AcceptedGap): void => {
    const there = gaps.get(id)
    if (!there || ORDER.indexOf(gap.state) < ORDER.indexOf(there.state)) gaps.set(id, gap)
  }
  for (const { artefact } of release.members) {
    if (artefact.template) continue
    for (const section of artefact.sections) {
      if (!GAPS.test(section.heading)) continue
      const { start, model } = artefact.slices[section.slice]!
      for (const block of model.tree.blocks)
        for (const { ids, range, ...said } of saidIn(block, model.tree.text)) {
          const gap = gapOf(said, release, { document: artefact.path, range: shift(range, start) })
          for (const id of ids) keep(id, gap)
        }
    }
  }
  return gaps
}

const ORDER: readonly AcceptedGap['state'][] = ['accepted', 'expired', 'incomplete']

interface Said {
  readonly ids: readonly string[]
  readonly rationale: string
  readonly approver: string
  readonly when: string
  readonly range: Range
}

/** Nothing, or a word that waits for something. */
const BLANK = /^\W*(?:tb[acd]|todo|none|\[[^\]]*\])?\W*$/iu

function gapOf(
  { rationale, approver, when }: Omit<Said, 'ids' | 'range'>,
  release: Release,
  place: Place,
): AcceptedGap {
  const until = dueDay(when, release.goLive)
  const named = !BLANK.test(approver) && !namesNobody(approver)
  const lacks = [
    ...(BLANK.test(rationale) ? (['rationale'] as const) : []),
    ...(named ? [] : (['approver'] as const)),
    ...(until === undefined ? (['expiry'] as const) : []),
  ]
  const isOver = until !== undefined && release.today !== '' && until < release.today
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
