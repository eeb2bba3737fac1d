/** What `--cache` does for a run: what is known of its documents, and where to put what is found. */
import type { CheckRequest } from './checkRequest.js'
import { FindingCache } from './cache.js'
import type { Gathered } from './gather.js'
import type { Io } from './io.js'
import type { Judged } from './report/report.js'
import { keysOf } from './keys.js'
import { resolvePath } from './paths.js'

export interface Cached {
  /** Of the documents asked for. */
  readonly known: ReadonlyMap<string, Judged>
  keep(id: string, judged: Judged): void
  /** A folder that cannot be written is a problem of the run, not its end. */
  write(): void
}

export function openCache(
  { cache: folder, config, severities, paths }: CheckRequest,
  gathered: Gathered,
  today: string,
  io: Io,
): Cached {
  // What stands around a document is a part of its key.
  gathered.around()
  const keys = keysOf(gathered, JSON.stringify([config, severities]))
  const place = resolvePath(io.cwd, folder!)
  const cache = new FindingCache(place, JSON.stringify([io.cwd, paths]), io.engine(), today)
  const known = new Map<string, Judged>()
  for (const id of gathered.asked) {
    const kept = cache.get(id, keys.get(id)!)
    if (kept) known.set(id, kept)
  }
  return {
    known,
    keep: (id, judged) => cache.keep(id, keys.get(id)!, judged),
    write() {
      try {
        cache.write()
      } catch (error) {
        gathered.problem(place, 'Not kept', error)
      }
    },
  }
}
