/** A value that is worked out when somebody first asks for it, and kept. */
export function lazily<Value>(work: () => Value): () => Value {
  let known: { readonly is: Value } | undefined
  return () => (known ??= { is: work() }).is
}
