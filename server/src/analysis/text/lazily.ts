/** A value that is worked out when somebody first asks for it, and kept. */
export function lazily<Value>(work: () => Value): () => Value {
  let known: Known<Value> | undefined
  return () => (known ??= new Known(work())).is
}

/** A class: see `text/kept`. */
class Known<Value> {
  constructor(readonly is: Value) {}
}

/** How each of some properties is worked out. */
type Works<Lazy> = { readonly [Name in keyof Lazy]: () => Lazy[Name] }

/**
 * For things that have some properties at once and others when somebody asks for them; copies made with `...` lack those.
 * All are of one class: of getters written into a literal V8 keeps what they hold, a state of a document long edited,
 * until it clears memory as a whole.
 */
export function withLazy<Lazy extends object>(
  ...names: readonly (keyof Lazy)[]
): <Head extends object>(head: Head, works: Works<Lazy>) => Head & Lazy {
  class Thing {
    readonly #works: Works<Lazy>

    constructor(head: object, works: Works<Lazy>) {
      Object.assign(this, head)
      this.#works = works
    }

    static {
      for (const name of names)
        Object.defineProperty(this.prototype, name, {
          get(this: Thing) {
            return this.#works[name]()
          },
        })
    }
  }
  return <Head extends object>(head: Head, works: Works<Lazy>) => new Thing(head, works) as unknown as Head & Lazy
}
