/** What waits to be replaced in a stretch of plain text, and what only looks like it. */
import type { Range } from '../text/range.js'
import { inAnyCase } from '../text/anyCase.js'
import { matchesIn } from '../text/matches.js'
import { lastStartingBy } from '../text/range.js'
import type { Placeholder } from './part.js'
import { HTML_ELEMENTS } from './vocabulary/htmlElements.js'
import { placeholderPhrases } from './vocabulary/lookup.js'

export interface Waiting {
  readonly range: Range
  readonly form: Placeholder['form']
  readonly because: string
}

/** Where a stretch of text stands. */
export interface Stretch {
  readonly source: string
  readonly range: Range
  /** Ranges that are a value by themselves: a cell, a line, what follows a label. */
  readonly values: readonly Range[]
  /** The document is written in Liquid or Jinja: its braces are code. */
  readonly liquid: boolean
  /** Bracketed words are marks here, explained in a legend: a column of statuses, the legend itself. */
  readonly marks: boolean
  /** A heading: "TODO for developers" names a section. */
  readonly heading: boolean
}

const BRACKET = /\[([^[\]\n]{1,80})\](?![([])/gu
const BRACKET_WORD =
  /(?:^|[\s_/-])(?:your|name|names|named|date|dates|time|insert|enter|add|todo|tbd|tbc|describe|description|specify|version|link|links|url|owner|role|number|team|product|project|contact|email|e-mail|phone|title|xx+|here|list|details?|reason|value|placeholder|fill|company|service|component|environment|id|address|channel|location|person|manager|lead|approver|amount|duration|threshold|summary|status|yes\/no|datum|nom|nombre|titre|titel|дата|имя|название|日付|名前|日期|姓名)(?:$|[\s_/,.:'’-])/iu
const ANGLE_TEXT = /<([\p{L}][^<>@=\n]{0,60})>/gu
const BRACES = /(?<![$\\{])\{\{\s*([\p{L}_][\p{L}\p{N}_ -]{0,40})\s*\}\}/gu
const VARIABLE = /\$\((?:(?:date|whoami|hostname)[^)\n]{0,40}|git [^)\n]{1,80})\)|\$\{[A-Z_][A-Z0-9_]*\}/gu
const BLANK = /(?<![\p{L}\p{N}_/])_{3,}(?![\p{L}\p{N}])|(?:\\_){3,}|(?<!\.)\.{6,}(?!\.)|…{2,}/gu
const WORD =
  /(?<![\p{L}\p{N}-])(?:(?:TBD|TBC|TBA|TODO|FIXME|XXX+|\?{3,}|T\.B\.[DCA]\.?)(?!-?[\p{L}\p{N}])|(?<!_)(?:tbd|tbc)(?![\p{L}\p{N}_-]))|(?<![\p{L}\p{N}_])todo(?=:)/gu
const PATTERN =
  /\+\d{1,3}(?:[-. ]X{3,4}){2,4}|(?<![\p{L}\p{N}/-])(?:YYYY[-/.]MM[-/.]DD(?:[ T]HH:MM)?|YYYY-MM|DD[-/.]MM[-/.](?:YYYY|YY)|MM[-/.]DD[-/.](?:YYYY|YY)|(?:19|20)\d\d-(?:xx|\d\d)-(?:xx|\?\?|dd)|(?:19|20)\d\d-(?:xx|mm)|20(?:XX|YY)(?:[-/](?:XX|MM)){0,2}|HH:MM(?::SS)?|v?X\.Y(?:\.Z)?|X{2,}(?:[-/.:]X{2,})+|JJJJ-MM-TT|TT\.MM\.JJJJ|JJ\/MM\/AAAA|DD\/MM\/AAAA|AAAA-MM-DD|ДД\.ММ\.ГГГГ)(?![\p{L}\p{N}/-])/giu
const SENTENCE =
  /\blorem ipsum\b|\binsert [^.\n|]{1,50} here\b|\b(?:click|tap) here to enter\b|\benter (?:your )?text here\b|\b(?:describe|add|list|provide|write) [^.\n|]{1,40} here\b|\bfill (?:me|this) in\b/giu
const ABOUT =
  /\b(?:no|any|all|every|each|remaining|open|without|zero|resolve[sd]?|replace|remove|mark(?:ed)?(?: as)?|flag(?:ged)?|called|word|literal|contains?|is|are)\s+(?:["'“`]?)$|["'“‘]$/iu
const CHOICE_OPTION =
  /^(?:yes|no|green|yellow|amber|red|go|no[- ]?go|pass|fail|low|medium|high|approved|rejected|approve|reject|true|false|ja|nein|oui|non|sí|não|sì|да|нет|n\/a|none|critical|p[0-4]|ready|blocked|in progress|not started|not ready|done|complete|incomplete|pending|open|closed|at risk|on track|minor|major|patch|hotfix|draft|hoch|mittel|niedrig|élevée?|moyenne?|faible|alt[oa]|medi[oa]|baj[oa]|bass[oa]|média|médio|baixa|baixo|высок(?:ий|ая|ое)|средн(?:ий|яя|ее)|низк(?:ий|ая|ое)|高|中|低|是|否|有|无|はい|いいえ|済|未|높음|중간|보통|낮음|예|아니오)$/iu
/** False where nothing of a text waits, whatever it is made of: most hold none of the signs. */
export const mayWait = (text: string): boolean => phrasesOf(placeholderPhrases()).mayWait(text)

/** In the order of the forms, not of the text. */
export function waitingIn(stretch: Stretch): Waiting[] {
  const { source, range } = stretch
  const text = source.slice(...range)
  const found: Waiting[] = []
  if (!mayWait(text)) return found
  const add = (match: RegExpMatchArray, form: Placeholder['form'], because: string): void => {
    const start = range[0] + match.index!
    found.push({ range: [start, start + match[0].length], form, because })
  }
  for (const match of matchesIn(text, BRACKET)) {
    if (waitsInBrackets(match, stretch)) add(match, 'bracket', 'Words in brackets wait to be replaced.')
  }
  for (const match of matchesIn(text, ANGLE_TEXT)) {
    if (isBlankTag(match[1]!, source.slice(0, range[0] + match.index)))
      add(match, 'angle', 'Words in angle brackets wait to be replaced.')
  }
  if (!stretch.liquid)
    for (const match of matchesIn(text, BRACES)) add(match, 'braces', 'A template variable was not filled in.')
  for (const match of matchesIn(text, VARIABLE)) add(match, 'variable', 'A shell variable was not expanded.')
  for (const match of matchesIn(text, BLANK)) add(match, 'blank', 'A blank to fill in.')
  for (const match of matchesIn(text, WORD))
    if (wordWaits(match, text, stretch)) add(match, 'word', 'The word waits for a value.')
  for (const match of matchesIn(text, PATTERN))
    if (!explains(match, text) && !inPath(match, text)) add(match, 'pattern', 'The pattern waits for a real value.')
  for (const match of matchesIn(text, SENTENCE)) add(match, 'sentence', 'The sentence asks to be replaced.')
  const phrase = phraseIn(text, stretch)
  if (phrase) add(phrase, 'word', 'The words wait for a value.')
  return found
}

/** One of these, in lower case, or of the next is in every form but the phrases; hardly a text holds one without waiting. */
const MARKS = /[[<$_…]|\{\{|\.{6}|\?\?|x\.y|-dd|-mm/
/** None of them goes on with a word. */
const BEGINNINGS = /tb[dca]|t\.b\.|fixme|todo|xx|yy|hh:mm|jj|aaaa|гггг|here\b|lorem ipsum|fill (?:me|this)/

/** A sentence about TBDs is none, nor is a heading that names a list of them, nor a mark of a legend. */
function wordWaits(match: RegExpMatchArray, text: string, { source, range, values, heading, marks }: Stretch): boolean {
  const start = range[0] + match.index!
  const end = match.index! + match[0].length
  const before = source.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 12)
  if (inPath(match, text) || /\b(?:word|literal|called)\s+$/i.test(before)) return false
  if (marks && before.endsWith('[') && after.startsWith(']')) return false
  if (heading && /^\s+\p{L}/u.test(after) && values.some(value => value[0] === start)) return false
  if (/^(?:s\b|["'”’]|[ -](?:items?|owners?|markers?|entries|placeholders?|comments?)\b)/i.test(after)) return false
  return !(ABOUT.test(before) && !/[:|]\s*(?:(?:is|are)\s*)?$/.test(before) && !/^\s*(?:$|[|.])/.test(after))
}

/** Looking further back would make a long paragraph slow. */
const LONGEST_BEFORE = 2000

/** `TODO.md`, `https://example.com/TBD`: part of a file's name or an address. */
const inPath = (match: RegExpMatchArray, text: string): boolean =>
  /(?<!\S)\S*$/.exec(text.slice(Math.max(0, match.index! - LONGEST_BEFORE), match.index))![0].includes('://') ||
  /^[\w./-]*\.[a-z]\w{0,4}(?![\w/])/.test(text.slice(match.index! + match[0].length))

/** "in the format YYYY-MM-DD" says how, not that something is missing. */
const explains = (match: RegExpMatchArray, text: string): boolean =>
  /\b(?:format|formatted|formats|as|style|pattern|e\.g\.|like|scheme|named)\W*(?:[MDYHS][MDYHS:./-]* )?$/i.test(
    text.slice(Math.max(0, match.index! - 30), match.index),
  ) ||
  (/\b(?:dates?|datum|fecha|data)\s+\($/i.test(text.slice(Math.max(0, match.index! - 12), match.index)) &&
    /^\)[ \t]+\p{L}/u.test(text.slice(match.index! + match[0].length, match.index! + match[0].length + 4))) ||
  /^\)? (?:format|style)\b|^\)\s*[:：]/i.test(text.slice(match.index! + match[0].length))

/** Phrases of every language: "to be confirmed" inside a sentence is prose; alone, or opening a value, it waits. */
function phraseIn(text: string, { range, values }: Stretch): RegExpMatchArray | undefined {
  const lower = text.toLowerCase()
  const { isAnyIn, phrases } = phrasesOf(placeholderPhrases())
  if (!isAnyIn(text)) return undefined
  for (const { words, dense, instructs, always } of phrases) {
    const index = indexOfWords(lower, words, dense)
    if (index < 0) continue
    const start = range[0] + index
    const opens = !dense && !instructs && values.some(value => Math.abs(value[0] - start) <= 3)
    const alone = values.some(
      value => value[1] - value[0] <= words.length + 8 && value[0] <= start && start <= value[1],
    )
    if (opens || alone || always) {
      return Object.assign([text.slice(index, index + words.length)] as [string], { index }) as RegExpMatchArray
    }
  }
  return undefined
}

interface Phrases {
  /** Finds out in one go that nothing waits, as in nearly every text. */
  readonly mayWait: (text: string) => boolean
  /** The same for the phrases alone. */
  readonly isAnyIn: (text: string) => boolean
  readonly phrases: readonly {
    readonly words: string
    /** Of a script that puts no blanks between words. */
    readonly dense: boolean
    readonly instructs: boolean
    readonly always: boolean
  }[]
}

const known = new WeakMap<readonly string[], Phrases>()

function phrasesOf(all: readonly string[]): Phrases {
  let read = known.get(all)
  if (!read) {
    const asked = all.filter(words => !WORDS_ALREADY_READ.test(words))
    const phrases = asked.map(words => ({
      words,
      dense: !/[a-zà-ÿа-я]/i.test(words),
      instructs: INSTRUCTS.test(words),
      always: /à compléter|à renseigner/.test(words),
    }))
    const dense = phrases.filter(phrase => phrase.dense).map(({ words }) => escaped(words))
    const others = phrases.filter(phrase => !phrase.dense).map(({ words }) => words)
    const ofWords = (more: readonly string[]) => `(?<![a-z])(?:${[...more, ...byFirstLetter(others)].join('|')})`
    const isAnyIn = inAnyCase(new RegExp([...dense, ofWords([])].join('|'), 'u'))
    const mayWait = inAnyCase(new RegExp([MARKS.source, ...dense, ofWords([BEGINNINGS.source])].join('|'), 'u'))
    known.set(all, (read = { mayWait, isAnyIn, phrases }))
  }
  return read
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** An expression for each first letter: one look at a letter tells that none of them begins there. */
function byFirstLetter(phrases: readonly string[]): string[] {
  const rests = new Map<string, string[]>()
  for (const phrase of phrases) rests.set(phrase[0]!, [...(rests.get(phrase[0]!) ?? []), escaped(phrase.slice(1))])
  return [...rests].map(([first, all]) => `${escaped(first)}(?:${all.join('|')})`)
}

/** "Fill in the form", "To be completed by QA" open a task, too. */
const INSTRUCTS = /^(?:fill in|to be (?:completed|filled|added|provided))$/
/** Whole words, with an ending: no "folgt" in "erfolgt", no "change me" in "change metrics", but "klärungsbedürftige". */
function indexOfWords(text: string, words: string, dense: boolean): number {
  let index = text.indexOf(words)
  while (!dense && index >= 0 && runsOn(text, index, index + words.length)) index = text.indexOf(words, index + 1)
  return index
}

const runsOn = (text: string, start: number, end: number): boolean =>
  /\p{L}/u.test(text[start - 1] ?? ' ') || /^\p{L}{3}/u.test(text.slice(end, end + 6))
const WORDS_ALREADY_READ = /^(?:tb[dca]|todo|fixme|xxx|lorem ipsum|placeholder)$/

/** "v[version here, e.g. v1.2.0]": whoever says where to write says it also within a word, and with an example. */
const WRITE_HERE = /^(?:\p{L}{2,20} ){1,4}(?:here|hier|ici|aquí|aqui|qui|здесь)(?:$|[^\p{L}])/iu

function waitsInBrackets(match: RegExpMatchArray, { source, range, values, marks }: Stretch): boolean {
  const inner = match[1]!.trim()
  const start = range[0] + match.index!
  if (WRITE_HERE.test(inner) && !/[\\[\]!`$]/.test(source[start - 1] ?? ' ')) return true
  if (inner === 'X') return standsForNumber(match, source, range)
  if (inner === '' || /^[x~>!^-]$|^[!^@#\d]|^(?:unreleased|yanked|wip|enter)$/i.test(inner)) return false
  if (RESPONSE.test(inner)) return false
  if (/[\\[\]!\p{L}\p{N}_.`$]/u.test(source[start - 1] ?? ' ') || (marks && /^[\p{Lu} _-]+$/u.test(inner))) return false
  if (/\d/.test(inner) && !/\b(?:x+|y+|nn?)\b/i.test(inner)) return false
  if (quoted(source.slice(Math.max(range[0], start - LONGEST_BEFORE), start))) return false
  if (/^_+$|^\.{3}$|^…$/.test(inner)) return true
  const value = values[lastStartingBy(values, start, ([from]) => from)]
  const alone = value?.[0] === start && value[1] <= start + match[0].length + 1
  return alone ? /\p{L}/u.test(inner) : soundsLikeBlank(inner)
}

/** Of words in brackets, wherever they stand: "Name", "INSERT DATE". */
export const soundsLikeBlank = (inner: string): boolean =>
  BRACKET_WORD.test(inner) || /^[A-Z]+[_ ][A-Z_ /-]{1,40}$/.test(inner)

/** How one answers a risk: written in brackets it is the answer, not a blank for it. */
const RESPONSE = /^(?:mitigated?|accept(?:ed)?|avoid(?:ed)?|transfer(?:red)?|reduced?|ignored?)$/i

/** "within [X] minutes", "Version: [X]"; but a cross in a box is a cross. */
function standsForNumber(match: RegExpMatchArray, source: string, range: Range): boolean {
  const start = range[0] + match.index!
  const end = start + 3
  const line = source.slice(Math.max(range[0], start - LONGEST_BEFORE), start).split(/[\r\n]/).at(-1)! // prettier-ignore
  const after = source.slice(end, Math.min(range[1], end + LONGEST_BEFORE)).split(/[\r\n]/)[0]!
  if (/\[ \]/.test(line + after)) return false
  return /\p{L}[^\p{L}:：]* $/u.test(line) ? /^(?: \p{L}|%)/u.test(after) : /[:：] *$/.test(line) && after.trim() === ''
}

/** `<name>` is a blank, `<br>` a tag, `List<String>` a type. */
export const isBlankTag = (inner: string, before: string): boolean =>
  !HTML_ELEMENTS.has(inner.trim().split(/\s/)[0]!.toLowerCase()) &&
  !(/\p{L}{2}$/u.test(before.slice(-4)) && /^\p{Lu}\w*(?:, ?\p{Lu}\w*)*$/u.test(inner))

/** An open quotation mark before it: a message or label is quoted, with its own blanks. */
const quoted = (before: string): boolean =>
  ['«»', '“”', '„“'].some(([open, close]) => before.lastIndexOf(open!) > before.lastIndexOf(close!))

export const optionsIn = (value: string): string[] => value.split(/\\?\||\//).map(option => option.trim())

/** `Green | Yellow | Red`, `yes/no`: options nobody has chosen from. */
export function isChoice(value: string): boolean {
  const options = optionsIn(value)
  return options.length >= 2 && options.length <= 5 && options.every(option => CHOICE_OPTION.test(option))
}
