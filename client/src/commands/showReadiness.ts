/** "Release: Show Readiness": the dashboard of the release in front, or of all there are. */
import { window } from 'vscode'
import type { Porch } from '../porch.js'

export async function showReadiness({ server, dashboard }: Porch): Promise<void> {
  await server.start()
  const document = window.activeTextEditor?.document
  await dashboard.open(document?.languageId === 'markdown' ? document.uri : undefined)
}
