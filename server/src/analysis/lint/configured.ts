/** Fixes that put a word into a list of `slipway.yml`. */
import { addToYamlList, setInYaml } from '../syntax/yamlEdit.js'
import { applyEdits } from '../text/edit.js'
import type { Fix, Piece } from './finding.js'
import type { Look } from './rule.js'
import { titled } from '../text/said.js'

/** None where there is no `slipway.yml`, or its list cannot be added to. One word at a time, as several edits of a list would meet. */
export function addToConfiguration(
  { configuration }: Pick<Look, 'configuration'>,
  key: string,
  words: readonly string[],
): Fix[] {
  if (!configuration || words.length === 0) return []
  const { path, text } = configuration
  const title =
    words.length === 1
      ? titled('Add {word:raw} to {key:raw} in slipway.yml', { word: words[0]!, key })
      : titled('Add each to {key:raw} in slipway.yml', { key })
  let after = text
  let pieces: Piece[] | undefined
  for (const word of words) {
    const edit = addToYamlList(after, key, word)
    if (edit) after = applyEdits(after, [edit])
    else if (words.length === 1) {
      const meaning = setInYaml(text, [key, word], MEANING)
      const [before, behind] = meaning?.text.split(MEANING) ?? []
      if (!meaning || before === undefined || behind === undefined) return []
      pieces = [`${before}"`, { hint: '[meaning]' }, `"${behind}`]
      return [{ ...title, kind: 'suggested', edits: [{ path, range: meaning.range, text: pieces }] }]
    } else return []
  }
  // Only what differs is written.
  let start = 0
  while (start < text.length && text[start] === after[start]) start++
  let end = 0
  while (end < text.length - start && text.at(-1 - end) === after.at(-1 - end)) end++
  const changed = after.slice(start, after.length - end)
  return [{ ...title, kind: 'suggested', edits: [{ path, range: [start, text.length - end], text: [changed] }] }]
}

/** Stands for what an acronym means, where the glossary tells it. */
const MEANING = 'MEANING'
