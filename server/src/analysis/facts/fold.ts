/** Folds documents' facts into packets: a document sees what stands in its own folder, below it, and above it. */
import { lazily } from '../text/lazily.js'
import { idMeant } from './meant.js'
import type { DefinedId, DocumentFacts, Person, Reference } from './fact.js'
import type { Packet } from './packet.js'
import { perPacket } from './perPacket.js'

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Whether documents of two folders are of one release: one of the folders lies in the other. */
export const sees = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)

/** Artefacts of one release: those whose folder lies on the way up or down from `folder`. */
export function foldPacket(
  folder: string,
  facts: Iterable<DocumentFacts>,
  configured: readonly Person[],
  complete: boolean,
  files: ReadonlySet<string> = new Set(),
  listed?: readonly string[],
  unread: ReadonlySet<string> = new Set(),
): Packet {
  const documents = new Map<string, DocumentFacts>()
  for (const document of facts) if (sees(folder, folderOf(document.path))) documents.set(document.path, document)
  return new Folded(documents, configured, files, complete, listed, unread)
}

/** A class: of getters written out each packet would have its own, which the engine holds for a while with all they know. */
class Folded implements Packet {
  private readonly ids = lazily(() => idsIn(this.documents.values()))
  private readonly persons = lazily(() => peopleIn(this.documents.values(), this.configured))

  constructor(
    readonly documents: Packet['documents'],
    readonly configured: Packet['configured'],
    readonly files: Packet['files'],
    readonly complete: boolean,
    readonly listed: Packet['listed'],
    readonly unread: Packet['unread'],
  ) {}

  get definitions(): Packet['definitions'] {
    return this.ids().definitions
  }

  get references(): Packet['references'] {
    return this.ids().references
  }

  get people(): Packet['people'] {
    return this.persons()
  }
}

function idsIn(documents: Iterable<DocumentFacts>): Pick<Packet, 'definitions' | 'references'> {
  const definitions = new Map<string, Placed<DefinedId>[]>()
  const references = new Map<string, Placed<Reference>[]>()
  const loose: Placed<Reference>[] = []
  for (const document of documents) {
    for (const definition of document.definitions)
      push(definitions, definition.id, { ...definition, path: document.path })
    for (const all of [document.references, document.quoted])
      for (const reference of all) push(references, reference.id, { ...reference, path: document.path })
    for (const reference of document.loose) loose.push({ ...reference, path: document.path })
  }
  for (const { id: written, range, path } of loose) {
    const id = idMeant(definitions, written)
    if (id !== undefined) push(references, id, { id, range, path })
  }
  for (const [id, all] of definitions) entriesRefer(id, all, definitions, references)
  return { definitions, references }
}

function peopleIn(documents: Iterable<DocumentFacts>, configured: readonly Person[]): Person[] {
  const people = new Map<string, Person>()
  for (const person of configured) people.set(person.name.toLowerCase(), person)
  for (const document of documents) {
    for (const person of document.people) {
      const key = person.name.toLowerCase()
      const known = people.get(key)
      if (!known || (known.source === 'used' && person.source === 'register')) people.set(key, person)
      // The configuration lists the role, the register says who holds it.
      else if (known.source === 'configuration' && person.source === 'register')
        people.set(key, { ...person, ...known })
    }
  }
  return [...people.values()]
}

/** A row with an id in a table of no known kind defines it only where nothing better does; else it refers to it. */
function entriesRefer(
  id: string,
  all: readonly Placed<DefinedId>[],
  definitions: Map<string, Placed<DefinedId>[]>,
  references: Map<string, Placed<Reference>[]>,
): void {
  const better = all.filter(one => one.type !== 'entry')
  if (better.length === 0 || better.length === all.length) return
  definitions.set(id, better)
  for (const { path, range, type } of all) if (type === 'entry') push(references, id, { id, range, path })
}

type Placed<T> = T & { readonly path: string }

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const RANK: Readonly<Record<Person['source'], number>> = { configuration: 0, register: 1, codeowners: 2, used: 3 }

/** Names to offer as owners: configuration, register, CODEOWNERS, then owners already used. */
export const ownersToOffer = perPacket((packet): readonly string[] =>
  [...packet.people].sort((a, b) => RANK[a.source] - RANK[b.source]).map(({ name }) => name),
)
