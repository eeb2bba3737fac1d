/** Lists of words a configuration may set for a rule. */
import type { Look } from './rule.js'

/** The words of an option; none where it is unset or no list of words. */
export function wordsOf({ options }: Pick<Look, 'options'>, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []
}

/**
 * The words of an option that each kind may have of its own; undefined where nothing is said, or only for other kinds.
 * @param about the only kind that what is said for all speaks of, where it is but one
 */
export function wordsOfKind(
  { options, artefact: { kind } }: Pick<Look, 'options' | 'artefact'>,
  name: string,
  about = kind,
): readonly string[] | undefined {
  const { all, kinds } = (options[name] ?? {}) as { all?: Words; kinds?: Readonly<Record<string, Words>> }
  return kinds?.[kind] ?? (kind === about ? all : undefined)
}
type Words = readonly string[]

/** What risks are judged by, from low to high; empty where the configuration does not say. */
export function scaleOf({ options }: Pick<Look, 'options'>, field: 'probability' | 'impact'): readonly string[] {
  return wordsOf({ options: (options['scales'] ?? {}) as Look['options'] }, field)
}

/** Both scales. */
export const scalesOf = (options: Look['options']): Record<'probability' | 'impact', readonly string[]> => ({
  probability: scaleOf({ options }, 'probability'),
  impact: scaleOf({ options }, 'impact'),
})
