/** Turns a message key with its arguments into the sentence a reader sees. */
import type { Rule } from './rule.js'

const LONGEST_NAME = 60

export type Arguments = Readonly<Record<string, string | number>>

/** English for now: another language is another table of the same keys. */
export const format = (rule: Pick<Rule, 'id' | 'messages'>, key: string, args: Arguments = {}): string =>
  fill(rule.messages[key] ?? rule.id, args)

/** `{name}` is quoted and cut where it is text, with single quotes inside; `{name:raw}` is not. */
export const fill = (sentence: string, args: Arguments): string =>
  sentence.replace(/\{(\w+)(:raw)?\}/g, (whole: string, name: string, raw?: string) => {
    const value = args[name]
    if (value === undefined) return whole
    return typeof value === 'number' || raw ? String(value) : `"${cut(value).replaceAll('"', "'")}"`
  })

/** One line of at most sixty characters, never ending inside a surrogate pair. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_NAME) return line
  return (
    line
      .slice(0, LONGEST_NAME - 1)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trimEnd() + '…'
  )
}
