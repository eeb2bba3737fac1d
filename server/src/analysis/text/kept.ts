/** What is worked out of a thing once, and kept as long as the thing lives. */

/** The work must depend on nothing but the thing. */
export type Kept = <Key extends object, Known>(work: (key: Key) => Known) => (key: Key) => Known

/** What is known of a thing, by the number of the work; the first is the thing itself, and tells it from another that shows its properties. */
type Keep = unknown[]

/** For many works on things of one sort: each thing keeps one list, looked up ten thousand times a keystroke, which weak maps are too slow for. */
export function keeper(): Kept {
  const place = Symbol('kept')
  const blank: Keep = [undefined]
  return work => {
    type Known = ReturnType<typeof work>
    const own = blank.push(undefined) - 1
    return key => {
      let keep = (key as { readonly [place]?: Keep })[place]
      if (keep?.[0] !== key) keep = begun(key, place, blank)
      const there = keep[own]
      if (there !== undefined) return (there === NOTHING ? undefined : there) as Known
      const known = work(key)
      keep[own] = known === undefined ? NOTHING : known
      return known
    }
  }
}

/** For one work on things of its own. */
export const kept: Kept = work => keeper()(work)

const NOTHING = Symbol('nothing')

/**
 * Not to be seen by whoever compares or copies the thing. As long as it is going to be: a list that grows takes twice the
 * room. A copy: what literals and constructors of arrays make, and nearly always lasts, V8 makes among what is old, where
 * that of a thing which does not last, as a document between two keystrokes, holds it and all it refers to until memory
 * is cleared as a whole.
 */
function begun(key: object, place: symbol, blank: Keep): Keep {
  const keep = blank.slice()
  keep[0] = key
  Object.defineProperty(key, place, { value: keep, configurable: true })
  return keep
}
