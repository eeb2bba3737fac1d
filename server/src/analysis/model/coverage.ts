/** What answers for a requirement in its row of a matrix, and what is a gap there: one reading for rule and verdict. */
import type { FieldName, Part } from './part.js'

/** The columns that answer for a requirement, as far as its matrix has them. */
export const COVERING = ['verification', 'releaseReferences', 'rollbackControl'] as const satisfies readonly FieldName[]
export type Covering = (typeof COVERING)[number]

export const COVERING_NAMES: Readonly<Record<Covering, string>> = {
  verification: 'verification',
  releaseReferences: 'release reference',
  rollbackControl: 'rollback control',
}

/** Whether its table says what covers a requirement: a list of requirements alone traces nothing. */
export const isTraced = ({ form, group }: Part): boolean =>
  form === 'row' && COVERING.some(field => group.headers?.[field] !== undefined)

export const missingCover = ({ group, fields }: Part): Covering[] =>
  COVERING.filter(field => group.headers?.[field] && isGap(fields[field]?.text))

/** Empty, a lone dash, "none" or what waits for a value; "n/a" is a decision. */
export const isGap = (text = ''): boolean =>
  /^(?:[-–—❌✗]*|none|gap|missing|not covered|not tested|no|tb[dc]|todo)$/iu.test(text.trim())

/** Out of scope, deferred or not applicable: nobody asks what covers it. */
export const isDropped = (part: Part): boolean =>
  part.state === 'notApplicable' ||
  part.state === 'deferred' ||
  /\b(?:out of scope|descoped|dropped|withdrawn|rejected|removed|future|backlog|postponed|deferred)\b/i.test(
    remarksOf(part),
  )

/** What a row says of its requirement beside its cover. */
export const remarksOf = ({ fields: { status, note } }: Part): string => `${status?.text ?? ''} | ${note?.text ?? ''}`
