/** From the bytes of a file to the text the engine reads, and back: to the same bytes where they are UTF-8. */
import { encodingOf } from '../analysis/text/encoding.js'

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string
  readonly mark: boolean
}

export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const text = (encoding === 'utf-8' ? UTF_8 : new TextDecoder(encoding)).decode(bytes)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text, mark }
}

const UTF_8 = new TextDecoder()

export const encode = (text: string, mark: boolean): Buffer => Buffer.from(mark ? `\uFEFF${text}` : text, 'utf8')
