/** Asks the running server what the tools of assistants answer. */
import type { AssistAnswer, AssistPiece, AssistRefusal } from '../../../server/src/lsp/requests/assist.js'
import type { ServerLife } from '../server/serverLife.js'

export type { AssistAnswer, AssistPiece }

/** Starts the server where none runs yet. Without one, that is what is said. */
export async function askAssist(
  server: ServerLife,
  tool: string,
  given: Readonly<Record<string, unknown>>,
): Promise<AssistAnswer | AssistRefusal> {
  await server.start()
  const answer = await server.ask<AssistAnswer | AssistRefusal | null>('slipway/assist', { tool, arguments: given })
  return answer ?? { refused: 'The language server gives no answer. "Release: Restart Server" starts it anew.' }
}
