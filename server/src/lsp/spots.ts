/** Places of a page as numbers: a link carries the number, the list goes with the page. */
import type { Range } from 'vscode-languageserver'
import type { Leads } from '../analysis/report/leads.js'
import type { Place } from '../analysis/verdict/reason.js'
import type { Session } from './session.js'
import { toRange } from './toLsp.js'

export interface Spot {
  readonly uri: string
  readonly range: Range
}

export class Spots {
  readonly all: Spot[] = []
  readonly #known = new Map<string, number>()

  constructor(readonly session: Session) {}

  readonly leads: Leads = place => {
    const spot = spotOf(this.session, place)
    if (!spot) return { href: undefined, label: place.document }
    const key = `${spot.uri} ${place.range[0]}`
    let number = this.#known.get(key)
    if (number === undefined) this.#known.set(key, (number = this.all.push(spot) - 1))
    const file = decodeURIComponent(spot.uri.slice(spot.uri.lastIndexOf('/') + 1))
    return { href: '#', label: `${file}:${spot.range.start.line + 1}`, attributes: { 'data-spot': number } }
  }
}

export function spotOf(session: Session, { document, range }: Place): Spot | undefined {
  const source = session.source(document)
  return source && { uri: source.uri, range: toRange(source, range) }
}
