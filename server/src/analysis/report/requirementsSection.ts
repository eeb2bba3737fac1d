/** Writes the traceability matrices of a release: holes first, and alone where somebody asks for holes only. */
import type { Readiness } from '../verdict/readiness.js'
import type { RequirementMark, Trace } from '../verdict/requirementMarks.js'
import { TRACES } from '../verdict/requirementMarks.js'
import { coverLacking, gapSaid } from '../verdict/requirements.js'
import { anchor, element, type Content } from './markup.js'
import type { Leads } from './leads.js'
import { table } from './table.js'
import { phrase, sayEnglish, type Phrase, type Say } from '../text/said.js'

/** In words; colour alone says nothing. */
export const TRACE_TITLES: Readonly<Record<Trace, Phrase>> = {
  uncovered: phrase('uncovered'),
  failed: phrase('test fails'),
  duplicate: phrase('duplicate'),
  orphaned: phrase('orphaned'),
  outdated: phrase('outdated'),
  unwanted: phrase('unwanted'),
  unproven: phrase('no test ran'),
  accepted: phrase('gap accepted'),
  covered: phrase('covered'),
  dropped: phrase('out of scope'),
}
const SIGNS: Readonly<Partial<Record<Trace, string>>> = { covered: '✓', accepted: '!', dropped: '–' }

const EVIDENCE = { pass: phrase('✓ pass'), fail: phrase('✗ fail'), stale: phrase('! older than the matrix'), none: phrase('– none') } // prettier-ignore

/** "2 uncovered, 1 orphaned": how many of each, the gravest first; a mark counts for each of its traces. */
export const countedTraces = (marks: readonly RequirementMark[], say = sayEnglish): string =>
  TRACES.flatMap(trace => {
    const count = marks.filter(({ traces }) => traces.includes(trace)).length
    return count > 0 ? `${count} ${say(TRACE_TITLES[trace])}` : []
  }).join(', ')

/** What stands behind the traces of a mark, in words. */
export function whyOf({ traces, missing, gap, outdatedBy, by }: RequirementMark, say = sayEnglish): string {
  const what = coverLacking(missing)
  const said: Readonly<Partial<Record<Trace, string>>> = {
    uncovered: gap ? say('{what:raw}; the accepted gap {gap:raw}', { what, gap: gapSaid(gap) }) : say('{what:raw}', { what }),
    accepted: gap && say('{what:raw}; {approver:raw}, until {until:raw}: {rationale:raw}', { what, approver: gap.approver, until: gap.until ?? '', rationale: gap.rationale }),
    duplicate: say('another row has the same id'),
    orphaned: by && say(by.length > 3 ? 'no matrix has it; named in {names:raw} and {count} more' : 'no matrix has it; named in {names:raw}', { names: by.slice(0, 3).join(', '), count: by.length - 3 }),
    outdated: outdatedBy ? say('“{title:raw}” is of another release, or changed after its approval', { title: outdatedBy }) : say('its tests ran before the matrix was last revised'),
    unwanted: say('the release notes tell of it'),
  }
  return traces.flatMap(trace => said[trace] ?? []).join('; ')
} // prettier-ignore

export function requirementsSection({ requirements: all, holesOnly }: Readiness, leads: Leads, say: Say): Content {
  if (all.length === 0) return holesOnly && holesOnly.of > 0 ? element('p', {}, say('No hole in {count} requirements.', { count: holesOnly.of })) : undefined // prettier-ignore
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
      ` ${say('Holes only ({count})', { count: holes })}`,
    )
  const caption = holesOnly
    ? say('{count} {count:hole|holes} in {total} requirements', { count: holes, total: holesOnly.of })
    : say('{done} of {total} covered, holes first', { done: covered, total: rows })
  return element(
    'div',
    { class: 'requirements' },
    element('p', { class: 'about' }, countedTraces(all, say)),
    filter,
    table(
      caption,
      [
        say('Requirement'),
        say('Text'),
        say('Priority'),
        say('Coverage'),
        say('Why'),
        ...(tested ? [say('Tests')] : []),
      ],
      all.map(mark => [
        anchor(leads(mark.place), mark.id || mark.name),
        mark.id ? mark.name : '',
        mark.priority,
        mark.traces.map((trace, index) => [
          index > 0 && element('br', {}),
          element('span', { class: `state ${trace}` }, `${SIGNS[trace] ?? '✗'} ${say(TRACE_TITLES[trace])}`),
        ]),
        whyOf(mark, say),
        ...(tested
          ? [mark.evidence && element('span', { class: `state ${mark.evidence}` }, say(EVIDENCE[mark.evidence]))]
          : []),
      ]),
      index => (all[index]!.hole ? 'hole' : 'sound'),
    ),
  )
}
