/** Tables as CSV (RFC 4180) that no spreadsheet takes for formulas. */
import { printable } from '../analysis/text/xml.js'

/** What a spreadsheet computes, also behind blanks and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u
/** What would end a cell, or be lost at its ends. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/u

/** Written out: the libraries that write these lines bring a parser of twenty kilobytes along. */
function cell(text: string): string {
  const formula = FORMULA.test(text)
  const said = formula ? `'${text}` : text
  return formula || NEEDS_QUOTES.test(said) ? `"${said.replaceAll('"', '""')}"` : said
}

/** @returns CRLF line ends, header first; a cell that begins as a formula has `'` before it */
export const csv = (fields: readonly string[], rows: readonly (readonly string[])[]): string =>
  [fields, ...rows.map(row => row.map(printable))].map(row => `${row.map(cell).join(',')}\r\n`).join('')
