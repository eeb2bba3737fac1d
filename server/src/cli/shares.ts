/** Divides a run into parts whose documents do not see one another. */
import { folderAbove, joinPath } from './paths.js'

/**
 * Documents whose folders lie on one way up and down see one another: each uppermost folder with what is below it.
 * @param ids of artefacts; what is none is seen by nobody
 */
export function groupsOf(ids: Iterable<string>): string[][] {
  const placed = [...ids].map(id => ({ id, folder: joinPath(folderAbove(id), '') }))
  placed.sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0))
  const groups: string[][] = []
  let top: string | undefined
  for (const { id, folder } of placed) {
    if (top !== undefined && folder.startsWith(top)) groups.at(-1)!.push(id)
    else {
      top = folder
      groups.push([id])
    }
  }
  return groups
}

/** The largest group first, each to whoever has least to do; the first share is the largest. Empty ones are left out. */
export function sharesOf<Group>(groups: readonly Group[], size: (group: Group) => number, count: number): Group[][] {
  const shares = Array.from({ length: count }, () => ({ groups: [] as Group[], size: 0 }))
  for (const group of [...groups].sort((a, b) => size(b) - size(a))) {
    const least = shares.reduce((one, other) => (other.size < one.size ? other : one))
    least.groups.push(group)
    least.size += size(group)
  }
  return shares
    .filter(share => share.groups.length > 0)
    .sort((a, b) => b.size - a.size)
    .map(share => share.groups)
}

/** Groups that are judged together: few enough to be held in memory at once, the largest first, so that none is left for the end. */
export function batchesOf<Group>(groups: readonly Group[], size: (group: Group) => number, atOnce: number): Group[][] {
  const batches: { readonly groups: Group[]; size: number }[] = []
  for (const group of groups) {
    let last = batches.at(-1)
    if (!last || last.size >= atOnce) batches.push((last = { groups: [], size: 0 }))
    last.groups.push(group)
    last.size += size(group)
  }
  return batches.sort((a, b) => b.size - a.size).map(batch => batch.groups)
}
