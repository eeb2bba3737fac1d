/** A value that is worked out when somebody first asks for it, and kept. */
export function lazily<Value>(work: () => Value): () => Value {
  let known: Known<Value> | undefined
  return () => (known ??= new Known(work())).is
}

/** A class: see `text/kept`. */
class Known<Value> {
  constructor(readonly is: Value) {}
}

/**
 * For things that have one property only when somebody asks for it; copies made with `...` lack it. All are of one
 * class: what a getter written into a literal holds, a state of a document long edited, V8 keeps until it clears memory as
 * a whole.
 */
export function withLazy<Name extends string>(name: Name) {
  class Thing {
    readonly #work: () => unknown

    constructor(head: object, work: () => unknown) {
      Object.assign(this, head)
      this.#work = work
    }

    static {
      Object.defineProperty(this.prototype, name, {
        get(this: Thing) {
          return this.#work()
        },
      })
    }
  }
  return <Head extends object, Value>(head: Head, work: () => Value) =>
    new Thing(head, work) as unknown as Head & { readonly [Own in Name]: Value }
}
