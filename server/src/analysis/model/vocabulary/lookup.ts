/** Finds what a word of any language means: headers, labels, headings, roles, statuses. */
import type { ColumnConcept, SectionConcept, Vocabulary } from './concept.js'
import { asian } from './asian.js'
import { english } from './english.js'
import { european } from './european.js'

const LANGUAGES: readonly Vocabulary[] = [english, european, asian]

/** The concepts of one spelling, in the order of the vocabulary. */
const columns = new Map<string, ColumnConcept[]>()
const sectionWords = new Map<string, Set<SectionConcept>>()
const sectionLengths = new Set<number>()
const sectionsOfDenseScripts: [string, SectionConcept][] = []
const roleWords = new Set<string>()
const roleEndings: string[] = []
const nobodyWords = new Set<string>()
const statusWords = new Map<string, 'draft' | 'in-review' | 'approved' | 'executed'>()
/** Placeholder phrases, folded, longest first. */
export const PLACEHOLDER_PHRASES = LANGUAGES.flatMap(language => language.placeholders).sort(
  (a, b) => b.length - a.length,
)

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

for (const language of LANGUAGES) {
  for (const [concept, words] of Object.entries(language.columns)) {
    for (const word of words) columns.set(word, [...(columns.get(word) ?? []), concept as ColumnConcept])
  }
  for (const [concept, words] of Object.entries(language.sections)) {
    for (const word of words) {
      if (DENSE.test(word)) sectionsOfDenseScripts.push([word, concept as SectionConcept])
      else {
        const key = foldWords(word)
        sectionWords.set(key, (sectionWords.get(key) ?? new Set()).add(concept as SectionConcept))
        sectionLengths.add(key.split(' ').length)
      }
    }
  }
  for (const word of language.roles)
    if (DENSE.test(word)) roleEndings.push(word)
    else roleWords.add(word)
  for (const word of language.nobody) nobodyWords.add(word)
  for (const [status, words] of Object.entries(language.statuses)) {
    for (const word of words) statusWords.set(word, status as 'draft')
  }
}

/** Lower case, single spaces, no emphasis marks, no emoji, no surrounding punctuation; a parenthesis at the end goes. */
export function foldLabel(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[*_`~]|\p{Extended_Pictographic}|\uFE0F|\u200B/gu, match => (/[✓✅]/u.test(match) ? match : ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
  const short = plain
    .replace(/ ?[([（【][^()[\]（）【】]*[)\]）】]$/u, '')
    .replace(/[:：?*]+$/u, '')
    .trim()
  return short || plain
}

/** Every concept a header or label can have; parts around a slash count one by one. */
export function columnConcepts(header: string): readonly ColumnConcept[] {
  const label = foldLabel(header)
  const whole = columns.get(label) ?? columns.get(label.replace(/s$/, ''))
  if (whole) return whole
  const parts = label.split(/ ?(?:\/|&| and | or ) ?/u)
  if (parts.length < 2 || parts.length > 3) return []
  return parts.flatMap(part => columns.get(part) ?? [])
}

/** The words of a heading, folded: digits, punctuation and emoji at the start are numbering, not words. */
function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/'-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-/]+|[-/]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const sectionCache = new Map<string, ReadonlySet<SectionConcept>>()

/** What a heading or introducing line announces. */
export function sectionConcepts(heading: string): ReadonlySet<SectionConcept> {
  const known = sectionCache.get(heading)
  if (known) return known
  const found = new Set<SectionConcept>()
  const words = foldWords(heading).split(' ').slice(0, 14)
  for (const length of sectionLengths) {
    for (let at = 0; at + length <= words.length; at++) {
      for (const concept of sectionWords.get(words.slice(at, at + length).join(' ')) ?? []) found.add(concept)
    }
  }
  // "Key" explains signs; "Key risks" are risks.
  if (words.join(' ') === 'key') found.add('legend')
  for (const [word, concept] of sectionsOfDenseScripts) if (heading.includes(word)) found.add(concept)
  if (sectionCache.size > 5000) sectionCache.clear()
  sectionCache.set(heading, found)
  return found
}

/** "QA lead", "SRE", "Release Manager (EMEA)", "@oncall", "Satish Malla": somebody who could own something. */
export function looksLikeOwner(text: string, known: ReadonlySet<string>): boolean {
  const parts = text
    .replace(/[*_`]/g, '')
    .split(/ ?(?:[,;+&/→]| and | or |\u3001) ?/u)
    .map(part =>
      part
        .replace(/^(?:the|by) /i, '')
        .replace(/ ?\([^()]*\)$/, '')
        .trim(),
    )
    .filter(part => part !== '')
  return parts.length > 0 && parts.every(part => isOwner(part, known))
}

function isOwner(part: string, known: ReadonlySet<string>): boolean {
  const folded = part.toLowerCase()
  if (known.has(folded) || /^@[\w-]+(?:\/[\w-]+)?$/.test(part)) return true
  const words = folded.split(' ')
  if (words.length > 5) return false
  if (roleWords.has(words.at(-1)!) || roleWords.has(folded)) return true
  return roleEndings.some(ending => part.endsWith(ending)) || isPersonName(part)
}

/** Two or three capitalised words, none of them all capitals: "Ann Lee", "Ann M. Lee", "Ann-Marie van der O'Lee". */
export const isPersonName = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}'’-]+(?:[-'’]\p{Lu}\p{Ll}+)?(?: \p{Lu}(?:[\p{Ll}'’-]+|\.))?(?: (?:van|von|der|den|de|da|di|del|la|le|al|bin)){0,2} \p{Lu}['’\p{Ll}-]+(?:\p{Lu}\p{Ll}+)?$/u.test(
    text,
  )

/** "Unassigned", "nobody", "?": no owner at all. */
export const namesNobody = (text: string): boolean => nobodyWords.has(foldLabel(text).replace(/\.$/, '')) || /^\?+$/.test(text.trim())

/** The status a word stands for; undefined for a word nobody knows. */
export const statusNamed = (text: string): 'draft' | 'in-review' | 'approved' | 'executed' | undefined =>
  statusWords.get(foldLabel(text))
