/** What a slice must know of the document around it to be read: kind, heading path, what was said once for all. */
import type { ArtefactKind } from './kind.js'
import type { FieldName } from './part.js'
import { goesBack } from './procedure.js'
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
  readonly told?: readonly FieldName[] | undefined
  /** In a document with a section for each risk: the properties all of these give. */
  readonly detailed?: readonly FieldName[] | undefined
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

/** Of a way back this is what sends one there; of any other document, how to read it. */
const WHEN_TO_USE =
  /^\P{L}*(?:when (?:to|should (?:we|you)|do we) (?:use|apply|invoke)|wann (?:an|ver)(?:zu)?wenden|wann nutzen|(?:einsatz|anwendungs)fälle|quand (?:l['’])?utiliser|cuándo (?:usar|utilizar|aplicar)|quando (?:usar|utilizar|aplicar|usare|utilizzare|applicare)|когда (?:использовать|применять)|(?:使用|適用|発動)(?:する)?(?:場面|条件|タイミング)|(?:何时|什么时候)使用|(?:适用|使用)(?:场景|情况|条件)|(?:사용|적용) ?(?:시점|조건))(?!\p{L})/iu

export const surroundings = kept(({ path, kind }: Context): Surroundings => {
  const heading = path.at(-1) ?? ''
  const back = WHEN_TO_USE.test(heading) && (kind === 'rollback-plan' || path.some(goesBack))
  const own: ReadonlySet<SectionConcept> = back ? new Set(['triggers']) : sectionConcepts(heading)
  const all = new Set(own)
  for (const heading of path) for (const concept of sectionConcepts(heading)) all.add(concept)
  return { own, all }
})
