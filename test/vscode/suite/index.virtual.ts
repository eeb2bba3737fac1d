/** The tests for a workspace that lies on no disk, in the Node extension host. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, async () => {
    await import('./virtual.suite.js')
    await import('./editing.suite.js')
  })
}
