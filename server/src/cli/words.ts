/** Words that a value of an option may be, and what is said about others. */
import { suggest } from '../analysis/text/suggest.js'
import { CouldNotRun } from './io.js'
import { inOther, listed, sayEnglish, spoken, type Spoken } from '../analysis/text/said.js'

export function oneOf<Word extends string>(known: readonly Word[], given: string, option: string): Word {
  const word = known.find(one => one === given)
  if (word !== undefined) return word
  const near = suggest(given, known, 1)[0]
  const all = known.join(', ')
  const takes = inOther(`It takes ${listed(sayEnglish, known, 'or')}.`, 'It takes {all:raw}.', { all })
  throw new CouldNotRun(
    spoken('`{option:raw}`: `{given:raw}` is none of its values.', { option, given }),
    near ? spoken('{first:raw} {second:raw}', { first: didYouMean(near), second: takes }) : takes,
  )
}

export const didYouMean = (word: string): Spoken => spoken('Did you mean `{word:raw}`?', { word })
