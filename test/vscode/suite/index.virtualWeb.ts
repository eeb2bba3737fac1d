/** The tests for a workspace that lies on no disk, in the web worker extension host. */
import { runInWorker } from './runInWorker.js'

export const run = (): Promise<void> =>
  runInWorker(async () => {
    await import('./webHost.suite.js')
    await import('./virtual.suite.js')
    await import('./editing.suite.js')
    await import('./readiness.suite.js')
    await import('./creating.suite.js')
  })
