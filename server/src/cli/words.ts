/** Words that a value of an option may be, and what is said about others. */
import { suggest } from '../analysis/text/suggest.js'
import { CouldNotRun } from './io.js'

export function oneOf<Word extends string>(known: readonly Word[], given: string, option: string): Word {
  const word = known.find(one => one === given)
  if (word !== undefined) return word
  const all = `It takes ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`
  throw new CouldNotRun(
    `\`${option}\`: \`${given}\` is none of its values.`,
    [didYouMean(suggest(given, known, 1)[0]), all].filter(Boolean).join(' '),
  )
}

export const didYouMean = (word: string | undefined): string | undefined => word && `Did you mean \`${word}\`?`
