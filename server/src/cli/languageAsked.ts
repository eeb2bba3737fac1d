/** The language of a run, also of words that cannot be understood. */
import { languageOf, type Language } from '../l10n/table.js'
import { valueIn } from './valueIn.js'

export const languageAsked = (argv: readonly string[]): Language => languageOf(valueIn(argv, '--language'))
