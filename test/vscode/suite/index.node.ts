/** The tests for the Node extension host. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, () => import('./editing.suite.js'))
}
