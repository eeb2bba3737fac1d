/** Finds what a word of any language means: headers, labels, headings, roles, statuses. */
import { remembered } from '../../text/remembered.js'
import type { ColumnConcept, SectionConcept, Vocabulary } from './concept.js'
import { chinese } from './chinese.js'
import { english } from './english.js'
import { french } from './french.js'
import { german } from './german.js'
import { italian } from './italian.js'
import { japanese } from './japanese.js'
import { korean } from './korean.js'
import { portuguese } from './portuguese.js'
import { russian } from './russian.js'
import { spanish } from './spanish.js'
import { TOPIC_WORDS } from './topics.js'

/** By ISO 639-1 code. English is the language of the field: it is read whatever else is. */
const VOCABULARIES = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ru: russian,
  ja: japanese,
  zh: chinese,
  ko: korean,
} as const satisfies Readonly<Record<string, Vocabulary>>

export type Language = keyof typeof VOCABULARIES

export const LANGUAGES = Object.keys(VOCABULARIES) as Language[]

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Latin letters without their accents: who writes "severita" means "severità". */
const bare = (text: string): string =>
  /[^\0-\x7F]/.test(text)
    ? text.normalize('NFD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC')
    : text

/** What the words of some languages mean. */
class Words {
  /** The concepts of one spelling, in the order of the vocabularies. */
  readonly columns = new Map<string, ColumnConcept[]>()
  readonly sectionWords = new Map<string, Set<SectionConcept>>()
  /** Words with accents, without them: asked only for what nothing is known of. "Verification" is no "vérification". */
  readonly bareColumns = new Map<string, ColumnConcept>()
  readonly bareSections = new Map<string, SectionConcept>()
  readonly sectionLengths = new Set<number>()
  /** With which any of the words for sections begins. */
  readonly sectionBeginnings = new Set<string>()
  readonly sectionsOfDenseScripts: [string, SectionConcept][] = []
  readonly sectionsKnown = new Map<string, ReadonlySet<SectionConcept>>()
  readonly roleWords = new Set<string>()
  readonly roleEndings = new Set<string>()
  readonly nobodyWords = new Set<string>()
  readonly stateWords = new Set<string>()
  readonly statusWords = new Map<string, 'draft' | 'in-review' | 'approved' | 'executed'>()
  readonly concepts = remembered(header => conceptsOf(header, this))
  readonly isNobody = remembered(text => this.nobodyWords.has(bare(foldLabel(text)).replace(/\.$/, '')))
  readonly isRoleOrPerson = remembered(part => isRoleOrPerson(part, this))
  /** Folded, longest first. */
  readonly placeholderPhrases: readonly string[]

  constructor(languages: readonly Language[]) {
    const vocabularies: readonly Vocabulary[] = languages.map(language => VOCABULARIES[language])
    for (const vocabulary of vocabularies) this.add(vocabulary)
    const phrases = new Set(vocabularies.flatMap(({ placeholders }) => placeholders))
    this.placeholderPhrases = [...phrases].sort((a, b) => b.length - a.length)
  }

  private add({ columns, sections, roles, teams = [], nobody, states, statuses }: Vocabulary): void {
    for (const [concept, words] of Object.entries(columns) as [ColumnConcept, readonly string[]][]) {
      for (const word of words) {
        const there = this.columns.get(word) ?? []
        if (!there.includes(concept)) this.columns.set(word, [...there, concept])
        if (bare(word) !== word) this.bareColumns.set(bare(word), concept)
      }
    }
    for (const [concept, words] of Object.entries(sections) as [SectionConcept, readonly string[]][]) {
      for (const word of words) this.addSection(word, concept)
    }
    for (const word of roles) (DENSE.test(word) ? this.roleEndings : this.roleWords).add(word)
    for (const word of teams) this.roleWords.add(word)
    for (const word of nobody) this.nobodyWords.add(bare(word))
    for (const word of states) this.stateWords.add(bare(word))
    for (const [status, words] of Object.entries(statuses)) {
      for (const word of words) this.statusWords.set(bare(word), status as 'draft')
    }
  }

  private addSection(word: string, concept: SectionConcept): void {
    if (DENSE.test(word)) {
      this.sectionsOfDenseScripts.push([word, concept])
      return
    }
    const key = foldWords(word)
    this.sectionWords.set(key, (this.sectionWords.get(key) ?? new Set()).add(concept))
    const said = key.split(' ')
    this.sectionLengths.add(said.length)
    this.sectionBeginnings.add(said[0]!)
    if (bare(key) !== key) this.bareSections.set(` ${bare(key)} `, concept)
  }
}

const kept = new Map<string, Words>()

function wordsOf(languages: readonly Language[]): Words {
  const read = LANGUAGES.filter(language => language === 'en' || languages.includes(language))
  const key = read.join()
  const words = kept.get(key) ?? new Words(read)
  kept.set(key, words)
  return words
}

/** Those that are known now; undefined for those of all languages, which are put together when a word is first looked for. */
let chosen: Words | undefined

let ofAll: Words | undefined
const words = (): Words => chosen ?? (ofAll ??= wordsOf(LANGUAGES))

/**
 * Only these languages (and English) are known while `work` runs; undefined: all. A document is recognised in one go,
 * and asks for words in dozens of places: the languages are set around it instead of being handed through them all.
 */
export function inLanguages<Result>(languages: readonly Language[] | undefined, work: () => Result): Result {
  const before = chosen
  chosen = languages && wordsOf(languages)
  try {
    return work()
  } finally {
    chosen = before
  }
}

/** The same object while the same languages are known. */
export const wordsKnown = (): object => words()

export const placeholderPhrases = (): readonly string[] => words().placeholderPhrases

/** Lower case, single spaces, no emphasis marks, no emoji, no surrounding punctuation; a parenthesis at the end goes. */
export const foldLabel = remembered((text): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/[*_`~]|\p{Extended_Pictographic}|\uFE0F|\u200B|\u00AD/gu, match => (/[✓✅]/u.test(match) ? match : ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
  const short = plain
    .replace(/ ?[([（【][^()[\]（）【】]*[)\]）】]$/u, '')
    .replace(/(?<![:：?*])[:：?*]+$/u, '')
    .trim()
  return short || plain
})

/** "Current mitigation", "mitigação atual": the same property, as it stands now. */
const CURRENT =
  /^(?:current|existing|aktuelle[rs]?|bestehende[rs]?|текущ(?:ий|ая|ее|ие)|現在の|现有|当前|현재) ?(?=\S)| (?:actuel(?:le)?s?|actual(?:es)?|atua(?:l|is)|attual[ei]|existantes?|existentes?)$/u

/** "Timestamp UTC": the zone in which all are given. */
const IN_ZONE = / (?:utc|gmt|cet|cest|[ecmp][sd]?t|jst|ist|kst)$/

/** Every concept a header or label can have; parts around a slash count one by one. */
export const columnConcepts = (header: string): readonly ColumnConcept[] => words().concepts(header)

function conceptsOf(header: string, { columns, bareColumns, concepts }: Words): readonly ColumnConcept[] {
  const label = foldLabel(header)
  const whole = columns.get(label) ?? columns.get(label.replace(/s$/, '')) ?? columns.get(label.replace(/ies$/, 'y'))
  if (whole) return whole
  const unaccented = bareColumns.get(bare(label))
  if (unaccented) return [unaccented]
  const lasting = label.replace(CURRENT, '').replace(IN_ZONE, '')
  if (lasting !== label) return concepts(lasting)
  // "Mitigation, already applied"
  const comma = label.indexOf(', ')
  if (comma > 0) return columns.get(label.slice(0, comma)) ?? []
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

/** `dependencies.md` is where something lies. */
const FILE = /(?<![\p{L}\p{N}_/-])[\p{L}\p{N}_/-]+\.(?:md|txt|ya?ml|json|csv|xlsx?|docx?|pdf)(?![\p{L}\p{N}])/giu

/** What a heading or introducing line announces. */
export function sectionConcepts(heading: string): ReadonlySet<SectionConcept> {
  const { sectionsKnown } = words()
  const known = sectionsKnown.get(heading)
  if (known) return known
  const { sectionWords, sectionLengths, sectionBeginnings, sectionsOfDenseScripts, bareSections } = words()
  const found = new Set<SectionConcept>()
  const said = foldWords(heading.replace(FILE, ' ')).split(' ').slice(0, 14)
  for (const length of sectionLengths) {
    for (let at = 0; at + length <= said.length; at++) {
      if (!sectionBeginnings.has(said[at]!)) continue
      for (const concept of sectionWords.get(said.slice(at, at + length).join(' ')) ?? []) found.add(concept)
    }
  }
  const all = said.join(' ')
  const unaccented = ` ${bare(all)} `
  if (found.size === 0)
    for (const [word, concept] of bareSections) if (unaccented.includes(word)) found.add(concept)
  // "Key" explains signs; "Key risks" are risks.
  if (all === 'key') found.add('legend')
  for (const [word, concept] of sectionsOfDenseScripts) if (heading.includes(word)) found.add(concept)
  if (sectionsKnown.size > 5000) sectionsKnown.clear()
  sectionsKnown.set(heading, found)
  return found
}

/** "QA lead", "SRE", "Release Manager (EMEA)", "@oncall", "Satish Malla": somebody who could own something. */
export function looksLikeOwner(text: string, known: ReadonlySet<string>): boolean {
  const parts = ownersNamed(text)
  return (
    parts.length > 0 && parts.every(part => words().isRoleOrPerson(part) || (known.size > 0 && known.has(part.toLowerCase())))
  )
}

const ownersNamed = remembered((text): readonly string[] =>
  text
    .replace(/[*_`]/g, '')
    .split(/ ?(?:[,;+&/→]| and | or |\u3001) ?/u)
    .map(part =>
      part
        .replace(/^(?:the|by) /i, '')
        .replace(/ ?\([^()]*\)$/, '')
        .trim(),
    )
    .filter(part => part !== ''),
)

function isRoleOrPerson(part: string, { roleWords, roleEndings }: Words): boolean {
  if (/^@[\w-]+(?:\/[\w-]+)?$/.test(part)) return true
  const folded = part.toLowerCase()
  const said = folded.split(' ')
  // "Required in production" says where, "5:00 PM" when, not who.
  if (said.length > 5 || /^\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b/.test(folded) || /\b(?:in|if|when|required|optional|needed)\b/.test(folded)) return false
  // "Q4 Major Release" and "User Data" are things, "Release" beside "QA" a team.
  const thing = said.length > 1 && /^(?:release|data)$/.test(said.at(-1)!)
  if ((roleWords.has(said.at(-1)!) && !thing) || roleWords.has(folded)) return true
  return [...roleEndings].some(ending => part.endsWith(ending)) || isPersonName(part)
}

/** Two or three capitalised words, none of them all capitals: "Ann Lee", "Ann M. Lee", "Ann-Marie van der O'Lee". */
export const isPersonName = (text: string): boolean => NAME.test(text) && !text.split(/[ -]/).some(isTopic)

/** A word that things are called by, and people are not. */
export const isTopic = (word: string): boolean => TOPIC_WORDS.has(bare(word.toLowerCase()))

const NAME =
  /^\p{Lu}[\p{Ll}'’-]+(?:[-'’]\p{Lu}\p{Ll}+)?(?: \p{Lu}(?:[\p{Ll}'’-]+|\.))?(?: (?:van|von|der|den|de|da|di|del|la|le|al|bin)){0,2} \p{Lu}['’\p{Ll}-]+(?:\p{Lu}\p{Ll}+)?$/u

/** "Unassigned", "nobody", "?": no owner at all. */
export const namesNobody = (text: string): boolean =>
  words().isNobody(text) || /^\?+$/.test(text.trim())

/** "To be scheduled", "à planifier": where a thing stands, though of a date it would be a value to be given. */
export const namesState = (text: string): boolean => words().stateWords.has(bare(foldLabel(text)))

/** The status a word stands for; undefined for a word nobody knows. */
export const statusNamed = (text: string): 'draft' | 'in-review' | 'approved' | 'executed' | undefined =>
  words().statusWords.get(bare(foldLabel(text)))
