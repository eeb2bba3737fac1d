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

/** What runs before found, by document; a key names all that the findings depend on but the day. */
export interface Kept {
  get(id: string, key: string, today: string): Judged | undefined
  keep(id: string, key: string, judged: Judged, today: string): void
  write(): void
}

/** @param memory of a run that is repeated, where no folder is named */
export function openCache(
  { cache: folder, config, severities, paths, language }: CheckRequest,
  gathered: Gathered,
  today: string,
  io: Io,
  memory: Kept | undefined,
): Cached {
  // What stands around a document is a part of its key.
  gathered.around()
  const keys = keysOf(gathered, JSON.stringify([config, severities, language]))
  const place = resolvePath(io.cwd, folder ?? '.')
  const cache = memory ?? new FindingCache(place, JSON.stringify([io.cwd, paths]), io.engine())
  const known = new Map<string, Judged>()
  for (const id of gathered.asked) {
    const kept = cache.get(id, keys.get(id)!, today)
    if (kept) known.set(id, kept)
  }
  return {
    known,
    keep: (id, judged) => cache.keep(id, keys.get(id)!, judged, today),
    write() {
      try {
        cache.write()
      } catch (error) {
        gathered.problem(place, 'Not kept', error)
      }
    },
  }
}
