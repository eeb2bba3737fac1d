/** Which artefacts a release is expected to have, and which of them are there, in another one, stale or missing. */
import { EXPECTED } from '../lint/criterion.js'
import { kindSpoken, type ArtefactKind } from '../model/kind.js'
import { isTraced } from '../model/coverage.js'
import type { PartType } from '../model/part.js'
import { titlePlace } from '../lint/raised.js'
import { partsOf } from './parts.js'
import type { Place, Reasons } from './reason.js'
import type { Member, Release } from './release.js'
import { spoken } from '../text/said.js'

export interface ExpectedArtefact {
  readonly kind: ArtefactKind
  /** `inside`: a part of another document answers for it. */
  readonly state: 'present' | 'inside' | 'stale' | 'missing'
  readonly documents: readonly string[]
}

/** What another document may hold in place of one of its own. */
const INSIDE: Readonly<Partial<Record<ArtefactKind, readonly PartType[] | RegExp>>> = {
  'risk-register': ['risk'],
  'communication-plan': ['communication'],
  rtm: ['requirement'],
  'stakeholder-register': ['person'],
  'compliance-log': ['evidence'],
  'change-log': ['change'],
  'rollback-plan':
    /\b(?:roll ?-?back|back-?out)\b|rückfall|retour arrière|reversión|откат|ロールバック|切り戻し|回滚|롤백/iu,
  'go-no-go': /\bgo ?(?:\/|-|–| or )? ?no[- ]?go\b/iu,
  'support-readiness': /\bsupport readiness\b|\bsupport (?:plan|handover)\b/iu,
  'release-notes': /\b(?:release notes|what['’]s new)\b/iu,
}

export function expectedOf(release: Release): ExpectedArtefact[] {
  const expected = release.configuration.expected ?? EXPECTED
  return expected.map((kind): ExpectedArtefact => {
    const own = release.members.filter(({ artefact }) => artefact.kind === kind && artefact.words > 0)
    const documents = own.map(({ artefact }) => artefact.path)
    if (own.length > 0)
      return { kind, state: own.every(one => speaksOfAnother(one, release)) ? 'stale' : 'present', documents }
    const inside = holding(kind, release)
    return inside.length > 0 ? { kind, state: 'inside', documents: inside } : { kind, state: 'missing', documents: [] }
  })
}

function holding(kind: ArtefactKind, release: Release): string[] {
  const what = INSIDE[kind]
  if (what === undefined) return []
  if (what instanceof RegExp)
    return release.members
      .filter(({ artefact }) =>
        artefact.sections.some(
          ({ heading, depth, range }) => depth > 1 && what.test(heading) && range[1] - range[0] > heading.length + 40,
        ),
      )
      .map(({ artefact }) => artefact.path)
  const doing = partsOf(release, ...what).filter(({ part }) => kind !== 'rtm' || isTraced(part))
  return [...new Set(doing.map(({ place }) => place.document))]
}

/** Kinds people act on: they are to be approved before. Registers and logs are kept up, announcements are sent. */
const ACTED_ON: ReadonlySet<ArtefactKind> = new Set([
  'release-plan',
  'rollback-plan',
  'release-notes',
  'deployment-runbook',
  'support-readiness',
  'communication-plan',
  'rtm',
  'change-request',
])

export function judgeArtefacts(release: Release, reasons: Reasons): void {
  for (const { kind, state } of expectedOf(release))
    if (state === 'missing')
      reasons.add('missing-artefact', spoken('The release has no {kind:raw}.', { kind: kindSpoken(kind) }))
  for (const member of release.members) {
    const { artefact, facts } = member
    const place = placeOf(member)
    if (speaksOfAnother(member, release))
      reasons.add(
        'stale-artefact',
        spoken('{title} is about {said}, the release is {name}.', {
          title: artefact.title,
          said: facts.release ?? '',
          name: release.name,
        }),
        { place },
      )
    if (
      ACTED_ON.has(artefact.kind) &&
      (artefact.status === 'draft' || artefact.status === 'in-review') &&
      !artefact.template
    )
      reasons.add(
        'unapproved-artefact',
        artefact.status === 'draft'
          ? spoken('{title} is a draft.', { title: artefact.title })
          : spoken('{title} is in review.', { title: artefact.title }),
        { place },
      )
  }
}

export const placeOf = ({ artefact }: Member): Place => ({ document: artefact.path, range: titlePlace(artefact) })

/** It names a release, and another one. */
export const speaksOfAnother = ({ facts, artefact }: Member, { name, members }: Release): boolean =>
  facts.release !== undefined &&
  artefact.kind !== 'release-plan' &&
  facts.release !== name &&
  members.some(member => member.artefact.kind === 'release-plan' && member.facts.release === name) &&
  facts.version !== facts.release
