/** A few letters in place of a whole sentence: what ships of a table has no English in it. */

const LONG = 16

/** Short keys stay as they are, so that no word of a document is taken for another. The build holds that no two are alike. */
export function shortKey(key: string): string {
  if (key.length <= LONG) return key
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 8).toString(36)
}
