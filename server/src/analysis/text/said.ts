/** A sentence in English, with what it was made of for whoever says it in another language. */

const LONGEST_NAME = 60
declare const isPhrase: unique symbol

/** A sentence or words in English, marked as something to be said in every language: it is the key in the tables. */
export type Phrase = string & { readonly [isPhrase]: true }

/** Marks what is said elsewhere than where it is written. */
export function phrase(english: string): Phrase {
  return english as Phrase
}

/** A literal, so that the tables can be held against the source; no text that was put together. */
export type Key<K extends string> = K extends Phrase ? K : string extends K ? never : K

export type Arguments = Readonly<Record<string, string | number | Spoken>>

/** `key` is that of a rule's message, `undated-milestone.missing`, or else the English itself. */
export interface Said {
  readonly key: string
  readonly args?: Arguments
}

/** A sentence, or words within another one. */
export interface Spoken {
  readonly english: string
  readonly said: Said
}

/** Says something to a person, in the language of that person. */
export interface Say {
  <K extends string>(message: Key<K>, args?: Arguments): string
  (sentence: { readonly english: string; readonly said?: Said | undefined }): string
}

/** How a language writes what stands in the braces; `form` is what follows a colon there. */
export type Write = (value: string | number | Spoken, form: string | undefined) => string

/**
 * `{name}` is quoted and cut where it is text, with single quotes inside; `{name:raw}` is not.
 * `{count:file|files}` is the first for one, the second for any other number.
 */
export const fill = (sentence: string, args: Arguments = {}, write: Write = inEnglish): string =>
  sentence.replace(/\{(\w+)(?::([^{}]+))?\}/g, (whole: string, name: string, form?: string) => {
    const value = args[name]
    if (value === undefined) return whole
    const bar = form?.indexOf('|') ?? -1
    return bar < 0 ? write(value, form) : value === 1 ? form!.slice(0, bar) : form!.slice(bar + 1)
  })

export const sayEnglish: Say = (what: string | { readonly english: string }, args?: Arguments): string =>
  typeof what === 'string' ? fill(what, args) : what.english

const inEnglish: Write = (value, form) =>
  typeof value === 'number' || form ? textOf(value) : `"${cut(textOf(value)).replaceAll('"', "'")}"`

export const textOf = (value: Arguments[string] | undefined): string =>
  typeof value === 'object' ? value.english : String(value ?? '')

export const spoken = <K extends string>(key: Key<K>, args?: Arguments): Spoken => ({
  english: fill(key, args),
  said: { key, ...(args ? { args } : {}) },
})

/** Words that English puts together in a way of its own; lists among the arguments are divided by line ends. */
export const inOther = <K extends string>(english: string, key: Key<K>, args: Arguments): Spoken => ({
  english,
  said: { key, args },
})

/** A word or sentence that stands as data elsewhere: the tables have it among their words. */
export const sayKnown = (say: Say, text: string): string => say('{text:word}', { text })

/** The same as a sentence of its own, or within another. */
export const known = (text: string): Spoken => ({ english: text, said: { key: '{text:word}', args: { text } } })

/** One after the other, as an enumeration of `and`, `or`, or without a word between. */
export function listed(say: Say, words: readonly string[], between: 'and' | 'or' | 'comma' = 'comma'): string {
  const [first = '', ...rest] = words
  return rest.reduce((before, word, at) => {
    const args = { before, word }
    if (at < rest.length - 1 || between === 'comma') return say('{before:raw}, {word:raw}', args)
    return between === 'and' ? say('{before:raw} and {word:raw}', args) : say('{before:raw} or {word:raw}', args)
  }, first)
}

/** The title of a fix. */
export function titled<K extends string>(
  key: Key<K>,
  args?: Arguments,
): { readonly title: string; readonly said: Said } {
  const { english, said } = spoken<K>(key, args)
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
