/** Lists of words a configuration may set for a rule. */
import type { Look } from './rule.js'

/** The words of an option; none where it is unset or no list of words. */
export function wordsOf({ options }: Pick<Look, 'options'>, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []
}
