/** Waits for an answer no longer than was said, and tells in words who did not give it. */

/**
 * @param limit milliseconds
 * @param who begins the sentence: "rumdl did not answer within 60 s"
 * @param others what ends the waiting as well, by failing
 */
export async function within<T>(
  limit: number,
  who: string,
  answer: Promise<T>,
  ...others: Promise<never>[]
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${who} did not answer within ${limit / 1000} s`)), limit)
  })
  try {
    return await Promise.race([answer, late, ...others])
  } finally {
    clearTimeout(timer)
  }
}

/** The sentence for the one who is measured no further. */
export const leftOut = (error: unknown): string => `${error instanceof Error ? error.message : String(error)}; left out`
