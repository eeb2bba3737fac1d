/** A sentence in English, with what it was made of for whoever says it in another language. */
import type { Phrase } from './phrases.js'

const LONGEST_NAME = 60

export type Arguments = Readonly<Record<string, string | number | Spoken>>

/** `key` is that of a rule's message, `undated-milestone.missing`, or else one of `PHRASES`. */
export interface Said {
  readonly key: string
  readonly args?: Arguments
}

/** A sentence, or words within another one. */
export interface Spoken {
  readonly english: string
  readonly said: Said
}

/** How a language writes what stands in the braces; `form` is what follows a colon there. */
export type Write = (value: string | number | Spoken, form: string | undefined) => string

/** `{name}` is quoted and cut where it is text, with single quotes inside; `{name:raw}` is not. */
export const fill = (sentence: string, args: Arguments = {}, write: Write = inEnglish): string =>
  sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (whole: string, name: string, form?: string) => {
    const value = args[name]
    return value === undefined ? whole : write(value, form)
  })

const inEnglish: Write = (value, form) =>
  typeof value === 'number' || form ? textOf(value) : `"${cut(textOf(value)).replaceAll('"', "'")}"`

export const textOf = (value: Arguments[string] | undefined): string =>
  typeof value === 'object' ? value.english : String(value ?? '')

export const spoken = (key: Phrase, args?: Arguments): Spoken => ({
  english: fill(key, args),
  said: { key, ...(args ? { args } : {}) },
})

/** Words that English puts together in a way of its own; lists among the arguments are divided by line ends. */
export const inOther = (english: string, key: Phrase, args: Arguments): Spoken => ({ english, said: { key, args } })

/** The title of a fix. */
export function titled(key: Phrase, args?: Arguments): { readonly title: string; readonly said: Said } {
  const { english, said } = spoken(key, args)
  return { title: english, said }
}

/** One line of at most sixty characters, never ending inside a surrogate pair. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_NAME) return line
  return (
    line
      .slice(0, LONGEST_NAME - 1)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trimEnd() + '…'
  )
}
