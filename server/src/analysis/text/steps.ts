/** Work in small steps: whoever drives it may do something else between two of them. */
export type Steps<Result> = Generator<void, Result>

/** Takes all steps without a rest between them. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Steps that are taken once, and their result kept. */
export function stepwise<Result>(work: () => Steps<Result>): () => Steps<Result> {
  let known: { readonly is: Result } | undefined
  return function* () {
    known ??= { is: yield* work() }
    return known.is
  }
}
