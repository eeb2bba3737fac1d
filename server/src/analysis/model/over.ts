/** The slices of a document, one by one, and what is worked out of all of them: kept from text to text while nothing that is looked at changes. */
import { isEqual } from '../text/equal.js'
import { wordsKnown } from './vocabulary/lookup.js'

/** What is looked at of one of them: plain data, kept with it. */
type See<One> = (one: One) => unknown

export class Over<One extends object> {
  /** Numbers of those that took another's place; undefined where there are more or fewer than before, or other words are known. */
  readonly changed: readonly number[] | undefined
  readonly #replaced: readonly (readonly [before: One, after: One])[] | undefined
  readonly #words = wordsKnown()
  readonly #before: ReadonlyMap<unknown, unknown> | undefined
  readonly #known = new Map<unknown, unknown>()

  /** @param before of the text before an edit */
  constructor(
    readonly all: readonly One[],
    before?: Over<One>,
  ) {
    this.changed = before && before.#words === this.#words ? changedIn(before.all, all) : undefined
    this.#replaced = this.changed?.map(number => [before!.all[number]!, all[number]!])
    // Not the whole of it, which would hold the one before.
    this.#before = before && before.#known
  }

  /** @param work must look at nothing but what is seen */
  ask<Known>(see: See<One>, work: (all: readonly One[]) => Known): Known {
    const isSame = this.#replaced?.every(([before, after]) => isEqual(see(before), see(after)))
    const known = isSame && this.#before!.has(work) ? (this.#before!.get(work) as Known) : work(this.all)
    this.#known.set(work, known)
    return known
  }

  /** After an edit only those that changed are counted again. */
  sum(of: (one: One) => number): number {
    const before = this.#replaced && (this.#before!.get(of) as number | undefined)
    const add = (sum: number, one: One): number => sum + of(one)
    const known =
      before === undefined
        ? this.all.reduce(add, 0)
        : this.#replaced!.reduce((sum, [old, now]) => sum - of(old) + of(now), before)
    this.#known.set(of, known)
    return known
  }
}

function changedIn(before: readonly object[], after: readonly object[]): readonly number[] | undefined {
  if (before.length !== after.length) return undefined
  const changed: number[] = []
  for (let number = 0; number < after.length; number++) if (before[number] !== after[number]) changed.push(number)
  return changed
}
