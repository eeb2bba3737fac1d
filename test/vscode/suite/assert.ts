/** Assertions for both extension hosts: a web worker has no `node:assert`. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message)
}

export function equal<T>(actual: T, expected: T, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: expected ${b}, found ${a}`)
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`Expected ${JSON.stringify(part)} in ${JSON.stringify(text)}`)
}
