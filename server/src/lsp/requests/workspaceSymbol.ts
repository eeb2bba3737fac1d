/** workspace/symbol */
import type { SymbolInformation } from 'vscode-languageserver'
import { symbolsNamed } from '../../analysis/features/workspaceSymbols.js'
import type { Analysis, View } from '../../analysis/analysis.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toLocations, toPartSymbolKind } from '../toLsp.js'

export function workspaceSymbol(session: Session, params: unknown): SymbolInformation[] | undefined {
  const { query } = fromRecord(params)
  if (typeof query !== 'string') return undefined
  const analysis = session.analysis()
  return symbolsNamed(viewsOf(analysis), query).flatMap(({ name, type, container, place }) =>
    toLocations(session, [place]).map(location => ({
      name,
      kind: toPartSymbolKind(type),
      containerName: container,
      location,
    })),
  )
}

function* viewsOf(analysis: Analysis): Iterable<View> {
  for (const id of analysis.documents) {
    const view = analysis.view(id)
    if (view) yield view
  }
}
