/** Runs tests in the extension host of a web worker, with Mocha's file for browsers. */
import 'mocha/mocha.js'
import type MochaClass from 'mocha'
import { runMocha } from './runMocha.js'

/** @param load imports the files of tests */
export async function runInWorker(load: () => Promise<unknown>): Promise<void> {
  const { Mocha } = globalThis as unknown as { Mocha: typeof MochaClass }
  await runMocha(Mocha, load)
}
