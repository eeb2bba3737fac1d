/** How many columns of a fixed-width font words take: Chinese, Japanese and Korean signs and emoji take two, marks none. */

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u
const NONE = /[\p{M}\p{Cf}]/u

export function displayWidth(text: string): number {
  let width = 0
  for (const sign of text) width += NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return width
}
