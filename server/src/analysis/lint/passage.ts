/** Puts words below a heading, or at the end of a section. */
import type { Range } from '../text/range.js'
import type { FixEdit, Piece } from './finding.js'

const newline = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** A paragraph of its own right below the heading that holds `range`; at the end of what has none. */
export function belowHeading(text: string, range: Range, pieces: readonly Piece[]): FixEdit {
  if (range[0] === range[1]) return atEnd(text, text.length, pieces)
  const eol = newline(text)
  let at = range[1]
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  const underline = /^(?:\r\n|\n|\r)[ ]{0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/.exec(text.slice(at))
  if (underline) at += underline[0].length
  const rest = text.slice(at)
  const tail = rest.trim() === '' || /^(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(rest) ? '' : eol
  return { range: [at, at], text: [eol + eol, ...pieces.map(piece => inLineEnds(piece, eol)), tail] }
}

/** Blocks behind the last words before `end`, apart from what follows. */
export function atEnd(text: string, end: number, pieces: readonly Piece[]): FixEdit {
  const eol = newline(text)
  const at = text.slice(0, end).trimEnd().length
  return { range: [at, at], text: [eol + eol, ...pieces.map(piece => inLineEnds(piece, eol))] }
}

/** Words in brackets and patterns of dates become stops. */
export const fresh = (words: string): Piece[] =>
  words
    .split(/(\[[^\]\n]{2,}\]|YYYY-MM-DD)/)
    .filter(piece => piece !== '')
    .map(piece => (/^(?:\[.+\]|YYYY-MM-DD)$/.test(piece) ? { hint: piece } : piece))

const inLineEnds = (piece: Piece, eol: string): Piece =>
  typeof piece === 'string' ? piece.replaceAll('\n', eol) : piece
