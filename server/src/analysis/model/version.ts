/** Version numbers, and the one that the title of an artefact names. */
import type { Range } from '../text/range.js'
import type { Artefact } from './artefact.js'
import type { Spot } from './part.js'

export const isVersion = (text: string): boolean => /^v?\d+\.\d+(?:\.\d+)*(?:[-+][\w.]+)?$/i.test(text)

/** 4.2 is 4.2.0 and every 4.2.x somebody did not spell out. */
export function sameVersion(one: string, other: string): boolean {
  const [first, second] = [one, other].map(text => text.replace(/^v/i, '').split('.')) as [string[], string[]]
  return first.every((figure, index) => second[index] === undefined || second[index] === figure)
}

/** The only version in the first heading. */
export function versionInTitle({ sections }: Pick<Artefact, 'sections'>): Spot | undefined {
  const title = sections.find(section => section.depth === 1)
  const versions = [...(title?.heading.matchAll(/(?<![\w.])v?\d{1,6}(?:\.\d{1,6}){1,3}(?!\.?\w)/gi) ?? [])]
  const text = versions.length === 1 ? versions[0]![0] : undefined
  if (!title || text === undefined) return undefined
  const start = title.headingRange[0] + title.heading.indexOf(text)
  const range: Range = [start, start + text.length]
  // Markup in the heading moves the words: then nothing can be pointed at.
  return title.headingRange[1] - title.headingRange[0] === title.heading.length ? { text, range } : undefined
}
