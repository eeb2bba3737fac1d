/** Whether two plain values are the same in every part. */

export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false
  if (one instanceof Map || one instanceof Set) return isEqual([...one], [...(other as Iterable<unknown>)])
  const [ours, theirs] = [Object.entries(one), Object.entries(other)]
  return ours.length === theirs.length && ours.every(([name, value]) => isEqual(value, Reflect.get(other, name)))
}
