/** Ids as teams write them: `REQ-FUNC-042`, `FR-001`, `US1`, `BR-F-800`, `CHG-2026-014`. Which of them mean something, the tables decide. */

import { matchesIn } from '../text/matches.js'

export interface FoundId {
  readonly id: string
  readonly index: number
}

const FORM = String.raw`\p{Lu}[\p{Lu}\p{N}]{0,11}(?:[-_]\p{Lu}[\p{Lu}\p{N}]{0,11}){0,3}[-_]?(?:(?:19|20)\d\d(?:[-_]?[01]\d[-_]?[0-3]\d|[-_][01]\d)?[-_])?\d{1,6}(?:\.\d{1,3}){0,2}(?![\p{L}\p{N}_]|[-/]\p{N})`
const ID = new RegExp(String.raw`(?<![\p{L}\p{N}_/#@-]|(?<!\.)\.)${FORM}`, 'gu')
/** "REQ-1/REQ-2": what stands right behind an id and a slash. */
const NEXT = new RegExp(FORM, 'uy')

/** Priorities, severities, percentiles, quarters and the hour of release: `P0`, `SEV-1`, `P95`, `Q3`, `T0`. */
const LEVEL = /^(?:P[0-5]|P(?:50|75|9\d{1,2})|SEV-?\d|Q[1-4]|T-?0)$/

export const isLevel = (id: string): boolean => LEVEL.test(id)

/** False where a text holds no id: before its first digit stands a capital, with a hyphen or none. */
export const mayHoldId = (text: string): boolean => MAY_BE.test(text)
const MAY_BE = /(?:\p{Lu}|[^\P{N}\d])[-_]?\d/u

export function findIds(text: string): readonly FoundId[] {
  if (!mayHoldId(text)) return NOTHING
  const found: FoundId[] = []
  for (const { 0: id, index } of matchesIn(text, ID)) {
    if (!isLevel(id)) found.push({ id, index })
    for (const other of slashed(text, id, index + id.length)) if (!isLevel(other.id)) found.push(other)
  }
  return found
}

const NOTHING: readonly never[] = []

/** Others of its family behind slashes: in a path a folder would stand before it. */
function slashed(text: string, id: string, end: number): FoundId[] {
  const found: FoundId[] = []
  for (let at = end; text[at] === '/';) {
    NEXT.lastIndex = at + 1
    const next = NEXT.exec(text)?.[0]
    if (next === undefined || familyOf(next) !== familyOf(id)) break
    found.push({ id: next, index: at + 1 })
    at += 1 + next.length
  }
  return found
}

/** The id without the digits at its end: `REQ-FUNC-` of `REQ-FUNC-042`. */
export const familyOf = (id: string): string => id.replace(/(?<!\d)(?<!\d\.)\d+(?:\.\d+)*$/, '')
