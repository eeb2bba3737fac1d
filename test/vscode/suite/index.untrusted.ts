/** The tests for a workspace that nobody trusts yet. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, async () => {
    await import('./untrusted.suite.js')
  })
}
