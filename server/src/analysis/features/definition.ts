/** Where what stands under the cursor comes from: the first source that knows it. */
import { definitionOfId } from './definition/ids.js'
import { definitionOfLink } from './definition/links.js'
import { definitionOfPerson } from './definition/people.js'
import type { Place } from './place.js'
import type { View } from './view.js'

const SOURCES: readonly ((view: View, offset: number) => Place[])[] = [
  definitionOfId,
  definitionOfLink,
  definitionOfPerson,
]

/** Empty where nothing under the cursor is defined anywhere. */
export function definitionOf(view: View, offset: number): Place[] {
  for (const source of SOURCES) {
    const places = source(view, offset)
    if (places.length > 0) return places
  }
  return []
}
