/** workspace/symbol */
import type { SymbolInformation } from 'vscode-languageserver'
import { symbolsNamed } from '../../analysis/features/workspaceSymbols.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations, toPartSymbolKind } from '../toLsp.js'

export function workspaceSymbol(session: Session, params: unknown): SymbolInformation[] | undefined {
  const { query } = fromRecord(params)
  if (typeof query !== 'string') return undefined
  return symbolsNamed(session.analysis().facts(), query).flatMap(({ name, type, container, place }) =>
    toLocations(session, [place]).map(location => ({
      name,
      kind: toPartSymbolKind(type),
      containerName: container,
      location,
    })),
  )
}
