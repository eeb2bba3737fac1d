/** The tests for the packaged and installed extension. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> =>
  runInNode(async () => {
    await import('./packaged.suite.js')
    await import('./readme.suite.js')
    await import('./editing.suite.js')
  })
