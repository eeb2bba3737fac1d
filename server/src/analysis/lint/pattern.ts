/** What is wrong with a path pattern of a configuration, and how it is meant. */
import { spoken, type Spoken } from '../text/said.js'
import { alternativesOf, MOST_ALTERNATIVES } from '../text/glob.js'

/** Longer patterns are refused: a glob is a name, not a program. */
export const LONGEST_PATTERN = 200

export interface PatternTrouble {
  readonly message: Spoken
  /** What it is to be instead. */
  readonly meant?: string
}

/** Undefined for a pattern that can match something. */
export function patternTrouble(pattern: string): PatternTrouble | undefined {
  if (pattern.trim() === '') return { message: spoken('The pattern is empty.') }
  if (pattern.length > LONGEST_PATTERN)
    return { message: spoken('The pattern is longer than {most} characters.', { most: LONGEST_PATTERN }) }
  if (pattern.startsWith('!'))
    return {
      message: spoken('A pattern says what it matches, never what it does not: `!` has no meaning here.'),
      meant: pattern.slice(1),
    }
  if (/\\(?=[\p{L}\p{N}_.])/u.test(pattern))
    return {
      message: spoken('Folders are separated by `/` in a pattern.'),
      meant: pattern.replace(/\\(?=[\p{L}\p{N}_.*])/gu, '/'),
    }
  if (pattern.startsWith('/'))
    return {
      message: spoken('Patterns count from the folder of slipway.yml: none starts with `/`.'),
      meant: pattern.replace(/^\/+/, ''),
    }
  if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern))
    return { message: spoken('A pattern does not leave the folder of slipway.yml with `..`.') }
  if (!alternativesOf(pattern))
    return { message: spoken('The pattern has more than {most} alternatives in braces.', { most: MOST_ALTERNATIVES }) }
  return undefined
}
