/** Which of the places that wait is next to where the cursor stands; plain data. */
import type { Span, Spot } from '../server/places.js'

export type Direction = 'next' | 'previous'

/**
 * Past the last comes the first, and the other way round. A cursor right before a place has that one next; what is
 * selected is left behind.
 * @param places in reading order
 */
export function neighbour(places: readonly Span[], { start, end }: Span, direction: Direction): Span | undefined {
  if (direction === 'previous') return places.findLast(place => compare(place.start, start) < 0) ?? places.at(-1)
  const least = compare(start, end) === 0 ? 0 : 1
  return places.find(place => compare(place.start, start) >= least) ?? places[0]
}

const compare = (one: Spot, other: Spot): number => Math.sign(one.line - other.line || one.character - other.character)
