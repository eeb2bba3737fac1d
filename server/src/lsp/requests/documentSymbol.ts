/** textDocument/documentSymbol */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver'
import type { Outline } from '../../analysis/analysis.js'
import { fromDocument } from '../fromLsp.js'
import type { Session } from '../session.js'
import type { Source } from '../source.js'
import { toRange, toSymbolKind } from '../toLsp.js'

export function documentSymbol(session: Session, params: unknown): DocumentSymbol[] | SymbolInformation[] | undefined {
  const id = fromDocument(params)
  const source = id === undefined ? undefined : session.source(id)
  if (id === undefined || !source) return undefined
  const outline = session.analysis().symbols(id, session.say)
  return session.client.nestedSymbols ? nested(source, outline) : flat(source, outline)
}

/** Editors refuse a symbol without a name, and a name outside its symbol. */
const nested = (source: Source, outline: readonly Outline[]): DocumentSymbol[] =>
  outline.map(({ name, detail, kind, range, nameRange, children }) => ({
    name: name || '…',
    detail,
    kind: toSymbolKind[kind],
    range: toRange(source, [Math.min(range[0], nameRange[0]), Math.max(range[1], nameRange[1])]),
    selectionRange: toRange(source, nameRange),
    children: nested(source, children),
  }))

const flat = (source: Source, outline: readonly Outline[], containerName?: string): SymbolInformation[] =>
  outline.flatMap(({ name, kind, range, children }) => [
    {
      name: name || '…',
      kind: toSymbolKind[kind],
      location: { uri: source.uri, range: toRange(source, range) },
      ...(containerName ? { containerName } : {}),
    },
    ...flat(source, children, name),
  ])
