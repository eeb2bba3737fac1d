/** Finds every place of an expression in a text. */

/**
 * What `matchAll` gives, as a list. That makes a copy of its expression and an iterator for every text, also for the many
 * in which nothing is found.
 * @param pattern with the flag `g`
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const first = pattern.exec(text)
  if (!first) return NONE
  const found: RegExpExecArray[] = []
  for (let match: RegExpExecArray | null = first; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

const NONE: readonly never[] = []
