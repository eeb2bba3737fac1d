/** What the server answers about the readiness of releases. */
import type { Uri } from 'vscode'
import type { ReadinessAnswer, Spot, Twig } from '../../../server/src/lsp/requests/readiness.js'
import type { ServerLife } from '../server/serverLife.js'

export type { ReadinessAnswer as Readiness, Spot, Twig }

/** Of the document's release; without one, of every release. Empty where there is none, or no server. */
export async function askReadiness(
  server: ServerLife,
  want: 'page' | 'tree' | 'word',
  document?: Uri,
): Promise<readonly ReadinessAnswer[]> {
  const params = { want, ...(document ? { textDocument: { uri: document.toString() } } : {}) }
  return (await server.ask<readonly ReadinessAnswer[] | null>('slipway/readiness', params)) ?? []
}
