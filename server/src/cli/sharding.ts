/** Narrows a run to one of several shards: each release whole in one, the same ones on every machine. */
import type { ArtefactKind } from '../analysis/model/kind.js'
import type { Gathered } from './gather.js'
import { kindsOf } from './kinds.js'
import { folderAbove, joinPath } from './paths.js'
import type { Shard } from './report/report.js'
import { sharesOf } from './shares.js'

/** Documents of a release lie in and below the folder with its plan or its decision, as `analysis/verdict/release` has it. */
const HEADS: ReadonlySet<ArtefactKind> = new Set(['release-plan', 'go-no-go'])

/** What is no artefact is looked at in the first shard. */
export function narrow(gathered: Gathered, { index, of }: Shard): void {
  gathered.around()
  const kind = kindsOf(gathered)
  const asked = [...gathered.asked].map(id => ({ id, kind: kind(id).kind }))
  const units = unitsOf(asked.flatMap(({ id, kind: one }) => (one ? [{ id, isHead: HEADS.has(one) }] : [])))
  const size = (ids: readonly string[]) => ids.reduce((sum, id) => sum + gathered.sources.get(id)!.text.length, 0)
  const own = new Set(sharesOf(units, size, of)[index - 1]?.flat() ?? [])
  for (const { id, kind: one } of asked) if (one ? !own.has(id) : index > 1) gathered.asked.delete(id)
}

/**
 * Documents by the uppermost folder over them that holds a head; those without one by the uppermost folder of such.
 * In the order of the folders.
 */
export function unitsOf(documents: readonly { readonly id: string; readonly isHead: boolean }[]): string[][] {
  const placed = documents.map(one => ({ ...one, folder: joinPath(folderAbove(one.id), '') }))
  placed.sort((a, b) => compare(a.folder, b.folder) || compare(a.id, b.id))
  const units = new Map<string, string[]>()
  const add = (home: string, id: string): void => void (units.get(home) ?? units.set(home, []).get(home)!).push(id)
  let [home, stray]: (string | undefined)[] = []
  const homes = new Set(placed.filter(({ isHead }) => isHead).map(({ folder }) => folder))
  for (const { id, folder } of placed) {
    if (home === undefined || !folder.startsWith(home)) home = homes.has(folder) ? folder : undefined
    if (home !== undefined) add(home, id)
    else {
      if (stray === undefined || !folder.startsWith(stray)) stray = folder
      add(`${stray} without a plan`, id)
    }
  }
  return [...units.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
