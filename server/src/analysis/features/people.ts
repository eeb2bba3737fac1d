/** Who is who in a release: the name under the cursor, and every place that puts somebody in charge. */
import type { Person } from '../facts/fact.js'
import { namedIn, namedInSlice, type Named } from '../model/named.js'
import { looksLikeOwner } from '../model/vocabulary/lookup.js'
import { contains, shift } from '../text/range.js'
import { sliceAt } from './place.js'
import type { View } from './view.js'

export interface Charge extends Named {
  readonly document: string
}

/** The name under the cursor, where it puts somebody in charge; not what waits to be filled in. Absolute. */
export function nameAt(view: View, offset: number): Named | undefined {
  const slice = sliceAt(view.artefact, offset)
  const body = view.artefact.syntax.frontMatter?.range[1] ?? 0
  const around =
    offset < body
      ? namedIn(view.artefact).filter(({ range }) => range[0] < body)
      : slice
        ? namedInSlice(slice.model).map(named => ({ ...named, range: shift(named.range, slice.start) }))
        : []
  const named = around.find(({ range }) => contains(range, offset))
  return named && (personCalled(view, named.text) || looksLikeOwner(named.text, NONE)) ? named : undefined
}

const NONE: ReadonlySet<string> = new Set()

/** Who is meant by a name: whom a directory lists by it, as role or holder, else whoever is called so somewhere. */
export const personCalled = (view: View, name: string): Person | undefined => {
  const same = isCalled(name)
  const { people } = view.packet()
  const listed = people.filter(({ source }) => source !== 'used')
  return (
    listed.find(person => same(person.name)) ??
    listed.find(person => same(person.role ?? '')) ??
    people.find(person => same(person.name))
  )
}

/** Every place in the documents that names somebody by one of the names. */
export function chargesOf(view: View, documents: Iterable<string>, names: readonly string[]): Charge[] {
  const wanted = new Set(names.filter(name => name !== '').map(folded))
  return [...documents].flatMap(document => {
    const artefact = view.other(document)?.artefact
    return (artefact ? namedIn(artefact) : [])
      .filter(({ text }) => wanted.has(folded(text)))
      .map(named => ({ ...named, document }))
  })
}

export const isCalled =
  (name: string) =>
  (other: string): boolean =>
    folded(other) === folded(name)

const folded = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase()
