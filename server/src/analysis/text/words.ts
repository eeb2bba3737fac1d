/** Counts words, also of scripts that put no blanks between them. */

/** Two signs of such a script count as one word: about as much as is said by one of a script with blanks. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const SIGNS_OF_A_WORD = 2

export function wordsIn(text: string): number {
  const signs = text.match(DENSE)?.length ?? 0
  const others = signs === 0 ? text : text.replace(DENSE, ' ')
  const words = others.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
  return words + Math.ceil(signs / SIGNS_OF_A_WORD)
}
