/**
 * Looks for words whatever their case, as the flag `i` does, many times faster: with `i` and `u` the engine cannot tell
 * from a letter which word may begin there, and needs ten times as long to compile a list of words. Patterns are written
 * in lower case, without the flag.
 */

/** In lower case, each letter where it was: "İ", which becomes two, stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, part => part.toLowerCase())
}

/** Whether a pattern is there. */
export const inAnyCase =
  (pattern: RegExp): ((text: string) => boolean) =>
  text =>
    pattern.test(text.toLowerCase())
