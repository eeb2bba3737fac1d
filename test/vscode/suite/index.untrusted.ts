/** The tests for a workspace that nobody trusts yet. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> =>
  runInNode(async () => {
    await import('./untrusted.suite.js')
  })
