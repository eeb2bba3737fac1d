/** Coverage of the traceability matrix, in OpenFastTrace's words, and what of it stands against the release. */
import { acceptedGapsIn, type AcceptedGap } from '../model/acceptedGaps.js'
import { COVERING_NAMES, isDropped, isTraced, missingCover, type Covering } from '../model/coverage.js'
import { matterValue } from '../model/matter.js'
import { kept } from '../text/kept.js'
import { evidenceOf, testsById, type Evidence } from './evidence.js'
import { nameOf } from './gates.js'
import { partsOf, type Placed } from './parts.js'
import type { Place, Reasons } from './reason.js'
import type { Release } from './release.js'
import { tracingOf, type Orphan } from './tracing.js'
import { inOther, phrase, spoken, type Spoken } from '../text/said.js'

export interface Coverage {
  readonly requirement: Placed
  readonly id: string
  readonly missing: readonly Covering[]
  /** `dropped`: out of scope, deferred, not applicable. `accepted`: its gap is, by somebody and until a day. */
  readonly state: 'covered' | 'uncovered' | 'accepted' | 'dropped'
  /** What is wrong with it beside. */
  readonly links: readonly ('duplicate' | 'outdated' | 'unwanted')[]
  /** By whom its gap is accepted, or was, or nearly. */
  readonly gap?: AcceptedGap
  /** What covers it for another state of the release; empty where that is its tests. */
  readonly outdatedBy?: string
  /** Where the notes tell of what is dropped. */
  readonly toldAt?: Place
  /** What imported tests say; undefined where none were imported. */
  readonly evidence?: Evidence
  /** False for "Could", "Optional": nobody holds the release for it. */
  readonly required: boolean
}

/** The coverage of all rows, and what covers no row. */
export interface Matrix {
  readonly rows: readonly Coverage[]
  readonly orphans: readonly Orphan[]
}

export const coverageOf = kept((release: Release): Matrix => {
  const gaps = acceptedGapsIn(
    release.members.map(({ artefact }) => artefact),
    release,
  )
  const tests = release.tests && testsById(release.tests)
  const rows = rowsOfMatrices(release)
  const tracing = tracingOf(release, rows)
  const covered = rows.map((requirement): Coverage => {
    const { part, member } = requirement
    const id = part.fields.id?.text ?? ''
    const missing = missingCover(part)
    const gap = gaps.get(id)
    const state = isDropped(part)
      ? 'dropped'
      : missing.length === 0
        ? 'covered'
        : gap?.state === 'accepted'
          ? 'accepted'
          : 'uncovered'
    const evidence = tests && evidenceOf(part, tests, matterValue(member.artefact, 'date')?.text)
    const outdatedBy = state === 'dropped' ? undefined : evidence === 'stale' ? '' : tracing.outdatedBy(requirement)
    const toldAt = state === 'dropped' ? tracing.toldAt(id) : undefined
    return {
      requirement,
      id,
      missing,
      state,
      links: [
        ...(tracing.isDuplicate(id) ? (['duplicate'] as const) : []),
        ...(outdatedBy === undefined ? [] : (['outdated'] as const)),
        ...(toldAt ? (['unwanted'] as const) : []),
      ],
      required: !OPTIONAL.test(part.fields.priority?.text ?? ''),
      ...(gap && missing.length > 0 ? { gap } : {}),
      ...(outdatedBy === undefined ? {} : { outdatedBy }),
      ...(toldAt ? { toldAt } : {}),
      ...(evidence ? { evidence } : {}),
    }
  })
  return { rows: covered, orphans: tracing.orphans }
})

/** Without a matrix of its own, a release is traced by the tables of its other documents that do the work of one. */
function rowsOfMatrices(release: Release): Placed[] {
  const rows = partsOf(release, 'requirement').filter(({ part }) => part.form === 'row')
  return release.members.some(({ artefact }) => artefact.kind === 'rtm')
    ? rows.filter(({ member }) => member.artefact.kind === 'rtm')
    : rows.filter(({ part }) => isTraced(part))
}

export function judgeRequirements(release: Release, reasons: Reasons): void {
  for (const { requirement, id, missing, state, required, evidence, gap, toldAt } of coverageOf(release).rows) {
    const name = id || nameOf(requirement.part)
    const more = { place: requirement.place, ...(required ? {} : { weight: 'condition' as const }) }
    if (state === 'uncovered') {
      const args = { name, what: coverLacking(missing) }
      reasons.add('uncovered-requirement', gap ? spoken('The requirement {name} has {what:raw}, and its accepted gap {gap:raw}.', { ...args, gap: gapSaid(gap) }) : spoken('The requirement {name} has {what:raw}.', args), more)
    }
    if (toldAt)
      reasons.add('contradiction', spoken('The release notes tell of {name}, which the matrix sets aside.', { name }), { place: toldAt })
    if (state === 'dropped') continue
    if (evidence === 'fail')
      reasons.add('failed-verification', spoken('A test that verifies the requirement {name} fails.', { name }), more)
    else if (evidence === 'stale' || (evidence === 'none' && !(state === 'accepted' && missing.includes('verification'))))
      reasons.add('unproven-requirement', spoken(EVIDENCE_SAID[evidence], { name }), more)
  }
} // prettier-ignore

/** What an accepted gap that does not hold is told for: "ended on 2026-10-01", "names no approver". */
export const gapSaid = ({ state, until, lacks }: AcceptedGap): Spoken =>
  state === 'expired'
    ? spoken('ended on {until:raw}', { until: until ?? '' })
    : inOther(`names no ${lacks.join(' and no ')}`, 'names no {words:raw}', { words: lacks.join('\n') })

/** "no verification, no rollback control" */
export const coverLacking = (missing: readonly Covering[]): Spoken =>
  inOther(missing.map(field => `no ${COVERING_NAMES[field]}`).join(', '), 'no {words:raw}', {
    words: missing.map(field => COVERING_NAMES[field]).join('\n'),
  })

const EVIDENCE_SAID = {
  stale: phrase('The tests of the requirement {name} ran before its matrix was last revised.'),
  none: phrase('No test of the imported runs verifies the requirement {name}.'),
}

const OPTIONAL = /^\W*(?:could|won['’]?t|may|optional|nice|low|p[34]|kann|souhaitable|opcional|низк\p{L}*)(?!\p{L})/iu
