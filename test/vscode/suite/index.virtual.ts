/** The tests for a workspace that lies on no disk, in the Node extension host. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> =>
  runInNode(async () => {
    await import('./virtual.suite.js')
    await import('./editing.suite.js')
  })
