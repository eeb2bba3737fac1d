/** Which findings a suppression hides, what became of each suppression. */
import type { Artefact, Suppression } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { contains, shift } from '../text/range.js'

interface Use {
  readonly suppression: Suppression
  /** Where the slice starts that its ranges count from. */
  readonly start: number
  readonly text: string
  readonly covers: Range
  readonly expired: boolean
  used: boolean
}

export class Suppressions {
  readonly all: readonly Use[]
  readonly #byRule = new Map<string, Use[]>()

  /** @param today `YYYY-MM-DD`, or empty where no day is known: then nothing expires */
  constructor(artefact: Artefact, today: string) {
    this.all = artefact.slices.flatMap(({ start, model }) =>
      model.suppressions.map(suppression => ({
        suppression,
        start,
        text: model.tree.text,
        covers: shift(suppression.covers, start),
        expired: today !== '' && suppression.until !== undefined && suppression.until < today,
        used: false,
      })),
    )
    for (const use of this.all) {
      const same = this.#byRule.get(use.suppression.rule)
      if (same) same.push(use)
      else this.#byRule.set(use.suppression.rule, [use])
    }
  }

  /** True where a suppression speaks of one of the places; all that do are marked as used. */
  hides(rule: string, places: readonly Range[]): boolean {
    let hidden = false
    for (const use of this.#byRule.get(rule) ?? []) {
      if (use.expired) continue
      if (!use.suppression.wholeFile && !places.some(place => contains(use.covers, place[0]))) continue
      use.used = true
      hidden = true
    }
    return hidden
  }
}
