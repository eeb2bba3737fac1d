/** The tests for a workspace that lies on no disk, in the web worker extension host. */
import 'mocha/mocha.js'
import type MochaClass from 'mocha'
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { Mocha } = globalThis as unknown as { Mocha: typeof MochaClass }
  await runMocha(Mocha, async () => {
    await import('./webHost.suite.js')
    await import('./virtual.suite.js')
    await import('./editing.suite.js')
    await import('./readiness.suite.js')
    await import('./creating.suite.js')
  })
}
