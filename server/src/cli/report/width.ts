/** Text as a terminal shows it, without anything that would move its cursor. */
import { lazily } from '../../analysis/text/lazily.js'
import type { Range } from '../../analysis/text/range.js'

/** The variation selector makes a wide emoji of a narrow sign. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u
const NOTHING = /^[\p{Mark}\p{Cf}]+$/u

/** Control and direction characters: a document must not be able to steer the terminal. */
const STEERING = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

const TAB = 4

/** Made when a text first asks for it: that takes as long as judging a document. */
const segments = lazily(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

export interface Glyph {
  readonly shown: string
  /** In UTF-16 units of the text. */
  readonly range: Range
  /** In columns. */
  readonly width: number
}

/** What a reader takes for one character each; a tab fills up to the next stop. */
export function* glyphs(text: string): Generator<Glyph> {
  let column = 0
  for (const { segment, index } of segments().segment(text)) {
    const width = segment === '\t' ? TAB - (column % TAB) : widthOf(segment)
    const shown = segment === '\t' ? ' '.repeat(width) : harmless(segment)
    yield { shown, range: [index, index + segment.length], width }
    column += width
  }
}

/** Columns that a text of one line takes. */
export const widthIn = (text: string): number => [...glyphs(text)].reduce((sum, { width }) => sum + width, 0)

function widthOf(glyph: string): number {
  if (WIDE.test(glyph)) return 2
  return NOTHING.test(harmless(glyph)) ? 0 : 1
}

export const harmless = (text: string): string => text.replace(STEERING, '\uFFFD')
