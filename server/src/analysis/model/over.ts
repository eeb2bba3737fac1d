/** The slices of a document, one by one, and what is worked out of all of them: kept from text to text while nothing that is looked at changes. */
import { isEqual } from '../text/equal.js'
import { wordsKnown } from './vocabulary/lookup.js'

/** What was worked out, and of what. */
interface Known<One> {
  readonly is: unknown
  readonly all: readonly One[]
  readonly words: object
}

export class Over<One extends object> {
  /** Shared with all texts of the document: what is known of one is asked of the next. */
  readonly #known: Map<unknown, Known<One>>
  readonly #words = wordsKnown()
  #compared: { readonly with: readonly One[]; readonly changed: readonly number[] | undefined } | undefined

  /** @param before of another text of the document */
  constructor(
    readonly all: readonly One[],
    before?: Over<One>,
  ) {
    this.#known = before ? before.#known : new Map<unknown, Known<One>>()
  }

  /** Numbers of those that took another's place; undefined where there were more or fewer of them. */
  changedSince(before: readonly One[]): readonly number[] | undefined {
    if (this.#compared?.with !== before) this.#compared = { with: before, changed: changedIn(before, this.all) }
    return this.#compared.changed
  }

  /**
   * @param see what `work` looks at of one of them: plain data, kept with it
   * @param work looks at nothing else
   */
  ask<Answer>(see: (one: One) => unknown, work: (all: readonly One[]) => Answer): Answer {
    return this.#answer<Answer>(work, (before, changed) => {
      const isSame = changed?.every(at => isEqual(see(before!.all[at]!), see(this.all[at]!)))
      return isSame ? (before!.is as Answer) : work(this.all)
    })
  }

  /** After an edit only those that changed are counted again. */
  sum(of: (one: One) => number): number {
    return this.#answer<number>(of, (before, changed) =>
      changed
        ? changed.reduce((sum, at) => sum - of(before!.all[at]!) + of(this.all[at]!), before!.is as number)
        : this.all.reduce((sum, one) => sum + of(one), 0),
    )
  }

  /** What they hold, and how many of them hold it; after an edit only those that changed are looked at. */
  tally<Held>(of: (one: One) => readonly Held[]): ReadonlyMap<Held, number> {
    return this.#answer<ReadonlyMap<Held, number>>(of, (before, changed) => {
      const counts = new Map(changed ? (before!.is as ReadonlyMap<Held, number>) : [])
      const count = (one: One, by: number): void => {
        for (const held of of(one)) {
          const sum = (counts.get(held) ?? 0) + by
          if (sum > 0) counts.set(held, sum)
          else counts.delete(held)
        }
      }
      for (const at of changed ?? this.all.keys()) {
        count(this.all[at]!, 1)
        if (changed) count(before!.all[at]!, -1)
      }
      return counts
    })
  }

  /** Numbers of those that hold something; after an edit only those that changed are looked at. */
  holders(of: (one: One) => readonly unknown[]): readonly number[] {
    const holds = (at: number): boolean => of(this.all[at]!).length > 0
    return this.#answer<readonly number[]>(of, (before, changed) => {
      if (!changed) return [...this.all.keys()].filter(holds)
      const numbers = before!.is as readonly number[]
      if (changed.every(at => holds(at) === numbers.includes(at))) return numbers
      return [...numbers.filter(at => !changed.includes(at)), ...changed.filter(holds)].sort((a, b) => a - b)
    })
  }

  /** @param work changed is undefined where nothing is known, or where it does not help */
  #answer<Answer>(
    question: unknown,
    work: (before: Known<One> | undefined, changed: readonly number[] | undefined) => Answer,
  ): Answer {
    const before = this.#known.get(question)
    const isComparable = before?.words === this.#words
    if (isComparable && before.all === this.all) return before.is as Answer
    const is = work(before, isComparable ? this.changedSince(before.all) : undefined)
    this.#known.set(question, { is, all: this.all, words: this.#words })
    return is
  }
}

function changedIn(before: readonly object[], after: readonly object[]): readonly number[] | undefined {
  if (before.length !== after.length) return undefined
  const changed: number[] = []
  for (let at = 0; at < after.length; at++) if (before[at] !== after[at]) changed.push(at)
  return changed
}
