/** Finds values of the front matter with their places. */
import type { Artefact } from './artefact.js'
import type { Spot } from './part.js'
import { shift } from '../text/range.js'

/** The first of the keys that has a single value; its range is absolute. */
export function matterValue({ syntax }: Pick<Artefact, 'syntax'>, ...keys: readonly string[]): Spot | undefined {
  const root = syntax.frontMatter?.tree.root
  if (root?.type !== 'mapping') return undefined
  for (const key of keys) {
    const value = root.entries.find(entry => entry.key.toLowerCase() === key)?.value
    if (value?.type === 'scalar' && value.text.trim() !== '')
      return { text: value.text.trim(), range: shift(value.range, syntax.frontMatter!.yamlStart) }
  }
  return undefined
}
