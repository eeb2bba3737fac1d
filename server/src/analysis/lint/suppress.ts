/** Which findings a suppression hides, what became of each suppression. */
import type { Artefact, SliceModel, Suppression } from '../model/artefact.js'
import { holding } from '../model/perSlice.js'
import type { Range } from '../text/range.js'
import { contains, lastStartingBy, shift } from '../text/range.js'

interface Use {
  readonly suppression: Suppression
  /** Number of the slice that its ranges count in. */
  readonly slice: number
  readonly covers: Range
  readonly expired: boolean
  used: boolean
}

/** Of one rule. */
interface Uses {
  readonly ofFile: Use[]
  /** By where they begin. */
  readonly ofPlaces: Use[]
  /** How far one of the first so many reaches at most. */
  readonly reach: number[]
}

export class Suppressions {
  readonly all: readonly Use[]
  readonly #byRule = new Map<string, Uses>()

  /** @param today `YYYY-MM-DD`, or empty where no day is known: then nothing expires */
  constructor(artefact: Artefact, today: string) {
    const all: Use[] = []
    for (const { slice, start, held } of holding(artefact, suppressionsIn)) {
      const next = artefact.slices[slice + 1]
      for (const suppression of held)
        all.push({
          suppression,
          slice,
          covers: suppression.aheadOfNext ? firstBlock(next, start) : shift(suppression.covers, start),
          expired: today !== '' && suppression.until !== undefined && suppression.until < today,
          used: false,
        })
    }
    this.all = all
    for (const use of this.all) {
      if (use.expired) continue
      let same = this.#byRule.get(use.suppression.rule)
      if (!same) this.#byRule.set(use.suppression.rule, (same = { ofFile: [], ofPlaces: [], reach: [] }))
      ;(use.suppression.wholeFile ? same.ofFile : same.ofPlaces).push(use)
    }
    for (const { ofPlaces, reach } of this.#byRule.values()) {
      ofPlaces.sort((a, b) => a.covers[0] - b.covers[0])
      for (const { covers } of ofPlaces) reach.push(Math.max(covers[1], reach.at(-1) ?? 0))
    }
  }

  /** Whether one speaks of the rule anywhere. */
  name(rule: string): boolean {
    return this.#byRule.has(rule)
  }

  /** True where a suppression speaks of one of the places; all that do are marked as used. */
  hides(rule: string, places: readonly Range[]): boolean {
    const uses = this.#byRule.get(rule)
    if (!uses) return false
    const speaking = [...uses.ofFile, ...places.flatMap(([offset]) => covering(uses, offset))]
    for (const use of speaking) use.used = true
    return speaking.length > 0
  }
}

const suppressionsIn = ({ suppressions }: SliceModel): readonly Suppression[] => suppressions

function covering({ ofPlaces, reach }: Uses, offset: number): Use[] {
  const found: Use[] = []
  for (let at = lastStartingBy(ofPlaces, offset, use => use.covers[0]); at >= 0 && reach[at]! >= offset; at--)
    if (contains(ofPlaces[at]!.covers, offset)) found.push(ofPlaces[at]!)
  return found
}

/** What a comment behind the last block of a slice speaks of: the heading that opens the next. */
function firstBlock(slice: Artefact['slices'][number] | undefined, otherwise: number): Range {
  const block = slice?.model.tree.blocks[0]
  return slice && block ? shift(block.range, slice.start) : [otherwise, otherwise]
}
