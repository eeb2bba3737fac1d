/** A text as its client counts it. */
import { ChunkedText, type Text } from '../analysis/text/chunked.js'

export interface Source {
  /** As the client writes it. */
  readonly uri: string
  readonly text: ChunkedText
  /** 1 where the text starts with a byte order mark: the analysis has the text without it. */
  readonly bom: 0 | 1
}

export const bomOf = (text: Text): 0 | 1 => (text.slice(0, 1) === '\uFEFF' ? 1 : 0)

/** For a text no editor has open; files are read without their byte order mark. */
export const sourceOf = (uri: string, text: string | undefined): Source | undefined =>
  text === undefined ? undefined : { uri, text: ChunkedText.of(text), bom: 0 }
