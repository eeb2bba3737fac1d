/** Ids at the head of the names in a column, where a table keeps no column for them: "M1: Freeze", "G2 – Production". */
import { findIds } from './identifier.js'
import type { Spot } from './part.js'
import { isRelativeDate } from '../text/date.js'

/** A sign between id and name; behind the letters that stand for milestones and gates a blank is enough. */
const BEHIND = /^[ \t]*[:：.)–—-](?![\p{L}\p{N}])|^\*\*[ \t]/u
const SHORT = /^(?:M|MS|G|QG|GATE)-?\d{1,3}$/

/** One for each name, or none at all: where some have none, or two have the same, such words are no ids. */
export function leadingIds(source: string, names: readonly Spot[]): readonly (Spot | undefined)[] {
  const found = names.map(name => leadingId(source, name))
  const distinct = new Set(found.map(id => id?.text))
  return found.length > 0 && found.every(id => id !== undefined) && distinct.size === found.length ? found : []
}

function leadingId(source: string, { text, range }: Spot): Spot | undefined {
  const id = findIds(text)[0]
  if (id?.index !== 0 || isRelativeDate(id.id)) return undefined
  const at = source.indexOf(id.id, range[0])
  if (at < 0 || at + id.id.length > range[1]) return undefined
  const behind = source.slice(at + id.id.length, range[1])
  const parts = BEHIND.test(behind) || (SHORT.test(id.id) && /^[ \t]+\p{L}/u.test(behind))
  return parts ? { text: id.id, range: [at, at + id.id.length] } : undefined
}

/** A name without the id at its head, which is told beside it: "R-1: Queue backs up". */
export function nameWithoutId(name: string, id: string): string {
  if (id === '' || !name.startsWith(id)) return name
  const rest = name.slice(id.length).replace(/^[\s:：.)–—-]+/, '')
  return rest === '' || /^[\p{L}\p{N}]/u.test(name.slice(id.length)) ? name : rest
}
