/** Places as the server names them, in the editor's own terms. */
import { Position, Range } from 'vscode'

export interface Spot {
  readonly line: number
  readonly character: number
}

export interface Span {
  readonly start: Spot
  readonly end: Spot
}

export const toPosition = ({ line, character }: Spot): Position => new Position(line, character)

export const toRange = ({ start, end }: Span): Range => new Range(toPosition(start), toPosition(end))
