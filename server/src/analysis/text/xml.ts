/** Text that may stand in an XML attribute or element. */

/** Characters XML 1.0 has no place for, escaped or not. */
const NEVER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The same text without control characters: a terminal that shows it is not steered by it. */
export const printable = (text: string): string =>
  text.replace(NEVER, '\uFFFD').replace(/\u007F|[\u0080-\u009F]/g, '\uFFFD')

export const xml = (text: string): string =>
  text.replace(NEVER, '\uFFFD').replace(/[&<>"']/g, character => ENTITIES[character]!)
