/** Version numbers, and the one that the title of an artefact names. */
import { datesIn } from '../text/date.js'
import type { Range } from '../text/range.js'
import type { Artefact } from './artefact.js'
import { fold } from './kind.js'
import type { Spot } from './part.js'
import { KIND_NAMES } from './vocabulary/kinds.js'

export const isVersion = (text: string): boolean => /^v?\d+\.\d+(?:\.\d+)*(?:[-+][\w.]+)?$/i.test(text)

/** 4.2 is 4.2.0 and every 4.2.x somebody did not spell out. */
export function sameVersion(one: string, other: string): boolean {
  const [first, second] = [one, other].map(text => text.replace(/^v/i, '').split('.')) as [string[], string[]]
  return first.every((figure, index) => second[index] === undefined || second[index] === figure)
}

const VERSION = /(?<![\w.])v?\d{1,6}(?:\.\d{1,6}){1,3}(?!\.?\w)/gi

function onlyVersionIn(title: string): { readonly text: string; readonly index: number } | undefined {
  const [first, second] = title.matchAll(VERSION)
  return first && !second ? { text: first[0], index: first.index } : undefined
}

/** The only version in the first heading. */
export function versionInTitle({ outline: { heads }, slices }: Pick<Artefact, 'outline' | 'slices'>): Spot | undefined {
  const at = heads.findIndex(head => head?.depth === 1)
  const title = heads[at]
  const text = onlyVersionIn(title?.heading ?? '')?.text
  if (!title || text === undefined) return undefined
  const start = slices[at]!.start + title.range[0] + title.heading.indexOf(text)
  const range: Range = [start, start + text.length]
  // Markup in the heading moves the words: then nothing can be pointed at.
  return title.range[1] - title.range[0] === title.heading.length ? { text, range } : undefined
}

const WORDS: ReadonlySet<string> = new Set([
  ...Object.values(KIND_NAMES).flatMap(names => names.flatMap(name => name.split(' '))),
  ...['release', 'version', 'versión', 'versione', 'versão', 'версия', 'релиз', 'バージョン', '版本', '버전'],
])
/** What a document counts its own revisions by: "Rollback plan v1.2". */
const REVISION = /^v?[01]\.\d{1,2}$/i
const CALENDAR = /^v?(?:19|20)\d\d\./i

/**
 * The version that a title gives to a release another document speaks of too, as written; undefined where it may be
 * another thing's: of a tool ("Kubernetes 1.31"), a day, the numbering, the document's own revision, or where a way
 * comes from or goes to.
 * @param other the title of the other document: a name before the version counts where both speak of it
 */
export function releaseInTitle(title: string, other: string): string | undefined {
  const version = onlyVersionIn(title)
  if (!version || CALENDAR.test(version.text) || datesIn(version.text).length > 0) return undefined
  const before = title.slice(Math.max(0, version.index - LONGEST), version.index)
  if (!/[\p{L}\p{N}]/u.test(before) && !/^v/i.test(version.text)) return undefined
  const lead = before.match(/\p{L}[\p{L}\p{M}\d]*/gu)?.at(-1) ?? ''
  const word = fold(lead)
  if (REVISION.test(version.text) && word !== 'release') return undefined
  const isOurs = lead === '' || WORDS.has(word) || WORDS.has(word.replace(/s$/, ''))
  const isShared = !/^\p{Ll}/u.test(lead) && !DIRECTIONS.has(word) && ` ${fold(other)} `.includes(` ${word} `)
  return isOurs || isShared ? version.text : undefined
}

/** What a version belongs to is a short word before it. */
const LONGEST = 60
const DIRECTIONS: ReadonlySet<string> = new Set(['to', 'from', 'since', 'until', 'before', 'after', 'off', 'onto'])
