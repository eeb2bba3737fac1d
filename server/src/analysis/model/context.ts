/** What a slice must know of the document around it to be read: kind, heading path, what was said once for all. */
import type { ArtefactKind } from './kind.js'
import type { FieldName } from './part.js'
import { kept } from '../text/kept.js'
import { sectionConcepts, type Language } from './vocabulary/lookup.js'
import type { SectionConcept } from './vocabulary/concept.js'

/** Said in a heading, an introducing line or the front matter for everything below. */
export type Said = Readonly<Partial<Record<FieldName, string>>>

export interface Context {
  readonly kind: ArtefactKind
  /** Heading texts from the outermost to the slice's own; the own one is '' before the first heading. */
  readonly path: readonly string[]
  readonly said: Said
  /** Folded names of owners the configuration lists. */
  readonly owners: ReadonlySet<string>
  /** Whose words are known; undefined: all. */
  readonly languages?: readonly Language[] | undefined
  /** In a document about changes: the properties it tells of all of them, in its title, headings or form. */
  readonly told?: readonly FieldName[]
  /** In a document with a section for each risk: the properties all of these give. */
  readonly detailed?: readonly FieldName[]
  /** In a go/no-go document: the first of those who sign it off as a whole. */
  readonly signed?: string | undefined
  /** What the sections right below the slice's heading say of it, each a property. */
  readonly below?: Said | undefined
}

/** What all slices of a document share; path and what was said come to it to make two slices' contexts equal. */
export const aroundKey = (context: Omit<Context, 'path' | 'said' | 'below'>): string =>
  JSON.stringify([context.kind, [...context.owners], context.languages, context.told, context.detailed, context.signed])

/** Concepts of the slice's own heading, and of all headings over it with its own. */
export interface Surroundings {
  readonly own: ReadonlySet<SectionConcept>
  readonly all: ReadonlySet<SectionConcept>
}

export const surroundings = kept(({ path }: Context): Surroundings => {
  const own = sectionConcepts(path.at(-1) ?? '')
  const all = new Set(own)
  for (const heading of path) for (const concept of sectionConcepts(heading)) all.add(concept)
  return { own, all }
})
