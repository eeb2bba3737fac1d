/** Writes verdicts as JSON; docs/verdict.md describes it. */
import type { LocatedVerdict } from '../../exports/locatedVerdict.js'

/** Raised when a reader of the format would have to change. */
const VERSION = 1

export const verdictJson = (verdicts: readonly LocatedVerdict[]): string =>
  JSON.stringify({ version: VERSION, verdicts }, undefined, 2) + '\n'
