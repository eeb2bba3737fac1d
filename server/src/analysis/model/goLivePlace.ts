/** Where the front matter names the day of go-live. */
import type { Artefact } from './artefact.js'
import { matterValue } from './matter.js'
import { datesIn, isoDate } from '../text/date.js'
import type { Range } from '../text/range.js'

const KEYS = ['go-live', 'golive', 'go_live', 'release-date', 'release_date', 'target-date', 'target_date'] as const

/** The date alone, without a time behind it; absolute. */
export function goLivePlace(artefact: Artefact): { readonly range: Range; readonly iso: string } | undefined {
  const value = matterValue(artefact, ...KEYS)
  const written = value && artefact.syntax.text.slice(...value.range)
  const [date] = written === undefined ? [] : datesIn(written)
  if (!value || !date) return undefined
  const at = value.range[0] + date.index
  return { range: [at, at + date.text.length], iso: isoDate(date.year, date.month, date.day) }
}
