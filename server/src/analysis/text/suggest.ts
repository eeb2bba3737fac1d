/** Did you mean: the known words closest to one that nobody knows. */
import { distance } from 'fastest-levenshtein'

/** Closest first, at most `most`; close means a third of the letters at most, and never more than three. */
export function suggest(word: string, known: Iterable<string>, most = 5): string[] {
  const reach = Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  const near: { candidate: string; away: number }[] = []
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) > reach) continue
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away <= reach) near.push({ candidate, away })
  }
  near.sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
  return near.slice(0, most).map(({ candidate }) => candidate)
}

/** Without letter case, separators and leading zeros; two numbers side by side stay two: `REQ-1-2` is not `REQ-12`. */
export const bareId = (id: string): string =>
  id
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/(?<=\d)[\s._-]+(?=\d)/g, ':')
    .replace(/[\s._-]+/g, '')

/** Two names for one thing: half of the shorter one's longer words stand in the other, too. */
export function soundAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  if (first.size === 0) return true
  return [...first].filter(word => second.has(word)).length * 2 >= first.size
}

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.replace(/(?:s|ed|ing)$/, '')))
