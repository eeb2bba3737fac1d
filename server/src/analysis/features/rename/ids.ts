/** Gives an id another name, in the row that defines it and wherever the release refers to it. */
import { areOneRelease } from '../../facts/release.js'
import { nextFreeId } from '../../facts/nextId.js'
import { nameOf } from '../../model/address.js'
import { findIds } from '../../model/identifier.js'
import type { Edit } from '../../text/edit.js'
import { contains } from '../../text/range.js'
import { idAt, type Place } from '../place.js'
import { ofArtefact } from '../reading.js'
import type { View } from '../view.js'
import { followAnchors, push } from './anchors.js'
import { unread, type Edits, type Refusal, type Renamable, type RenameSource } from './rename.js'

export const renameId: RenameSource = {
  at(view, offset): Renamable | Refusal | undefined {
    const at = idAt(view, offset)
    if (!at) return undefined
    const packet = view.packet()
    if (packet.definitions.has(at.id)) return packet.complete ? { range: at.range, name: at.id } : unread(view)
    if (!packet.complete) return unread(view)
    return {
      refused: view.say('Nothing in this release defines {id:raw}: there is no one thing to rename.', { id: at.id }),
    }
  },
  rename(view, offset, name): Edits | Refusal {
    const { id } = idAt(view, offset)!
    if (findIds(name)[0]?.id !== name)
      return { refused: view.say('{name} has not the form of an id: capitals, then a number, as in {example:raw}.', { name, example: example(id, view) }) } // prettier-ignore
    const places = placesOf(view, id)
    for (const document of new Set([view.document, ...places.map(place => place.document)])) {
      const there = view.other(document)?.packet().definitions.get(name)?.[0]
      if (there) return { refused: view.say('{id:raw} exists already: {name:raw}, in {document:raw}.', { id: name, name: there.name || name, document: nameOf(there.path) }) } // prettier-ignore
    }
    const edits = new Map<string, Edit[]>()
    for (const { document, range } of places) push(edits, document, { range, text: name })
    for (const document of [...edits.keys()]) followHeadings(edits, view, document, id, name)
    return edits
  },
}

/** An id in a heading is part of what links call it. */
function followHeadings(edits: Map<string, Edit[]>, view: View, document: string, id: string, name: string): void {
  const artefact = view.other(document)?.artefact
  if (!artefact) return
  const reading = ofArtefact(artefact)
  const starts = new Set(edits.get(document)?.map(({ range }) => range[0]))
  const words = reading.headings.flatMap(({ text, range }, index): [number, string][] =>
    text.includes(id) && [...starts].some(start => contains(range, start)) ? [[index, text.replaceAll(id, name)]] : [],
  )
  if (words.length > 0) followAnchors(edits, view, document, reading, new Map(words))
}

/**
 * Definitions and references, each once. A register above several releases is seen from more documents than those that
 * the document under the cursor sees; where a document sees another definition, too, its references stay.
 */
function placesOf(view: View, id: string): Place[] {
  const defining = meantBy(view, id)
  const homes = new Set(defining.map(({ path }) => path))
  const packets = new Set([view.packet(), ...[...homes].flatMap(home => view.other(home)?.packet() ?? [])])
  const found = new Map<string, Place>()
  const add = (document: string, range: Place['range']): void => {
    found.set(`${document} ${range[0]}`, { document, range })
  }
  const means = new Map<string, boolean>()
  for (const { path, range } of defining) {
    // The signs of a code span or of strong words stay.
    const inside = Math.max(
      0,
      view
        .read(path)!
        .slice(...range)
        .indexOf(id),
    )
    add(path, [range[0] + inside, range[0] + inside + id.length])
  }
  for (const { references } of packets) {
    for (const { path, range } of references.get(id) ?? []) {
      let isMeant = means.get(path)
      if (isMeant === undefined) {
        const there = view.other(path)
        isMeant = there !== undefined && meantBy(there, id).every(one => homes.has(one.path))
        means.set(path, isMeant)
      }
      if (isMeant) add(path, range)
    }
  }
  return [...found.values()]
}

/** What a document means by an id: the definitions of its release, else all it can see. */
function meantBy(view: View, id: string): readonly { readonly path: string; readonly range: Place['range'] }[] {
  const packet = view.packet()
  const all = packet.definitions.get(id) ?? []
  const own = all.filter(({ path }) => areOneRelease(packet, view.document, path))
  return own.length > 0 ? own : all
}

const example = (id: string, view: View): string => nextFreeId(id, view.packet()) ?? id
