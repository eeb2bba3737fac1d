/** What is worked out of a thing once, and kept as long as the thing lives. */

/** Where a thing keeps it: looked up ten thousand times a keystroke, which weak maps are too slow for. */
const KEPT = Symbol('kept')

/** By the number of the work; `of` tells the thing from another that shows its properties. */
interface Keep {
  readonly of: object
  readonly known: { readonly is: unknown }[]
}

let works = 0

export function kept<Key extends object, Known>(work: (key: Key) => Known): (key: Key) => Known {
  const own = works++
  return key => {
    let keep = (key as { readonly [KEPT]?: Keep })[KEPT]
    if (keep?.of !== key) keep = begun(key)
    return ((keep.known[own] ??= { is: work(key) }) as { readonly is: Known }).is
  }
}

/** Not to be seen by whoever compares or copies the thing. */
function begun(key: object): Keep {
  const keep: Keep = { of: key, known: [] }
  Object.defineProperty(key, KEPT, { value: keep, configurable: true })
  return keep
}
