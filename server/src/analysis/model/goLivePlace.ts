/** Where the front matter names the day of go-live. */
import type { Artefact } from './artefact.js'
import { goLiveKey } from './goLive.js'
import { datesIn, isoDate } from '../text/date.js'
import { shift, type Range } from '../text/range.js'

/** The date alone, without a time behind it; absolute. */
export function goLivePlace({
  syntax: { text, frontMatter },
}: Pick<Artefact, 'syntax'>): { readonly range: Range; readonly iso: string } | undefined {
  const root = frontMatter?.tree.root
  if (!frontMatter || root?.type !== 'mapping') return undefined
  const values = new Map(root.entries.flatMap(({ key, value }) => (value?.type === 'scalar' ? [[key, value]] : [])))
  const key = goLiveKey(values)
  if (key === undefined) return undefined
  const range = shift(values.get(key)!.range, frontMatter.yamlStart)
  const [date] = datesIn(text.slice(...range))
  if (!date) return undefined
  const at = range[0] + date.index
  return { range: [at, at + date.text.length], iso: isoDate(date.year, date.month, date.day) }
}
