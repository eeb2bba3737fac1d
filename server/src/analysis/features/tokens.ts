/** Words that stand out for what they mean: ids, owners, dates, and what waits to be filled in. */
import type { Artefact } from '../model/artefact.js'
import { namedInMatter, namedInSlice } from '../model/named.js'
import { listPerSlice } from '../model/perSlice.js'
import { idsInCode, idsInMatter } from '../model/quotedIds.js'
import type { Text } from '../text/chunked.js'
import type { Range } from '../text/range.js'
import { overlaps, shift } from '../text/range.js'
import { datesInMatter } from './when.js'

export interface Token {
  readonly kind: 'id' | 'owner' | 'date' | 'placeholder'
  readonly range: Range
  /** The place where an id is defined. */
  readonly defines?: true
}

/** In order of place, none over another, each on one line; those that touch `within` where it is given. */
export function tokensIn(artefact: Artefact, within?: Range): Token[] {
  const body = artefact.syntax.frontMatter?.range[1] ?? 0
  const inMatter = body === 0 || (within && within[0] > body) ? [] : tokensOfMatter(artefact)
  const tokens = within ? inMatter.filter(({ range }) => overlaps(range, within)) : inMatter
  for (const { start, model } of artefact.slices) {
    if (within && !overlaps([start, start + model.tree.text.length], within)) continue
    for (const token of tokensOf(model)) {
      const range = shift(token.range, start)
      if (!within || overlaps(range, within)) tokens.push({ ...token, range })
    }
  }
  return tokens
}

const tokensOfMatter = (artefact: Artefact): Token[] =>
  apart(artefact.syntax.text, [
    ...artefact.frontMatterPlaceholders.map(({ range }): Token => ({ kind: 'placeholder', range })),
    ...idsInMatter(artefact).map(({ range }): Token => ({ kind: 'id', range })),
    ...datesInMatter(artefact).map((range): Token => ({ kind: 'date', range })),
    ...namedInMatter(artefact).map(({ range }): Token => ({ kind: 'owner', range })),
  ])

const tokensOf = listPerSlice((model): Token[] => {
  const found: Token[] = model.placeholders.map(({ range }) => ({ kind: 'placeholder', range }))
  for (const { range, defines } of model.ids) found.push({ kind: 'id', range, ...(defines ? { defines } : {}) })
  for (const { range } of idsInCode(model)) found.push({ kind: 'id', range })
  for (const { range } of namedInSlice(model)) found.push({ kind: 'owner', range })
  for (const { date, time, name } of model.moments) if (date || time) found.push({ kind: 'date', range: name.range })
  return apart(model.tree.text, found)
})

/** Of those that lie over one another the first by rank. */
function apart(text: Text, found: Token[]): Token[] {
  const rank = (kind: Token['kind']): number => RANK.indexOf(kind)
  found.sort((a, b) => a.range[0] - b.range[0] || rank(a.kind) - rank(b.kind))
  let end = 0
  return found.filter(({ range }) => {
    const fits = range[0] >= end && range[1] > range[0] && !/[\r\n]/.test(text.slice(...range))
    if (fits) end = range[1]
    return fits
  })
}

const RANK: readonly Token['kind'][] = ['placeholder', 'id', 'date', 'owner']
