/** The tests for the packaged and installed extension. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, async () => {
    await import('./packaged.suite.js')
    await import('./readme.suite.js')
    await import('./editing.suite.js')
  })
}
