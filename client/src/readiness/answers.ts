/** What the server answers about the readiness of releases. */
import type { Uri } from 'vscode'
import type { NotesAnswer } from '../../../server/src/lsp/requests/notes.js'
import type { ReadinessAnswer, Twig } from '../../../server/src/lsp/requests/readiness.js'
import type { Spot } from '../../../server/src/lsp/spots.js'
import type { ServerLife } from '../server/serverLife.js'

export type { ReadinessAnswer as Readiness, Spot, Twig }
export type Audience = NotesAnswer['audience']

/** Of the document's release; without one, of every release. Empty where there is none, or no server. */
export async function askReadiness(
  server: ServerLife,
  want: 'page' | 'tree' | 'word',
  document?: Uri,
): Promise<readonly ReadinessAnswer[]> {
  const params = { want, ...(document ? { textDocument: { uri: document.toString() } } : {}) }
  return (await server.ask<readonly ReadinessAnswer[] | null>('slipway/readiness', params)) ?? []
}

/** What the release notes of the document's release tell an audience; null where there are none. */
export const askNotes = (
  server: ServerLife,
  audience: Audience,
  document?: Uri,
  format?: string,
): Promise<NotesAnswer | null | undefined> =>
  server.ask<NotesAnswer | null>('slipway/notes', {
    audience,
    ...(format ? { format } : {}),
    ...(document ? { textDocument: { uri: document.toString() } } : {}),
  })
