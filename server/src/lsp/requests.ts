/** Every request that the server answers, by its method. */
import { codeAction, codeActionResolve } from './requests/codeAction.js'
import { codeLens, codeLensResolve } from './requests/codeLens.js'
import { columns } from './requests/columns.js'
import { completion } from './requests/completion.js'
import { definition } from './requests/definition.js'
import { documentHighlight } from './requests/documentHighlight.js'
import { documentSymbol } from './requests/documentSymbol.js'
import { executeCommand } from './requests/executeCommand.js'
import { foldingRange } from './requests/foldingRange.js'
import { hover } from './requests/hover.js'
import { inlayHint } from './requests/inlayHint.js'
import { packet } from './requests/packet.js'
import { people } from './requests/people.js'
import { placeholders } from './requests/placeholders.js'
import { prepareRename } from './requests/prepareRename.js'
import { recordApproval } from './requests/recordApproval.js'
import { references } from './requests/references.js'
import { rename } from './requests/rename.js'
import { severity } from './requests/severity.js'
import { selectionRange } from './requests/selectionRange.js'
import { semanticTokens } from './requests/semanticTokens.js'
import { setup } from './requests/setup.js'
import { why } from './requests/why.js'
import { willRenameFiles } from './requests/willRenameFiles.js'
import { workspaceSymbol } from './requests/workspaceSymbol.js'
import type { SELDOM } from './seldomRequests.js'
import type { Request } from './session.js'

/** Pictures and files to hand round are asked for seldom: their code is read then. */
const seldom =
  (method: keyof typeof SELDOM): Request =>
  async (...asked) =>
    (await import('./seldomRequests.js')).SELDOM[method](...asked)

export const REQUESTS: Readonly<Record<string, Request>> = {
  'textDocument/codeAction': codeAction,
  'codeAction/resolve': codeActionResolve,
  'textDocument/codeLens': codeLens,
  'codeLens/resolve': codeLensResolve,
  'textDocument/completion': completion,
  'textDocument/hover': hover,
  'textDocument/definition': definition,
  'textDocument/references': references,
  'textDocument/documentHighlight': documentHighlight,
  'textDocument/documentSymbol': documentSymbol,
  'textDocument/foldingRange': foldingRange,
  'textDocument/inlayHint': inlayHint,
  'textDocument/selectionRange': selectionRange,
  'textDocument/semanticTokens/full': semanticTokens,
  'textDocument/semanticTokens/range': semanticTokens,
  'textDocument/prepareRename': prepareRename,
  'textDocument/rename': rename,
  'workspace/executeCommand': executeCommand,
  'workspace/symbol': workspaceSymbol,
  'workspace/willRenameFiles': willRenameFiles,
  'slipway/assist': seldom('slipway/assist'),
  'slipway/columns': columns,
  'slipway/packet': packet,
  'slipway/people': people,
  'slipway/export': seldom('slipway/export'),
  'slipway/notes': seldom('slipway/notes'),
  'slipway/placeholders': placeholders,
  'slipway/readiness': seldom('slipway/readiness'),
  'slipway/recordApproval': recordApproval,
  'slipway/setup': setup,
  'slipway/severity': severity,
  'slipway/why': why,
}

/** Undefined for a method that nobody answers. */
export const requestOf = (method: string): Request | undefined =>
  Object.hasOwn(REQUESTS, method) ? REQUESTS[method] : undefined
