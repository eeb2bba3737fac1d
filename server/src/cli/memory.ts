/** What the runs before found, for as long as this program runs. */
import { todayIn } from '../analysis/text/today.js'
import type { Kept } from './cached.js'
import type { Judged } from './report/report.js'

export class Memory implements Kept {
  #before = new Map<string, { key: string; day: string; judged: Judged }>()
  #now = new Map<string, { key: string; day: string; judged: Judged }>()

  get(id: string, key: string, today: string): Judged | undefined {
    const kept = this.#before.get(id)
    if (kept?.key !== key || kept.day !== todayIn(today, kept.judged.artefact?.timezone)) return undefined
    this.#now.set(id, kept)
    return kept.judged
  }

  keep(id: string, key: string, judged: Judged, today: string): void {
    this.#now.set(id, { key, day: todayIn(today, judged.artefact?.timezone), judged })
  }

  /** Forgets what the run did not ask about. */
  write(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}
