/** A map in the order in which its keys were set last. */
export class Latest<Value> {
  readonly #all = new Map<string, Value>()
  #last: string | undefined

  get(key: string): Value | undefined {
    return this.#all.get(key)
  }

  /**
   * The last key takes another value where it stands: a map that lost and got it at every keystroke would be laid out
   * anew every few strokes, and what it let go would be held by what is left of the old one until memory is cleared.
   */
  set(key: string, value: Value): void {
    if (key !== this.#last) this.#all.delete(key)
    this.#all.set(key, value)
    this.#last = key
  }

  delete(key: string): void {
    this.#all.delete(key)
  }

  /** The oldest first. */
  values(): IterableIterator<Value> {
    return this.#all.values()
  }

  /** Keeps that many, those that were set last. */
  limit(most: number): void {
    for (const oldest of this.#all.keys()) {
      if (this.#all.size <= most) return
      this.#all.delete(oldest)
    }
  }
}
