/** What was said of a text before an edit, at its places after it. */
import type { SliceModel } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Finding, Related } from './finding.js'
import { isEqual } from '../text/equal.js'
import { kept } from '../text/kept.js'
import { toFinding } from './raised.js'
import type { Report } from './rule.js'

/** Which slices, or stretches of a long one, took the place of which; all before them are as they were, all behind them have moved. */
export interface Change {
  readonly slices: readonly (readonly [before: SliceModel, after: SliceModel])[]
  /** Where the changed ones stood. */
  readonly place: Range
  readonly moved: number
  /** They are stretches. */
  readonly inside?: true
  /** Numbers of the slices: from the first to behind the last. */
  readonly numbers: Range
}

/** Undefined where it speaks of what has changed. What is said of a part counts from the slice of the part. */
export function movedReport(report: Report, change: Change): Report | undefined {
  if (report.of) {
    const [from, to] = change.numbers
    const isOutside = report.of.slice < from || report.of.slice >= to
    return isOutside && !report.related ? report : undefined
  }
  const range = movedRange(report.range, change)
  if (!range) return undefined
  if (!report.related) return change.moved === 0 ? report : { ...report, range }
  const related = movedRelated(report.related, change)
  return related && (change.moved === 0 ? report : { ...report, range, related })
}

/** Whether a rule says the same, perhaps in other words or elsewhere: that comes together with the same others. */
export const isReworded = (before: Report, after: Report): boolean =>
  before.message === after.message &&
  before.field === after.field &&
  before.once === after.once &&
  (!after.once || isEqual(before.args, after.args))

/**
 * Undefined where it speaks of what has changed.
 * @param again the same, as it stands now: for its fixes and identities
 */
export function movedFinding(finding: Finding, change: Change, again: () => Finding): Finding | undefined {
  const { rule, severity, message, said } = finding
  const range = movedRange(finding.range, change)
  const covers = finding.covers && movedAll(finding.covers, one => movedRange(one, change))
  const related = finding.related && movedRelated(finding.related, change)
  if (!range || (finding.covers && !covers) || (finding.related && !related)) return undefined
  const more = { ...(covers ? { covers } : {}), related, identities: () => again().identities }
  return toFinding({ rule, severity, range, message, ...(said ? { said } : {}) }, more, () => again().fixes)
}

const movedRelated = (related: readonly Related[], change: Change): readonly Related[] | undefined =>
  movedAll(related, one => {
    if (one.path !== undefined) return one
    const range = movedRange(one.range, change)
    return range && { ...one, range }
  })

/** All or none. */
export function movedAll<One>(
  all: readonly One[],
  move: (one: One, index: number) => One | undefined,
): readonly One[] | undefined {
  const moved: One[] = []
  for (let index = 0; index < all.length; index++) {
    const after = move(all[index]!, index)
    if (after === undefined) return undefined
    moved.push(after)
  }
  return moved
}

function movedRange(range: Range, { place: [from, to], moved }: Change): Range | undefined {
  if (range[0] < from) return range[1] <= from ? range : undefined
  return range[0] >= to ? shift(range, moved) : undefined
}

const edition = kept((_: readonly Finding[]): { of: object } => ({ of: {} }))

/** One object as long as edits change nothing about what was found but its places. */
export const editionOf = (findings: readonly Finding[]): object => edition(findings).of

export function sameEdition(before: readonly Finding[], after: readonly Finding[]): void {
  edition(after).of = editionOf(before)
}
