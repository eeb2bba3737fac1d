/** A rule that an option names. */
import { suggest } from '../analysis/text/suggest.js'
import { RULES } from '../analysis/rules/index.js'
import { CouldNotRun } from './io.js'
import { didYouMean } from './words.js'

export function ruleNamed(id: string, option: string): string {
  const ids = RULES.map(rule => rule.id)
  if (ids.includes(id)) return id
  throw new CouldNotRun(
    `\`${option}\`: there is no rule \`${id}\`.`,
    didYouMean(suggest(id, ids, 1)[0]) ?? '`slipway --list-rules` lists them.',
  )
}
