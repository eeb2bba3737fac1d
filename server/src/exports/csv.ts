/** Tables as CSV (RFC 4180) that no spreadsheet takes for formulas. */
import Papa from 'papaparse'
import { printable } from '../analysis/text/xml.js'

/** What a spreadsheet computes, also behind blanks and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u

/** @returns CRLF line ends, header first; a cell that begins as a formula has `'` before it */
export const csv = (fields: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse({ fields: [...fields], data: rows.map(row => row.map(printable)) }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
