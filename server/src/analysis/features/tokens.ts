/** Words that stand out for what they mean: ids, owners, dates, and what waits to be filled in. */
import type { Artefact } from '../model/artefact.js'
import type { FieldName } from '../model/part.js'
import { listPerSlice } from '../model/perSlice.js'
import { namesSomebody } from '../lint/missing.js'
import type { Range } from '../text/range.js'
import { overlaps, shift } from '../text/range.js'

export interface Token {
  readonly kind: 'id' | 'owner' | 'date' | 'placeholder'
  readonly range: Range
  /** The place where an id is defined. */
  readonly defines?: true
}

/** In order of place, none over another, each on one line; those that touch `within` where it is given. */
export function tokensIn({ slices, frontMatterPlaceholders }: Artefact, within?: Range): Token[] {
  const matter = frontMatterPlaceholders.map(({ range }): Token => ({ kind: 'placeholder', range }))
  const tokens = within ? matter.filter(({ range }) => overlaps(range, within)) : matter
  for (const { start, model } of slices) {
    if (within && !overlaps([start, start + model.tree.text.length], within)) continue
    for (const token of tokensOf(model)) {
      const range = shift(token.range, start)
      if (!within || overlaps(range, within)) tokens.push({ ...token, range })
    }
  }
  return tokens
}

const CHARGED: readonly FieldName[] = ['owner', 'approver', 'fallback', 'sender']

const tokensOf = listPerSlice((model): Token[] => {
  const { text } = model.tree
  const found: Token[] = model.placeholders.map(({ range }) => ({ kind: 'placeholder', range }))
  for (const { range, defines } of model.ids) found.push({ kind: 'id', range, ...(defines ? { defines } : {}) })
  for (const { fields } of model.parts)
    for (const name of CHARGED) {
      const field = fields[name]
      if (field && !field.forAll && namesSomebody(field)) found.push({ kind: 'owner', range: field.range })
    }
  for (const { date, time, name } of model.moments) if (date || time) found.push({ kind: 'date', range: name.range })
  const rank = (kind: Token['kind']): number => RANK.indexOf(kind)
  found.sort((a, b) => a.range[0] - b.range[0] || rank(a.kind) - rank(b.kind))
  let end = 0
  return found.filter(({ range }) => {
    const fits = range[0] >= end && range[1] > range[0] && !/[\r\n]/.test(text.slice(...range))
    if (fits) end = range[1]
    return fits
  })
})

const RANK: readonly Token['kind'][] = ['placeholder', 'id', 'date', 'owner']
