/** What runs before found, in a file of a folder that the user names; a file that is not whole, or of another engine, is none. */
import { todayIn } from '../analysis/text/today.js'
import type { Judged } from './report/report.js'
import { digest } from './digest.js'
import { joinPath } from './paths.js'
import { readSealed, writeSealed } from './sealed.js'

interface Kept {
  /** Names everything that the findings depend on, but the day. */
  readonly key: string
  /** `YYYY-MM-DD` where the document's zone is. */
  readonly day: string
  readonly judged: Judged
}

export class FindingCache {
  readonly #file: string
  readonly #before: Readonly<Record<string, Kept>>
  readonly #now: Record<string, Kept> = {}
  #isNew = false

  /**
   * @param folder where the file lies; it is made where it is missing
   * @param about what runs must have in common to share a file: the working folder and the paths
   * @param engine changes whenever the findings may
   */
  constructor(
    folder: string,
    about: string,
    readonly engine: string,
  ) {
    this.#file = joinPath(folder, `slipway-${digest(about).slice(0, 16)}.json`)
    this.#before = this.#read()
  }

  get(id: string, key: string, today: string): Judged | undefined {
    const kept = Object.hasOwn(this.#before, id) ? this.#before[id] : undefined
    if (kept?.key !== key || kept.day !== todayIn(today, kept.judged.artefact?.timezone)) return undefined
    this.#now[id] = kept
    return kept.judged
  }

  keep(id: string, key: string, judged: Judged, today: string): void {
    this.#now[id] = { key, day: todayIn(today, judged.artefact?.timezone), judged }
    this.#isNew = true
  }

  /** Only what this run asked about stays. Throws where the folder cannot be written. */
  write(): void {
    if (!this.#isNew && Object.keys(this.#now).length === Object.keys(this.#before).length) return
    writeSealed(this.#file, this.engine, Buffer.from(JSON.stringify(this.#now)))
  }

  #read(): Readonly<Record<string, Kept>> {
    try {
      const content = readSealed(this.#file, this.engine)
      return content ? (JSON.parse(content.toString()) as Record<string, Kept>) : {}
    } catch {
      return {}
    }
  }
}
