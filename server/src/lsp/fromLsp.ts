/** What a client sent, as far as it makes sense. */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import type { DocumentId } from '../analysis/analysis.js'
import type { Range as Offsets } from '../analysis/text/range.js'
import { idOf } from './address.js'
import type { Source } from './source.js'

export const fromRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

export const fromArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** The id of the document that the parameters of a request name. */
export function fromDocument(params: unknown): DocumentId | undefined {
  const { textDocument, uri = fromRecord(textDocument)['uri'] } = fromRecord(params)
  return fromUri(uri)
}

export function fromUri(uri: unknown): DocumentId | undefined {
  if (typeof uri !== 'string') return undefined
  try {
    return idOf(uri)
  } catch {
    return undefined
  }
}

/** Whole numbers from 0; what lies beyond the text is pulled in, as the protocol asks. */
export function isPosition(value: unknown): value is Position {
  const { line, character } = fromRecord(value)
  return isCount(line) && isCount(character)
}

export function isRange(value: unknown): value is Range {
  const { start, end } = fromRecord(value)
  return isPosition(start) && isPosition(end)
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

export function fromPosition(source: Source, value: unknown): number | undefined {
  return isPosition(value) ? wholeOffset(source, source.text.offsetAt(value)) : undefined
}

export function fromRange(source: Source, value: unknown): Offsets | undefined {
  if (!isRange(value)) return undefined
  const [a, b] = [fromPosition(source, value.start)!, fromPosition(source, value.end)!]
  return a <= b ? [a, b] : [b, a]
}

/** Never inside a surrogate pair; counted without the byte order mark. */
function wholeOffset({ text, bom }: Source, offset: number): number {
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1))
  return Math.max(0, offset - bom - (isInside ? 1 : 0))
}

/** Undefined where one of them is no change: then none is made. */
export function fromChanges(changes: unknown): TextDocumentContentChangeEvent[] | undefined {
  if (!Array.isArray(changes)) return undefined
  const made: TextDocumentContentChangeEvent[] = []
  for (const change of fromArray(changes)) {
    const { text, range } = fromRecord(change)
    if (typeof text !== 'string') return undefined
    if (range === undefined || range === null) made.push({ text })
    else if (isRange(range)) made.push({ text, range })
    else return undefined
  }
  return made
}

/** The folders of the workspace in the parameters of `initialize`, the older ways to say it included. */
export function fromFolders(params: unknown): string[] {
  const { workspaceFolders, rootUri, rootPath } = fromRecord(params)
  if (Array.isArray(workspaceFolders))
    return fromArray(workspaceFolders).flatMap(folder => fromAddress(fromRecord(folder)['uri']) ?? [])
  if (typeof rootPath === 'string' && typeof rootUri !== 'string') return [URI.file(rootPath).toString()]
  const root = fromAddress(rootUri)
  return root === undefined ? [] : [root]
}

/** An address as it came, if it is one. */
export const fromAddress = (uri: unknown): string | undefined =>
  fromUri(uri) === undefined ? undefined : (uri as string)
