/** What adding a row to a document means: where, and which snippet. */
import { escapeSnippet } from '../newArtefact/fillTemplate.js'
import type { Table } from './table.js'

export interface Addition {
  /** Replaced by the snippet; often empty. */
  readonly range: readonly [start: number, end: number]
  readonly snippet: string
  /** The id the row was given. */
  readonly id: string
}

/** What a new cell asks: a text to replace, choices, or a value that stays. */
export type Ask = { readonly blank: string } | { readonly choices: readonly string[] } | { readonly value: string }

/** Numbers the stops in the order of the cells. */
export function stops(asks: readonly Ask[]): string[] {
  let stop = 0
  return asks.map(ask => {
    if ('value' in ask) return escapeSnippet(inCell(ask.value))
    if ('blank' in ask) return `\${${++stop}:${escapeSnippet(inCell(ask.blank))}}`
    return `\${${++stop}|${ask.choices.map(choice => inCell(choice).replace(/[\\,|]/g, String.raw`\$&`)).join(',')}|}`
  })
}

/** A row behind the last one, dressed as its header is. */
export function rowSnippet(table: Table, asks: readonly Ask[]): string {
  const header = table.lines[0]!
  const indent = /^\s*/.exec(header)![0]
  const cells = stops(asks).join(' | ')
  return header.trim().startsWith('|') ? `${indent}| ${cells} |` : indent + cells
}

/** A pipe or a line end would break the row. */
const inCell = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?<!\\)\|/g, '/')
    .trim()

export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
