/** What the server answers about the readiness of releases. */
import type { Uri } from 'vscode'
import type { Span } from '../server/places.js'
import type { ServerLife } from '../server/serverLife.js'

export interface Spot {
  readonly uri: string
  readonly range: Span
}

export interface Twig {
  readonly label: string
  readonly description: string
  readonly mood: 'bad' | 'open' | 'good' | 'plain'
  readonly spot?: Spot
  readonly children: readonly Twig[]
}

export interface Readiness {
  readonly release: string
  readonly outcome: 'go' | 'conditions' | 'no-go' | 'not-assessable'
  readonly said: string
  readonly assessable: boolean
  readonly against: number
  readonly conditions: number
  readonly page?: string
  readonly spots?: readonly Spot[]
  readonly tree?: Twig
}

/** Of the document's release; without one, of every release. Empty where there is none, or no server. */
export async function askReadiness(
  server: ServerLife,
  want: 'page' | 'tree' | 'word',
  document?: Uri,
): Promise<readonly Readiness[]> {
  const params = { want, ...(document ? { textDocument: { uri: document.toString() } } : {}) }
  return (await server.ask<readonly Readiness[] | null>('slipway/readiness', params)) ?? []
}
