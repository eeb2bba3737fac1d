/** What may be written at the cursor: what every source has to offer there. */
import { completeDate } from './completion/dates.js'
import { completeId } from './completion/ids.js'
import { completeLink } from './completion/links.js'
import { completeNextId } from './completion/nextId.js'
import { completeMatter } from './completion/matter.js'
import { completePerson } from './completion/people.js'
import { completeSection } from './completion/sections.js'
import type { CompletionSource, Offer } from './completion/offer.js'
import type { View } from './view.js'

const SOURCES: readonly CompletionSource[] = [
  completeLink,
  completeMatter,
  completePerson,
  completeDate,
  completeNextId,
  completeId,
  completeSection,
]

export interface Completions {
  readonly offers: readonly Offer[]
  /** Whether there is more than was offered: the next letter has to ask again. */
  readonly isCut: boolean
}

/** More than anybody reads. */
const MOST = 200

/** @param without kinds that are not wanted */
export function completionsAt(
  view: View,
  offset: number,
  without: ReadonlySet<Offer['kind']> = new Set(),
): Completions {
  const all = SOURCES.flatMap(source => source(view, offset)).filter(({ kind }) => !without.has(kind))
  all.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  return { offers: all.slice(0, MOST), isCut: all.length > MOST }
}
