/** What stands in the front matter of an artefact, as one table: each key with what its value may be. */
import * as v from 'valibot'
import { readDate } from '../text/date.js'
import { KINDS } from './kind.js'
import { statusNamed } from './vocabulary/lookup.js'

const isWaiting = (text: string): boolean => text === '' || /[[\]<>{}]|_{3}|\bTB[DCA]\b|YYYY/i.test(text)
const date = v.check(
  (text: string) => isWaiting(text) || /^\d{4}-\d{2}-\d{2}(?!\d)/.test(text) || readDate(text) === undefined,
  'date',
)
const text = v.string()
const day = v.pipe(text, date)

export const MATTER = {
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
  timezone: v.pipe(
    text,
    v.check(
      said =>
        isWaiting(said) ||
        /^(?:[A-Z]{2,5}|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+\-\d]+){1,2}|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?)$/.test(said),
      'zone',
    ),
  ),
  owner: text,
  author: text,
  approver: text,
  fallback: text,
  delegate: text,
  evidence: text,
  audience: text,
  template: text,
  summary: text,
} as const satisfies Readonly<Record<string, v.GenericSchema>>

export type MatterKey = keyof typeof MATTER

export const isMatterKey = (key: string): key is MatterKey => Object.hasOwn(MATTER, key)

/** Why the value does not do: `date`, `status`, `version`, `zone`; undefined where it does. */
export function matterTrouble(key: MatterKey, value: string): string | undefined {
  const result = v.safeParse(MATTER[key], value)
  return result.success ? undefined : (result.issues[0]?.message ?? key)
}
