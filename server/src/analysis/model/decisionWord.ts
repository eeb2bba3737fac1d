/** Reads what stands where something is decided, in any of the languages there are words for. */
import { placeholdersInValue } from './placeholder.js'
import { DECISIONS } from './vocabulary/decisions.js'
import { isChoice } from './waiting.js'

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
  const box = /^\[([ x])?\]/.exec(plain)
  if (box) return box[1] === 'x' ? 'for' : 'open'
  // What the text begins with wins over a sign at its end.
  const words = plain
    .replace(/^\P{L}+/u, '')
    .split(/[\s(,.:;/–—]+/u)
    .slice(0, MOST_WORDS)
  for (let count = words.length; count > 0; count--) {
    const beginning = words.slice(0, count).join(' ')
    const found = SPELLINGS.find(({ beginnings }) => beginnings.has(beginning))
    if (found) return found.word
  }
  return SPELLINGS.find(({ signs }) => signs.some(sign => plain.includes(sign)))?.word
}

/** One further on stands for something else: "Go, decided at HH:MM". */
const opensWithPlaceholder = (text: string): boolean => placeholdersInValue(text, 0).some(({ range }) => range[0] === 0)
