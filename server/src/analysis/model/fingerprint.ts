/** The fingerprint of what an approval approves: the body, without what may change under an approval. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Artefact, Section } from './artefact.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** What a change since an approval touched. */
export interface Changes {
  /** Sections with another text, and new ones; of headings up to the second level. */
  readonly sections: readonly Section[]
  /** How many sections of then are no more. */
  readonly gone: number
}

const FORM = /^v1:[0-9a-f]{32}(?::[0-9a-f]{8}(?:\.[0-9a-f]{8})*)?$/

/** The length of a chapter's digest: enough to tell which one changed; the whole's is long enough to stand for it. */
const CHAPTER = 8
const WHOLE = 32

/**
 * `v1:` with the first 128 bits of the SHA-256 of the whole body, then 32 bits for each chapter. White space, the ticks
 * of task boxes and the sections in which approvals are recorded do not count.
 */
export function fingerprintOf(artefact: Artefact): string {
  const chapters = chaptersOf(artefact).map(({ text }) => text)
  const whole = digest(chapters.join('\n'), WHOLE)
  return `v1:${whole}${chapters.length > 0 ? ':' : ''}${chapters.map(text => digest(text, CHAPTER)).join('.')}`
}

export const isFingerprint = (text: string): boolean => FORM.test(text)

/** What changed since the fingerprint was taken; undefined where nothing did. */
export function changesSince(artefact: Artefact, fingerprint: string): Changes | undefined {
  const [now, then] = [fingerprintOf(artefact), fingerprint]
  if (now === then || wholeOf(now) === wholeOf(then)) return undefined
  const left = new Map<string, number>()
  for (const one of partsOf(then)) left.set(one, (left.get(one) ?? 0) + 1)
  const changed: Section[] = []
  for (const { section, text } of chaptersOf(artefact)) {
    const own = digest(text, CHAPTER)
    const there = left.get(own) ?? 0
    if (there > 0) left.set(own, there - 1)
    else if (section) changed.push(section)
  }
  return { sections: changed, gone: [...left.values()].reduce((sum, count) => sum + count, 0) }
}

const wholeOf = (fingerprint: string): string => fingerprint.slice(0, 'v1:'.length + WHOLE)

const partsOf = (fingerprint: string): string[] => fingerprint.split(':')[2]?.split('.') ?? []

const digest = (text: string, length: number): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, length)

interface Chapter {
  /** Undefined for what stands before the first heading. */
  readonly section: Section | undefined
  readonly text: string
}

/** The body cut at headings of the first and second level, normalised, without the records of approvals. */
function chaptersOf({ syntax, sections }: Artefact): Chapter[] {
  const heads = sections.filter(({ depth }) => depth <= 2)
  const start = syntax.slices[0]?.start ?? 0
  const first = heads[0]?.range[0] ?? syntax.text.length
  const chapters: Chapter[] =
    first > start ? [{ section: undefined, text: normalised(syntax.text.slice(start, first)) }] : []
  heads.forEach((section, index) => {
    if (isRecord(section.heading)) return
    const end = heads[index + 1]?.range[0] ?? syntax.text.length
    chapters.push({ section, text: normalised(syntax.text.slice(section.range[0], end)) })
  })
  return chapters.filter(({ text }) => text !== '')
}

const isRecord = (heading: string): boolean => sectionConcepts(heading).has('signOff')

/** How a table is aligned, where a line is broken and whether a box is ticked is no content. */
const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\]/gm, '$1[ ]')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, '|')
    .trim()
