/** The line a finding points at, with carets under what it means. */
import type { Lines } from '../../analysis/text/lines.js'
import type { Range } from '../../analysis/text/range.js'
import { glyphs } from './width.js'

export interface Excerpt {
  readonly line: string
  readonly carets: string
}

interface Spot {
  readonly line: number
  readonly character: number
}

/** How much is shown before what is meant, where the line is longer than there is room. */
const LEAD = 20

/**
 * @param from counted from 0
 * @param to its end; carets go to the end of the line where that is on a later one
 * @param room columns there are
 */
export function excerpt(text: string, lines: Lines, from: Spot, to: Spot, room: number): Excerpt {
  const whole = text.slice(lines.start(from.line), lines.end(from.line))
  const start = Math.min(from.character, whole.length)
  const end = to.line > from.line ? whole.length : Math.max(start, Math.min(to.character, whole.length))
  const begin = whole.length <= room || start <= room / 2 ? 0 : outsidePair(whole, Math.max(0, start - LEAD))
  const piece = whole.slice(begin, outsidePair(whole, begin + room))

  const lead = begin > 0 ? 1 : 0
  const meant: Range = [start - begin, Math.max(end, start + 1) - begin]
  const { line, carets, isCut } = PLAIN.test(piece)
    ? plainly(piece, meant, room - lead)
    : byGlyphs(piece, meant, room - lead)
  const under = ' '.repeat(lead) + (carets.includes('^') ? carets : ' '.repeat(carets.length) + '^')
  const shown = (lead ? '…' : '') + line
  const goesOn = isCut || begin + piece.length < whole.length
  return { line: goesOn ? `${shown}…` : shown.trimEnd(), carets: under.trimEnd() }
}

interface Drawn {
  readonly line: string
  /** As wide as the line. */
  readonly carets: string
  readonly isCut: boolean
}

/** Most lines: a character is a column. */
const PLAIN = /^[ -~]*$/

function plainly(piece: string, [from, to]: Range, room: number): Drawn {
  const line = piece.slice(0, Math.max(0, room - 1))
  const [first, last] = [Math.min(from, line.length), Math.min(to, line.length)]
  const carets = ' '.repeat(first) + '^'.repeat(last - first) + ' '.repeat(line.length - last)
  return { line, carets, isCut: line.length < piece.length }
}

function byGlyphs(piece: string, [from, to]: Range, room: number): Drawn {
  let line = ''
  let carets = ''
  let column = 0
  for (const { shown, range, width } of glyphs(piece)) {
    if (column + width >= room) return { line, carets, isCut: true }
    line += shown
    carets += (range[1] > from && range[0] < to ? '^' : ' ').repeat(width)
    column += width
  }
  return { line, carets, isCut: false }
}

const outsidePair = (text: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at
