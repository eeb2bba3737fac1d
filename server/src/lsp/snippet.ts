/** The snippet syntax of the protocol: literal text, blanks and choices. */

export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

export const stop = (number: number, hint: string): string => `\${${number}:${literal(hint)}}`

/** One choice is no choice but a blank already filled. */
export function choice(number: number, choices: readonly string[]): string {
  if (choices.length <= 1) return stop(number, choices[0] ?? '')
  return `\${${number}|${choices.map(one => one.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
}
