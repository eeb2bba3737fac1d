/** Coverage of the traceability matrix, in OpenFastTrace's words, and what of it stands against the release. */
import { matterValue } from '../model/matter.js'
import type { Part } from '../model/part.js'
import { dueDay } from '../text/dueDay.js'
import { kept } from '../text/kept.js'
import { evidenceOf, testsById, type Evidence } from './evidence.js'
import { nameOf } from './gates.js'
import { partsOf, type Placed } from './parts.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'

/** The columns that answer for a requirement, as far as its matrix has them. */
export const COVERING = ['verification', 'releaseReferences', 'rollbackControl'] as const
export type Covering = (typeof COVERING)[number]

export const COVERING_NAMES: Readonly<Record<Covering, string>> = {
  verification: 'verification',
  releaseReferences: 'release reference',
  rollbackControl: 'rollback control',
}

export interface Coverage {
  readonly requirement: Placed
  readonly id: string
  readonly missing: readonly Covering[]
  /** `dropped`: out of scope, deferred, not applicable. `accepted`: its gap is, by somebody and until a day. */
  readonly state: 'covered' | 'uncovered' | 'accepted' | 'dropped'
  /** What imported tests say; undefined where none were imported. */
  readonly evidence?: Evidence
  /** False for "Could", "Optional": nobody holds the release for it. */
  readonly required: boolean
}

export const coverageOf = kept((release: Release): readonly Coverage[] => {
  const accepted = acceptedGaps(release)
  const tests = release.tests && testsById(release.tests)
  return partsOf(release, 'requirement')
    .filter(({ part, member }) => member.artefact.kind === 'rtm' && part.form === 'row')
    .map(requirement => {
      const { part, member } = requirement
      const id = part.fields.id?.text ?? ''
      const missing = COVERING.filter(field => part.group.headers?.[field] && isGap(part.fields[field]?.text))
      const state = isDropped(part)
        ? 'dropped'
        : missing.length === 0
          ? 'covered'
          : id !== '' && accepted.has(id)
            ? 'accepted'
            : 'uncovered'
      const evidence = tests && evidenceOf(part, tests, matterValue(member.artefact, 'date')?.text)
      const required = !OPTIONAL.test(part.fields.priority?.text ?? '')
      return { requirement, id, missing, state, required, ...(evidence ? { evidence } : {}) }
    })
})

export function judgeRequirements(release: Release, reasons: Reasons): void {
  for (const { requirement, id, missing, state, required, evidence } of coverageOf(release)) {
    const name = id || nameOf(requirement.part)
    const more = { place: requirement.place, ...(required ? {} : { weight: 'condition' as const }) }
    if (state === 'uncovered') {
      const what = missing.map(field => `no ${COVERING_NAMES[field]}`).join(', ')
      reasons.add('uncovered-requirement', 'The requirement {name} has {what:raw}.', { name, what }, more)
    }
    if (state === 'dropped') continue
    if (evidence === 'fail')
      reasons.add('failed-verification', 'A test that verifies the requirement {name} fails.', { name }, more)
    else if (evidence === 'stale' || evidence === 'none')
      reasons.add('unproven-requirement', EVIDENCE_SAID[evidence], { name }, more)
  }
}

const EVIDENCE_SAID = {
  stale: 'The tests of the requirement {name} ran before its matrix was last revised.',
  none: 'No test of the imported runs verifies the requirement {name}.',
} as const

const isGap = (text = ''): boolean =>
  /^(?:[-–—❌✗]*|none|gap|missing|not covered|not tested|no|tb[dc]|todo)$/iu.test(text.trim())

const isDropped = (part: Part): boolean =>
  part.state === 'notApplicable' ||
  part.state === 'deferred' ||
  /\b(?:out of scope|descoped|dropped|withdrawn|rejected|removed|future|backlog|postponed|deferred)\b/i.test(
    `${part.fields.status?.text ?? ''} | ${part.fields.note?.text ?? ''}`,
  )

const OPTIONAL = /^\W*(?:could|won['’]?t|may|optional|nice|low|p[34]|kann|souhaitable|opcional|низк\p{L}*)(?!\p{L})/iu

const GAPS = /\baccepted (?:gap|deviation|exception)|waiver|akzeptierte lücke|écarts? accepté|brechas? aceptada/iu

/** Ids in rows under "Accepted gaps" that name an approver and are not past their day. */
function acceptedGaps(release: Release): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { artefact } of release.members) {
    for (const section of artefact.sections) {
      if (!GAPS.test(section.heading)) continue
      const { model } = artefact.slices[section.slice]!
      for (const { id, range } of model.ids) {
        const line = lineAround(model.tree.text, range[0])
        const cells = line
          .split('|')
          .map(cell => cell.trim())
          .filter(cell => cell !== '')
        const until = dueDay(line, release.goLive)
        if (cells.length >= 3 && (until === undefined || release.today === '' || until >= release.today)) ids.add(id)
      }
    }
  }
  return ids
}

function lineAround(text: string, offset: number): string {
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const end = /[\r\n]|$/g
  end.lastIndex = offset
  return text.slice(from, end.exec(text)!.index)
}
