/** textDocument/semanticTokens/full and /range: what words mean, once a person has switched it on. */
import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver'
import { tokensIn } from '../../analysis/features/tokens.js'
import { fromDocument, fromRange, fromRecord } from '../fromLsp.js'
import { TOKEN_KINDS } from '../legend.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

/** Of the whole document where the parameters name no range. */
export async function semanticTokens(session: Session, params: unknown): Promise<SemanticTokens | null> {
  const id = fromDocument(params)
  const uri = id === undefined ? undefined : session.source(id)?.uri
  if (id === undefined || uri === undefined) return null
  const isOn = (await session.setting(uri, 'slipway.semanticTokens')) ?? session.client.semanticTokens
  // Only now: the text may have changed while the client was asked.
  const source = session.source(id)
  const view = session.analysis().view(id)
  const asked = fromRecord(params)['range']
  const range = source && asked !== undefined ? fromRange(source, asked) : undefined
  if (isOn !== true || !source || !view || (asked !== undefined && !range)) return null
  const builder = new SemanticTokensBuilder()
  for (const { kind, range: place, defines } of tokensIn(view.artefact, range)) {
    const { start, end } = toRange(source, place)
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      TOKEN_KINDS.indexOf(kind),
      defines ? 1 : 0,
    )
  }
  return builder.build()
}
