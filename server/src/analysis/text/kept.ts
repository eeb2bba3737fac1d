/** What is worked out of a thing once, and kept as long as the thing lives. */
export function kept<Key extends object, Known>(work: (key: Key) => Known): (key: Key) => Known {
  const known = new WeakMap<Key, { readonly is: Known }>()
  return key => {
    let there = known.get(key)
    if (!there) known.set(key, (there = { is: work(key) }))
    return there.is
  }
}
