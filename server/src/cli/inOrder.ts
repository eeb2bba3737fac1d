/** The order in which reports tell what no file orders: the same for a run as for its shards, merged. */

/** By their JSON. */
export const sorted = <One>(all: readonly One[]): One[] =>
  [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** By folder, then name, as one run tells them. */
export const inOrder = <One extends { readonly folder: string; readonly release: string }>(
  all: readonly One[],
): One[] => [...all].sort((a, b) => order(a.folder, b.folder) || order(a.release, b.release))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
