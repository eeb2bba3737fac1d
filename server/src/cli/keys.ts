/** What the findings in a document depend on, as one word for each document. */
import { digest } from './digest.js'
import { folderAbove, joinPath } from './paths.js'
import type { Gathered } from './gather.js'

/** By id. Documents see one another along the way up and down the folders; of all others they see that they are there. */
export function keysOf({ sources, unread, configurations }: Gathered, settings: string): Map<string, string> {
  const texts = new Map<string, string[]>()
  for (const id of [...sources.keys()].sort()) {
    const folder = joinPath(folderAbove(id), '')
    const of = texts.get(folder) ?? []
    texts.set(folder, of)
    of.push(id, digest(sources.get(id)!.text))
  }
  const all = digest(settings, ...[...configurations].flat(), ...[...sources.keys(), ...unread].sort())
  const byFolder = new Map<string, string>()
  for (const folder of texts.keys()) {
    const seen = [...texts].filter(([other]) => areRelated(folder, other)).flatMap(([, of]) => of)
    byFolder.set(folder, digest(all, ...seen))
  }
  return new Map([...sources.keys()].map(id => [id, digest(byFolder.get(joinPath(folderAbove(id), ''))!, id)]))
}

/** Documents whose folder lies above or below one of the given documents' folders, with those themselves. */
export function packetsOf(ids: Iterable<string>, all: Iterable<string>): Set<string> {
  const folders = new Set([...ids].map(id => joinPath(folderAbove(id), '')))
  const known = new Map<string, boolean>()
  const isSeen = (folder: string): boolean => {
    let seen = known.get(folder)
    if (seen === undefined) known.set(folder, (seen = [...folders].some(one => areRelated(one, folder))))
    return seen
  }
  return new Set([...all].filter(id => isSeen(joinPath(folderAbove(id), ''))))
}

/** Folders with their slash. */
const areRelated = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)
