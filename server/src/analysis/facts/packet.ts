/** All artefacts of a release together: a fold over their facts. */
import type { DefinedId, DocumentFacts, Person, Reference } from './fact.js'

export interface Packet {
  readonly documents: ReadonlyMap<string, DocumentFacts>
  readonly definitions: ReadonlyMap<string, readonly (DefinedId & { readonly path: string })[]>
  /** With those in code spans and front matters. */
  readonly references: ReadonlyMap<string, readonly (Reference & { readonly path: string })[]>
  readonly people: readonly Person[]
  /** Those that the configuration lists. */
  readonly configured: readonly Person[]
  /** Every document given, artefact or not. */
  readonly files: ReadonlySet<string>
  /** False while documents are still being read: nothing is "unresolved" before. */
  readonly complete: boolean
  /** Folders, with the slash at their ends, of which every document is known; undefined where all are. */
  readonly listed?: readonly string[] | undefined
  /** Markdown that lies there and is none of `files`. */
  readonly unread: ReadonlySet<string>
}
