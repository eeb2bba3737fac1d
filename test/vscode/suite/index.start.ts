/** Only starts, and tells how long it took: what `npm run bench -- --only start` reads. */
import { runMocha } from './runMocha.js'

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, () => import('./start.suite.js'))
}
