/** What a tool answers: words for a reader, with the places among them, and the same as plain data. */
import type { Say } from '../analysis/text/said.js'
import type { Place } from '../analysis/verdict/reason.js'

export interface Answer {
  readonly said: Said
  /** Plain JSON; lines and columns count from 1. */
  readonly data: Readonly<Record<string, unknown>>
}

/** Markdown of our own; the words of documents and the places of things stand apart in it, for each edge to write. */
export type Said = readonly (string | Quoted | PlaceNamed)[]

/** Text that somebody else wrote: it is shown, and is no markup. */
export interface Quoted {
  readonly quote: string
}

export interface PlaceNamed {
  readonly place: Place
  /** `docs/plan.md:12` */
  readonly label: string
}

/** Why a question cannot be answered: one sentence for whoever asked, with what to do. */
export class Refusal extends Error {}

export const quote = (text: string): Quoted => ({ quote: text.replace(/\s+/g, ' ').trim() })

/** Everything as text, on as many lines as the Markdown has. */
export const plain = (said: Said): string =>
  said.map(piece => (typeof piece === 'string' ? piece : 'quote' in piece ? piece.quote : piece.label)).join('')

/** At most so many; what is left out is told. */
export const MOST = 100

/** Items after one another, and how many there are beyond the most. */
export function listing<Item>(say: Say, items: readonly Item[], write: (item: Item) => Said): Said {
  const left = items.length - MOST
  return [
    ...items.slice(0, MOST).flatMap(item => ['\n- ', ...write(item)]),
    ...(left > 0 ? [`\n- ${say('and {count} more', { count: left })}`] : []),
  ]
}
