/** Puts words below a heading, or at the end of a section. */
import type { Range } from '../text/range.js'
import type { Artefact } from '../model/artefact.js'
import { choose } from './choices.js'
import type { FixEdit, Piece } from './finding.js'
import type { Look } from './rule.js'

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

/** Blocks before all others of a text without front matter. */
export function atHead(text: string, pieces: readonly Piece[]): FixEdit {
  const eol = newline(text)
  const at = text.length - text.trimStart().length
  return { range: [at, at], text: [...pieces.map(piece => inLineEnds(piece, eol)), eol + eol] }
}

/** Words in brackets become stops; patterns of dates a choice between go-live and today, as far as they are known. */
export const fresh = (words: string, { artefact, today }: Pick<Look, 'artefact' | 'today'>): Piece[] =>
  words
    .split(/(\[[^[\]\n]{2,}\]|YYYY-MM-DD)/)
    .filter(piece => piece !== '')
    .map(piece => {
      if (piece !== 'YYYY-MM-DD') return /^\[.+\]$/.test(piece) ? { hint: piece } : piece
      const days = [artefact.anchor ?? '', today].filter(day => day !== '')
      return days.length > 0 ? choose(days, '') : { hint: piece }
    })

/** True where the last block was never closed: what is written behind it would become part of it. */
export function isOpenEnded({ slices }: Pick<Artefact, 'slices'>): boolean {
  const tree = slices.at(-1)?.model.tree
  const last = tree?.blocks.at(-1)
  if (!tree || !last) return false
  const source = tree.text.slice(...last.range)
  if (last.type === 'html') return source.startsWith('<!--') && !source.includes('-->')
  const fence = last.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[0] : undefined
  if (fence === undefined) return false
  const closing = source
    .slice(fence.length)
    .split(/[\r\n]/)
    .at(-1)!
    .trim()
  return source.split(/[\r\n]/).length < 2 || !closing.startsWith(fence) || closing.replaceAll(fence[0]!, '') !== ''
}

const inLineEnds = (piece: Piece, eol: string): Piece =>
  typeof piece === 'string' ? piece.replaceAll('\n', eol) : piece
