/** The tests for a window with several roots. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> =>
  runInNode(async () => {
    await import('./roots.suite.js')
  })
