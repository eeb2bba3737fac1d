/** Reads what stands where something is decided, in any of the languages there are words for. */
import { placeholdersInValue } from './placeholder.js'
import { DECISIONS } from './vocabulary/decisions.js'
import { isChoice, optionsIn } from './waiting.js'

export type DecisionWord = keyof typeof DECISIONS

/** The negations first: "not approved" begins with no word of approval, "承認" stands in "未承認". */
const ORDER: readonly DecisionWord[] = ['against', 'conditional', 'open', 'for']

const SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}\p{Sm}✓✔✗✘○◯]/u

const SPELLINGS = ORDER.map(word => {
  const words: readonly string[] = DECISIONS[word]
  return {
    word,
    signs: words.filter(one => SIGN.test(one)),
    // The longest first, so that "go with conditions" is not read as "go".
    beginnings: new Set(words.filter(one => !SIGN.test(one))),
  }
})
const MOST_WORDS = Math.max(...SPELLINGS.flatMap(({ beginnings }) => [...beginnings].map(one => one.split(' ').length)))

/** `open` for nothing, a blank, or options nobody has chosen from; undefined for words that say something else. */
export function decisionWord(text: string): DecisionWord | undefined {
  const plain = text
    .replace(/[*_`~]/g, '')
    .trim()
    .toLowerCase()
  if (/^[-–—.?…\s]*$/.test(plain) || isChoice(plain) || opensWithPlaceholder(plain)) return 'open'
  const chosen = chosenIn(plain)
  if (chosen) return chosen
  return spelt(plain) ?? SPELLINGS.find(({ signs }) => signs.some(sign => plain.includes(sign)))?.word
}

/** What the text begins with; it wins over a sign at its end. */
function spelt(plain: string): DecisionWord | undefined {
  const words = plain
    .replace(/^\P{L}+/u, '')
    .split(/[\s(,.:;/–—]+/u)
    .slice(0, MOST_WORDS)
  for (let count = words.length; count > 0; count--) {
    const beginning = words.slice(0, count).join(' ')
    const found = SPELLINGS.find(({ beginnings }) => beginnings.has(beginning))
    if (found) return found.word
  }
  return undefined
}

/** A box, ticked or not: one of several ticked is chosen, "☐ Go ☑ No-go". */
const BOX = /\[(?:x| )?\]|[☐⬜🔲◻☑☒✅✔]\uFE0F?/gu
const TICKED = /^(?:\[x\]|[☑☒✅✔])/u

/** What was chosen from boxes, or from words that contradict one another, "Approved / Rejected"; undefined where nothing is to be chosen. */
function chosenIn(plain: string): DecisionWord | undefined {
  const boxes = [...plain.matchAll(BOX)]
  const [first] = boxes
  if (first?.index === 0 && (boxes.length > 1 || plain.startsWith('['))) {
    const ticked = boxes.filter(([mark]) => TICKED.test(mark))
    if (ticked.length !== 1) return ticked.length === boxes.length ? 'for' : 'open'
    const [{ index, 0: mark }] = ticked as [RegExpExecArray]
    const next = boxes.find(other => other.index > index)?.index
    return decisionWord(plain.slice(index + mark.length, next) || 'go') ?? 'for'
  }
  const options = optionsIn(plain)
  if (options.length < 2 || options.length > 5 || options.some(option => option.length > 30)) return undefined
  return new Set(options.map(spelt)).size > 1 && options.every(spelt) ? 'open' : undefined
}

/** One further on stands for something else: "Go, decided at HH:MM". */
const opensWithPlaceholder = (text: string): boolean => placeholdersInValue(text, 0).some(({ range }) => range[0] === 0)

/** What happens in one case or the other is not which one it was: "After a no-go: next meeting on …". */
const IN_CASE =
  /(?<!\p{L})(?:after|if|once|unless|until|before|when|(?:in (?:the )?(?:case|event) of)|nach|vor|bei|falls|wenn|après|avant|si|en cas de|tras|antes de|en caso de|in caso di|em caso de|при|после|в случае)[ \t]+(?:an? |the |einem? |einer |un |une |d'un )?["“*_]{0,3}(?:conditional )?(?:no-?go|go|approv\p{L}*|reject\p{L}*|freigabe|ablehnung)(?![\p{L}/-]| ?\/)[^\r\n.;|]*/giu
/** Not yet a decision: the choice itself, an open box, a blank. */
const CHOICE =
  /\bgo ?(?:\/|\||or|-)? ?no[- ]?go\b|\[ \] ?\**(?:no-?go|go)\b|_{3,}|\b(?:pending|tbd|tbc|open|undecided)\b/giu
const DECIDED =
  /(?<![\p{L}\d-])(?:(?:not|nicht|non|no|não|не)[ \t]+)?(?:no[- ]?go|go(?![- ]?(?:live|ing)|\/|[ \t](?:through|to|over|back|into|and|see|via|up|down|on to)(?!\p{L}))|approved|rejected|conditional(?:ly)?|proceed(?:ed)?|postponed|partially ready|ready(?![ \t]+(?:for (?:review|test|approval)|to be))|shipped|released|freigegeben|abgelehnt|approuvée?|rejetée?|aprobad[oa]|rechazad[oa]|aprovad[oa])(?![\p{L}\d])|одобрен|отклонен|承認|可決|通过|승인/giu
/** "Go if all criteria are met": what each decision means. */
const MEANT =
  /^[*_]{0,2}[ \t]*(?:,[ \t]*)?(?:if|when|once|only|wenn|falls|sofern|si|se|если)(?!\p{L})|^[*_]{0,2}[ \t]*(?:=|means)/iu
/** "Must be approved by", "whether to proceed": no decision yet. */
const TO_COME = /(?<!\p{L})(?:be|being|whether(?: to)?|who|how to|ready to|zu|être|ser)[*_ \t]*$/iu

/** The same text with blanks for what is said of one case or the other. */
export const withoutCases = (text: string): string => text.replace(IN_CASE, blank)

const blank = (words: string): string => ' '.repeat(words.length)

/** A line of prose, or a row, in which something is decided or left open, and where; undefined where it is about something else. */
export function decisionIn(line: string): { word: DecisionWord; text: string; index: number } | undefined {
  const words = withoutCases(line)
  const said = words.replace(CHOICE, blank)
  for (const { index, 0: text } of said.matchAll(DECIDED)) {
    const behind = index + text.length
    if (TO_COME.test(said.slice(Math.max(0, index - 40), index)) || MEANT.test(said.slice(behind, behind + 20)))
      continue
    const word = decisionWord(said.slice(index))
    return { word: word === undefined || word === 'open' ? 'for' : word, text, index }
  }
  const open = new RegExp(CHOICE.source, 'iu').exec(words)
  return open ? { word: 'open', text: open[0], index: open.index } : undefined
}
