/** The tests for the Node extension host. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> =>
  runInNode(async () => {
    await import('./readme.suite.js')
    await import('./editing.suite.js')
    await import('./focus.suite.js')
    await import('./configuration.suite.js')
    await import('./shape.suite.js')
    await import('./window.suite.js')
    await import('./readiness.suite.js')
    await import('./assistants.suite.js')
    await import('./creating.suite.js')
    await import('./picking.suite.js')
    await import('./preview.suite.js')
    await import('./tasks.suite.js')
  })
