/** Writes the traceability matrices of a release: holes first, and alone where somebody asks for holes only. */
import type { Readiness } from '../verdict/readiness.js'
import type { RequirementMark, Trace } from '../verdict/requirementMarks.js'
import { TRACES } from '../verdict/requirementMarks.js'
import { COVERING_NAMES } from '../model/coverage.js'
import { gapSaid } from '../verdict/requirements.js'
import { anchor, element, type Content } from './markup.js'
import type { Leads } from './leads.js'
import { table } from './table.js'

/** In words; colour alone says nothing. */
export const TRACE_TITLES: Readonly<Record<Trace, string>> = {
  uncovered: 'uncovered',
  failed: 'test fails',
  duplicate: 'duplicate',
  orphaned: 'orphaned',
  outdated: 'outdated',
  unwanted: 'unwanted',
  unproven: 'no test ran',
  accepted: 'gap accepted',
  covered: 'covered',
  dropped: 'out of scope',
}
const SIGNS: Readonly<Partial<Record<Trace, string>>> = { covered: '✓', accepted: '!', dropped: '–' }

const EVIDENCE = { pass: '✓ pass', fail: '✗ fail', stale: '! older than the matrix', none: '– none' } as const

/** "2 uncovered, 1 orphaned": how many of each, the gravest first; a mark counts for each of its traces. */
export const countedTraces = (marks: readonly RequirementMark[]): string =>
  TRACES.flatMap(trace => {
    const count = marks.filter(({ traces }) => traces.includes(trace)).length
    return count > 0 ? `${count} ${TRACE_TITLES[trace]}` : []
  }).join(', ')

/** What stands behind the traces of a mark, in words. */
export function whyOf({ traces, missing, gap, outdatedBy, by }: RequirementMark): string {
  const said: Readonly<Partial<Record<Trace, string>>> = {
    uncovered: `no ${missing.map(one => COVERING_NAMES[one]).join(', no ')}${gap ? `; the accepted gap ${gapSaid(gap)}` : ''}`,
    accepted: gap && `no ${missing.map(one => COVERING_NAMES[one]).join(', no ')}; ${gap.approver}, until ${gap.until}: ${gap.rationale}`,
    duplicate: 'another row has the same id',
    orphaned: `no matrix has it; named in ${by?.slice(0, 3).join(', ')}${by && by.length > 3 ? ` and ${by.length - 3} more` : ''}`,
    outdated: outdatedBy ? `“${outdatedBy}” is of another release, or changed after its approval` : 'its tests ran before the matrix was last revised',
    unwanted: 'the release notes tell of it',
  }
  return traces.flatMap(trace => said[trace] ?? []).join('; ')
} // prettier-ignore

export function requirementsSection({ requirements: all, holesOnly }: Readiness, leads: Leads): Content {
  if (all.length === 0) return holesOnly && holesOnly.of > 0 ? element('p', {}, `No hole in ${holesOnly.of} requirements.`) : undefined // prettier-ignore
  const rows = all.filter(({ by }) => by === undefined).length
  const covered = all.filter(({ traces }) => traces[0] === 'covered').length
  const holes = all.filter(({ hole }) => hole).length
  const tested = all.some(({ evidence }) => evidence !== undefined)
  const filter =
    !holesOnly &&
    holes > 0 &&
    holes < all.length &&
    element(
      'label',
      { class: 'filter' },
      element('input', { type: 'checkbox', class: 'holes-only' }),
      ` Holes only (${holes})`,
    )
  const caption = holesOnly
    ? `${holes} ${holes === 1 ? 'hole' : 'holes'} in ${holesOnly.of} requirements`
    : `${covered} of ${rows} covered, holes first`
  return element(
    'div',
    { class: 'requirements' },
    element('p', { class: 'about' }, countedTraces(all)),
    filter,
    table(
      caption,
      ['Requirement', 'Text', 'Priority', 'Coverage', 'Why', ...(tested ? ['Tests'] : [])],
      all.map(mark => [
        anchor(leads(mark.place), mark.id || mark.name),
        mark.id ? mark.name : '',
        mark.priority,
        mark.traces.map((trace, index) => [
          index > 0 && element('br', {}),
          element('span', { class: `state ${trace}` }, `${SIGNS[trace] ?? '✗'} ${TRACE_TITLES[trace]}`),
        ]),
        whyOf(mark),
        ...(tested
          ? [mark.evidence && element('span', { class: `state ${mark.evidence}` }, EVIDENCE[mark.evidence])]
          : []),
      ]),
      index => (all[index]!.hole ? 'hole' : 'sound'),
    ),
  )
}
