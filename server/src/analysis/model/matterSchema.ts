/** What may stand in the front matter of an artefact, by its kind: each key with what its value may be. */
import * as v from 'valibot'
import { readDate } from '../text/date.js'
import { isZone } from '../text/zone.js'
import { KINDS, type ArtefactKind } from './kind.js'
import { statusNamed } from './vocabulary/lookup.js'

const isWaiting = (text: string): boolean => text === '' || /[[\]<>{}]|_{3}|\bTB[DCA]\b|YYYY/i.test(text)
const date = v.check(
  (text: string) => isWaiting(text) || /^\d{4}-\d{2}-\d{2}(?!\d)/.test(text) || readDate(text) === undefined,
  'date',
)
const text = v.string()
const day = v.pipe(text, date)

type Schema = Readonly<Record<string, v.GenericSchema>>

/** Keys of every kind. */
const COMMON: Schema = {
  artefact: v.picklist(KINDS),
  title: text,
  status: v.pipe(
    text,
    v.check(said => isWaiting(said) || statusNamed(said) !== undefined, 'status'),
  ),
  release: text,
  product: text,
  version: v.pipe(
    text,
    v.check(said => isWaiting(said) || /^v?\d+(?:\.\d+){0,3}(?:[-+.][\w.+-]+)?$/i.test(said), 'version'),
  ),
  date: day,
  'release-date': day,
  'target-date': day,
  'go-live': day,
  'launch-date': day,
  'deployment-date': day,
  'cutover-date': day,
  timezone: v.pipe(
    text,
    v.check(
      said =>
        isWaiting(said) ||
        /^(?:[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?)$/.test(said) ||
        (/^[A-Z][A-Za-z_]+(?:\/[A-Za-z_+\-\d]+){1,2}$/.test(said) && isZone(said)),
      'zone',
    ),
  ),
  owner: text,
  author: text,
  requestor: text,
  requester: text,
  'requested-by': text,
  'prepared-by': text,
  approver: text,
  approvers: text,
  'approved-by': text,
  'approved-at': day,
  'approval-fingerprint': text,
  fallback: text,
  'fallback-delegate': text,
  delegate: text,
  deputy: text,
  evidence: text,
  audience: text,
  template: text,
  summary: text,
  style: text,
  format: text,
}

/** Keys that only one kind has. */
const OWN: Readonly<Partial<Record<ArtefactKind, Schema>>> = {
  'release-plan': { 'code-freeze': day, 'change-id': text },
  'rollback-plan': { rto: text, rpo: text, rehearsed: day },
  'deployment-runbook': { 'change-id': text, 'dry-run': day },
  'go-no-go': { decision: text, decider: text, 'decided-at': day },
  'change-request': { 'change-id': text, 'change-type': text, 'risk-score': text },
  'change-framework': { 'review-date': day },
  'release-metrics': { period: text },
  'compliance-log': { retention: text },
}

/** @returns the keys that an artefact of the kind may have, each with what its value may be */
export const matterOf = (kind: ArtefactKind): Schema => OF_KIND.get(kind)!
const OF_KIND = new Map(KINDS.map((kind): [ArtefactKind, Schema] => [kind, { ...COMMON, ...OWN[kind] }]))

/** Kinds that are about one release, and have to say which. */
const OF_ONE_RELEASE: ReadonlySet<ArtefactKind> = new Set([
  'release-plan',
  'rollback-plan',
  'release-notes',
  'deployment-runbook',
  'go-no-go',
  'support-readiness',
  'release-checklist',
  'communication-plan',
  'announcement',
  'rtm',
  'post-release-review',
] satisfies ArtefactKind[])

/** Keys that an artefact must have once it is more than a draft. */
export const requiredOf = (kind: ArtefactKind): readonly string[] => (OF_ONE_RELEASE.has(kind) ? ['release'] : [])

/** The value of the key is a day. */
export const isDay = (kind: ArtefactKind, key: string): boolean => matterOf(kind)[key] === day

/** All there are. */
export const MATTER_KEYS: readonly string[] = [
  ...new Set([COMMON, ...Object.values(OWN)].flatMap(keys => Object.keys(keys))),
]

/** Why the value does not do: `date`, `status`, `version`, `zone`; undefined where it does, or where the key is free. */
export function matterTrouble(kind: ArtefactKind, key: string, value: string): string | undefined {
  const keys = matterOf(kind)
  if (!Object.hasOwn(keys, key)) return undefined
  const result = v.safeParse(keys[key]!, value)
  return result.success ? undefined : (result.issues[0]?.message ?? key)
}
