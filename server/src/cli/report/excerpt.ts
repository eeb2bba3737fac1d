/** The line a finding points at, with carets under what it means. */
import type { Lines } from '../../analysis/text/lines.js'
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
  const begin = whole.length <= room || start <= room / 2 ? 0 : outsidePair(whole, start - LEAD)
  const piece = whole.slice(begin, outsidePair(whole, begin + room))

  let line = begin > 0 ? '…' : ''
  let carets = begin > 0 ? ' ' : ''
  let column = line.length
  let cut = begin + piece.length < whole.length
  for (const { shown, range, width } of glyphs(piece)) {
    if (column + width >= room) {
      cut = true
      break
    }
    const meant = range[1] + begin > start && range[0] + begin < Math.max(end, start + 1)
    line += shown
    carets += (meant ? '^' : ' ').repeat(width)
    column += width
  }
  if (!carets.includes('^')) carets = ' '.repeat(column) + '^'
  return { line: cut ? `${line}…` : line.trimEnd(), carets: carets.trimEnd() }
}

const outsidePair = (text: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at
