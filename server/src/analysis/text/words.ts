/** Counts words, also of scripts that put no blanks between them. */

/** Two signs of such a script count as one word: about as much as is said by one of a script with blanks. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const SIGNS_OF_A_WORD = 2

export function wordsIn(text: string): number {
  let words = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return wordsOfAnyScript(text)
    if (isLetterOrDigit(code)) {
      if (!inside) words++
      inside = true
    } else if (code !== APOSTROPHE && code !== HYPHEN && code !== POINT) inside = false
  }
  return words
}

const [APOSTROPHE, HYPHEN, POINT] = [0x27, 0x2d, 0x2e]

/** Of ASCII. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

function wordsOfAnyScript(text: string): number {
  const signs = text.match(DENSE)?.length ?? 0
  const others = signs === 0 ? text : text.replace(DENSE, ' ')
  const words = others.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
  return words + Math.ceil(signs / SIGNS_OF_A_WORD)
}
