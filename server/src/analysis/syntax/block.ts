/** The plain tree every floor above syntax reads: what remark-parse saw, with offset ranges and nothing else. */
import type { Range } from '../text/range.js'

export type Block =
  Heading | Paragraph | List | Table | Code | HtmlBlock | Quote | ThematicBreak | Definition | FootnoteDefinition

/** Setext and ATX alike. `content` is empty for a bare `#`. */
export interface Heading {
  readonly type: 'heading'
  readonly range: Range
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly content: readonly Inline[]
}
export interface Paragraph {
  readonly type: 'paragraph'
  readonly range: Range
  readonly content: readonly Inline[]
}
export interface List {
  readonly type: 'list'
  readonly range: Range
  readonly ordered: boolean
  /** First number of an ordered list, else undefined. */
  readonly start: number | undefined
  readonly spread: boolean
  readonly items: readonly ListItem[]
}
export interface ListItem {
  readonly type: 'listItem'
  readonly range: Range
  /** true `[x]`, false `[ ]`, undefined no task box. */
  readonly checked: boolean | undefined
  readonly spread: boolean
  readonly blocks: readonly Block[]
}
export interface Table {
  readonly type: 'table'
  readonly range: Range
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
  /** The first row is the header; the delimiter row is no row. */
  readonly rows: readonly TableRow[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly range: Range
  readonly cells: readonly TableCell[]
}
/** `range` as remark gives it: from the cell's opening pipe (where there is one) to its end, trailing pipe excluded unless last. */
export interface TableCell {
  readonly type: 'tableCell'
  readonly range: Range
  readonly content: readonly Inline[]
}
export interface Code {
  readonly type: 'code'
  readonly range: Range
  readonly lang: string | undefined
  readonly value: string
}
export interface HtmlBlock {
  readonly type: 'html'
  readonly range: Range
  readonly value: string
}
export interface Quote {
  readonly type: 'quote'
  readonly range: Range
  readonly blocks: readonly Block[]
}
export interface ThematicBreak {
  readonly type: 'thematicBreak'
  readonly range: Range
}
export interface Definition {
  readonly type: 'definition'
  readonly range: Range
  /** As `normalizeIdentifier` of micromark writes it. */
  readonly identifier: string
  readonly url: string
}
export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition'
  readonly range: Range
  readonly identifier: string
  readonly blocks: readonly Block[]
}

export type Inline =
  | { readonly type: 'text'; readonly range: Range; readonly value: string }
  | { readonly type: 'code'; readonly range: Range; readonly value: string }
  | { readonly type: 'html'; readonly range: Range; readonly value: string }
  | { readonly type: 'break'; readonly range: Range }
  | { readonly type: 'strong' | 'emphasis' | 'delete'; readonly range: Range; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly range: Range; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'image'; readonly range: Range; readonly url: string; readonly alt: string }
  | {
      readonly type: 'linkReference'
      readonly range: Range
      readonly identifier: string
      readonly content: readonly Inline[]
    }
  | { readonly type: 'imageReference'; readonly range: Range; readonly identifier: string; readonly alt: string }
  | { readonly type: 'footnoteReference'; readonly range: Range; readonly identifier: string }

/** From the first inline to the last; undefined where there is none. */
export function spanOf(content: readonly Inline[]): Range | undefined {
  const first = content[0]
  // Of most there is one: the same range serves both.
  return first && (content.length === 1 ? first.range : [first.range[0], content.at(-1)!.range[1]])
}

/** The text a reader sees: markup removed, a break is a space, raw HTML is nothing, an image is its alt text. */
export function plainText(content: readonly Inline[]): string {
  const [only] = content
  // Of most cells and lines.
  if (content.length === 1 && only!.type === 'text') return only!.value
  let text = ''
  for (const inline of content) {
    if (inline.type === 'text' || inline.type === 'code') text += inline.value
    else if (inline.type === 'break') text += ' '
    else if (inline.type === 'image' || inline.type === 'imageReference') text += inline.alt
    else if ('content' in inline) text += plainText(inline.content)
  }
  return text
}
