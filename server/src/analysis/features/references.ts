/** Every place that names what stands under the cursor: the first source that knows it. */
import { compareRanges } from '../text/range.js'
import type { Place } from './place.js'
import { referencesOfHeading } from './references/headings.js'
import { referencesOfId } from './references/ids.js'
import { referencesOfPerson } from './references/people.js'
import type { View } from './view.js'

/**
 * In order of document and place; the definition with them where asked for.
 * @param withLinks false for an editor that knows who links where itself
 */
export function referencesOf(view: View, offset: number, withDefinition: boolean, withLinks = true): Place[] {
  const found =
    referencesOfId(view, offset) ??
    referencesOfPerson(view, offset) ??
    (withLinks ? referencesOfHeading(view, offset) : undefined)
  const places = [...(found?.places ?? []), ...(found && withDefinition ? found.definitions : [])]
  return places.sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : compareRanges(a.range, b.range),
  )
}
