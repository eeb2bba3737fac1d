/** By which types and modifiers of the protocol a client colours what words mean. */
import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokensLegend } from 'vscode-languageserver'
import type { Token } from '../analysis/features/tokens.js'

/** Types every theme has a colour for. */
const TYPES: Readonly<Record<Token['kind'], SemanticTokenTypes>> = {
  id: SemanticTokenTypes.variable,
  owner: SemanticTokenTypes.class,
  date: SemanticTokenTypes.number,
  placeholder: SemanticTokenTypes.macro,
}
/** In the order of the legend. */
export const TOKEN_KINDS = Object.keys(TYPES) as Token['kind'][]

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_KINDS.map(kind => TYPES[kind]),
  tokenModifiers: [SemanticTokenModifiers.definition],
}
