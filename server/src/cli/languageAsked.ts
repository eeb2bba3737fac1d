/** The language of a run, also of words that cannot be understood. */
import { languageOf, type Language } from '../l10n/table.js'

export function languageAsked(argv: readonly string[]): Language {
  const at = argv.findIndex(word => /^--language(?:=|$)/.test(word))
  return languageOf(at < 0 ? undefined : (/=(.*)/s.exec(argv[at]!)?.[1] ?? argv[at + 1]))
}
