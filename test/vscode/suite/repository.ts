/** Git as the editor knows it. */
import { extensions, type Event, type Uri } from 'vscode'
import { until } from './editor.js'

/** Whether git knows the folder, once it has looked around. */
export async function isRepository(folder: Uri): Promise<boolean> {
  interface Git {
    readonly state: string
    readonly onDidChangeState: Event<unknown>
    getRepository(uri: Uri): unknown
  }
  const git = await extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git')?.activate()
  const api = git?.getAPI(1)
  if (!api) return false
  await until(api.onDidChangeState, () => api.state === 'initialized')
  return api.getRepository(folder) !== null
}
