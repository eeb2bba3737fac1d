/** From the bytes of a file to the text the engine reads, and back to the same bytes. */

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string
  readonly mark: boolean
  /** False where writing the text again would not give the same bytes: such a file is only read. */
  readonly exact: boolean
}

export function decode(bytes: Uint8Array): Decoded {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text, mark, exact: !wide && encode(text, mark).equals(bytes) }
}

export const encode = (text: string, mark: boolean): Buffer => Buffer.from(mark ? `\uFEFF${text}` : text, 'utf8')
