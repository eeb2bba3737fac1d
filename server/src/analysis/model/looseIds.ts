/** Ids as nobody defines them: in lower case, or with hyphens that do not break. Whether they are any, the definitions say. */
import { eachLeaf } from '../syntax/leaves.js'
import { matchesIn } from '../text/matches.js'
import type { Range } from '../text/range.js'
import { isLevel } from './identifier.js'
import { listPerSlice } from './perSlice.js'

export interface LooseId {
  /** As written. */
  readonly id: string
  readonly range: Range
}

const HYPHEN = '[-_\u2010\u2011]'
const FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/#@\u2010\u2011-]|(?<!\.)\.)[A-Za-z][A-Za-z\d]{0,11}(?:${HYPHEN}[A-Za-z][A-Za-z\d]{0,11}){0,3}${HYPHEN}(?:(?:19|20)\d\d(?:${HYPHEN}?[01]\d${HYPHEN}?[0-3]\d|${HYPHEN}[01]\d)?${HYPHEN})?\d{1,6}(?:\.\d{1,3}){0,2}(?![\p{L}\p{N}_]|[-/\u2010\u2011]\p{N}|\.\p{Ll})`,
  'gu',
)

/** In any of them: a word, not the year of a date, before a hyphen and a digit. */
const MAY_BE = new RegExp(String.raw`${HYPHEN}\d(?<=[A-Za-z][A-Za-z\d]{0,11}${HYPHEN}\d)`, 'u')

/** In capitals, with the hyphen of the keyboard. */
export const plainId = (id: string): string => withHyphens(id).toUpperCase()

export const withHyphens = (id: string): string => id.replace(/[\u2010\u2011]/g, '-')

/** Relative to the slice; code is left in peace. */
export const looseIdsIn = listPerSlice(({ tree: { blocks, text } }): LooseId[] => {
  const found: LooseId[] = []
  if (!MAY_BE.test(text)) return found
  eachLeaf(blocks, inline => {
    if (inline.type !== 'text') return
    for (const { 0: id, index } of matchesIn(text.slice(...inline.range), FORM)) {
      const plain = plainId(id)
      if (plain === id || isLevel(plain)) continue
      const start = inline.range[0] + index
      found.push({ id, range: [start, start + id.length] })
    }
  })
  return found
})
