/** Every place that puts somebody in charge. */
import { definitionOfPerson } from '../definition/people.js'
import { chargesOf, nameAt } from '../people.js'
import type { Referred } from './referred.js'
import type { View } from '../view.js'

/** By the name under the cursor; the row of the register that is about them is the definition. */
export function referencesOfPerson(view: View, offset: number): Referred | undefined {
  const named = nameAt(view, offset)
  if (!named) return undefined
  const definitions = definitionOfPerson(view, offset)
  const isDefinition = (document: string, start: number): boolean =>
    definitions.some(place => place.document === document && place.range[0] === start)
  const charges = chargesOf(view, new Set([view.document, ...view.packet().documents.keys()]), [named.text])
  return {
    places: charges
      .filter(({ document, range }) => !isDefinition(document, range[0]))
      .map(({ document, range }) => ({ document, range })),
    definitions,
  }
}
