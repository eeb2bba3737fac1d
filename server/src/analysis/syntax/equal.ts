/** Whether two trees are the same in every part. */

export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ours, theirs] = [Object.entries(one), Object.entries(other)]
  return ours.length === theirs.length && ours.every(([name, value]) => isEqual(value, Reflect.get(other, name)))
}
