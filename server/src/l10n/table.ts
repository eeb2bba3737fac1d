/** What a language says: one table of messages, phrases and words, read when somebody asks for the language. */

export const LANGUAGES = ['en', 'de', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * A translation has the placeholders of the English template, in any order. `{name}` is quoted as text; behind a colon
 * stands how else it is written: `raw` as it is, `word` as a word of the table, `words` with every word in it that the
 * table has, `list` and `names` as a list of words or of quoted names, `open` as a sentence without its full stop.
 */
export interface Table {
  readonly quotes: readonly [string, string]
  /** Between the entries of a list, and before its last. */
  readonly list: readonly [string, string]
  /** By the rule's id and the message's, with a point between. */
  readonly messages: Readonly<Record<string, string>>
  /** By the English. */
  readonly phrases: Readonly<Record<string, string>>
  /** By the English word. */
  readonly words: Readonly<Record<string, string>>
}

/** Of a tag such as `de-AT`; English where the language has no table. */
export function languageOf(tag: unknown): Language {
  const primary = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/)[0] : undefined
  return LANGUAGES.find(language => language === primary) ?? 'en'
}

const PARTS = ['quotes', 'list', 'messages', 'phrases', 'words'] as const

/** From what was parsed as JSON; undefined for anything else. */
export const readTable = (value: unknown): Table | undefined =>
  typeof value === 'object' && value !== null && PARTS.every(part => part in value) ? (value as Table) : undefined
