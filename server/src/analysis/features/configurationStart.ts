/** What a finding would have a `slipway.yml` list, where there is none yet: its first lines. */
import { addToConfiguration } from '../lint/configured.js'
import { plainEdit, type Finding, type Fix } from '../lint/finding.js'

/** The list that a rule goes by. */
const LISTS: Readonly<Partial<Record<string, string>>> = { 'unknown-owner': 'owners', 'undefined-acronym': 'glossary' }

export interface ConfigurationStart extends Pick<Fix, 'title' | 'said'> {
  /** The whole new file. */
  readonly text: string
}

/** @param text of the finding's document */
export function configurationStart(
  { rule, range, related }: Pick<Finding, 'rule' | 'range' | 'related'>,
  text: string,
): ConfigurationStart[] {
  const key = LISTS[rule]
  if (key === undefined) return []
  // Of several acronyms in one finding each is a place of its own; an owner's other places name the same one.
  const places = key === 'glossary' && related?.length ? related.map(place => place.range) : [range]
  const words = [...new Set(places.map(place => text.slice(...place)))]
  const nothing = { path: '', text: '' }
  return addToConfiguration({ configuration: nothing }, key, words).map(({ title, said, edits }) => ({
    title,
    said,
    text: edits.map(edit => plainEdit(edit.text)).join(''),
  }))
}
