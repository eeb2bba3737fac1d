/** The tests for a window with several roots. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, async () => {
    await import('./roots.suite.js')
  })
}
