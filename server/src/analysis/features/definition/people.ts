/** From a name to its row in the stakeholder register, else to its line in `slipway.yml`. */
import { chargesOf, isCalled, nameAt, personCalled } from '../people.js'
import type { Place } from '../place.js'
import type { View } from '../view.js'

export function definitionOfPerson(view: View, offset: number): Place[] {
  const named = nameAt(view, offset)
  if (!named) return []
  const { documents } = view.packet()
  const rows = chargesOf(view, documents.keys(), [named.text]).filter(({ part }) => part?.type === 'person')
  // Whoever a row is about comes before the row in which they stand in for somebody else.
  const own = rows.filter(({ field }) => field !== 'fallback')
  const registered = (own.length > 0 ? own : rows).map(({ document, range }) => ({ document, range }))
  return registered.length > 0 ? registered : configured(view, personCalled(view, named.text)?.name ?? named.text)
}

/** Its line in `slipway.yml`, else the first in `CODEOWNERS`. */
function configured({ configuration, codeOwners }: View, name: string): Place[] {
  const is = isCalled(name)
  const entry = configuration?.ownerNames.find(({ text }) => is(text))
  if (configuration && entry) return [{ document: configuration.path, range: entry.range }]
  return codeOwners.flatMap(({ path, names }) =>
    names.filter(({ text }) => is(text)).map(({ range }) => ({ document: path, range })),
  )
}
