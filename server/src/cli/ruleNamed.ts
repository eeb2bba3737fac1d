/** A rule that an option names. */
import { suggest } from '../analysis/text/suggest.js'
import { RULES } from '../analysis/rules/index.js'
import { CouldNotRun } from './io.js'
import { didYouMean } from './words.js'
import { spoken } from '../analysis/text/said.js'

export function ruleNamed(id: string, option: string): string {
  const ids = RULES.map(rule => rule.id)
  if (ids.includes(id)) return id
  const near = suggest(id, ids, 1)[0]
  throw new CouldNotRun(
    spoken('`{option:raw}`: there is no rule `{id:raw}`.', { option, id }),
    near ? didYouMean(near) : spoken('`slipway --list-rules` lists them.'),
  )
}
