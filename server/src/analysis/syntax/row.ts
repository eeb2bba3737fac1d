/** The pieces of a document in a row: after an edit those on either side of it are not looked at again. */
import type { Spoken } from '../text/said.js'
import { lastStartingBy } from '../text/range.js'
import type { KnownSet } from './label.js'
import type { Part } from './tree.js'

export interface Row {
  /** Without a gap from the front matter to the end. */
  readonly parts: readonly Part[]
  /** Where each of them starts: beside them, so that those behind an edit stay the same and move. */
  readonly starts: readonly number[]
  /** Numbers of those that open a slice. */
  readonly firsts: readonly number[]
  readonly definitions: KnownSet
  /** Why parts of it were "analysed in reduced mode", else undefined. */
  readonly reduced: Spoken | undefined
}

/** How many parts at either end are as they were. */
interface Ends {
  readonly front: number
  readonly back: number
}

/** @param start of the first part */
export function rowOf(parts: readonly Part[], start: number, before: Row | undefined): Row {
  const ends = before && endsOf(before.parts, parts)
  if (!ends || ends.front === 0 || before.starts[0] !== start || before.reduced) return wholeRow(parts, start)
  const { front, back } = ends
  const [behind, behindNow] = [before.parts.length - back, parts.length - back]
  // What others are told of is gathered from all.
  if (![...before.parts.slice(front, behind), ...parts.slice(front, behindNow)].every(isPlain))
    return wholeRow(parts, start)
  const starts = before.starts.slice(0, front)
  for (let number = front; number < behindNow; number++) starts.push(endOf(starts, parts, number))
  const moved = back > 0 ? endOf(starts, parts, behindNow) - before.starts[behind]! : 0
  for (let number = behind; number < before.parts.length; number++) starts.push(before.starts[number]! + moved)
  const firsts = before.firsts.slice(0, lastStartingBy(before.firsts, front - 1, Number) + 1)
  for (let number = front; number < behindNow; number++) if (opensSlice(parts[number]!)) firsts.push(number)
  for (let at = lastStartingBy(before.firsts, behind - 1, Number) + 1; at < before.firsts.length; at++)
    firsts.push(before.firsts[at]! - behind + behindNow)
  return { parts, starts, firsts, definitions: before.definitions, reduced: undefined }
}

/** Numbers of slices at either end that consist of the same parts for sure. */
export function sameSlices(before: Row, after: Row): Ends {
  const { front, back } = endsOf(before.parts, after.parts)
  const lastOfFront = lastStartingBy(before.firsts, front - 1, Number)
  const lastOfChanged = lastStartingBy(before.firsts, before.parts.length - back - 1, Number)
  return { front: Math.max(0, lastOfFront), back: before.firsts.length - 1 - lastOfChanged }
}

function wholeRow(parts: readonly Part[], start: number): Row {
  const [starts, firsts, definitions]: [number[], number[], Set<string>] = [[], [], new Set()]
  let reduced: Spoken | undefined
  for (const [number, part] of parts.entries()) {
    starts.push(start)
    start += part.piece.text.length
    if (number === 0 || opensSlice(part)) firsts.push(number)
    for (const key of part.piece.definitions) definitions.add(key)
    reduced ??= part.piece.reduced
  }
  return { parts, starts, firsts, definitions, reduced }
}

/** Where a part starts, behind the one before it. */
const endOf = (starts: readonly number[], parts: readonly Part[], number: number): number =>
  starts[number - 1]! + parts[number - 1]!.piece.text.length

const opensSlice = ({ opening }: Part): boolean => opening === 'heading'

const isPlain = ({ piece: { definitions, reduced } }: Part): boolean => definitions.length === 0 && !reduced

function endsOf(before: readonly Part[], after: readonly Part[]): Ends {
  const shorter = Math.min(before.length, after.length)
  let front = 0
  while (front < shorter && before[front] === after[front]) front++
  let back = 0
  while (back < shorter - front && before.at(-1 - back) === after.at(-1 - back)) back++
  return { front, back }
}
