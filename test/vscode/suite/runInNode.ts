/** Runs tests in the extension host of Node, where Mocha is a package like any other. */
import { runMocha } from './runMocha.js'

/** @param load imports the files of tests */
export async function runInNode(load: () => Promise<unknown>): Promise<void> {
  const { default: Mocha } = await import('mocha')
  await runMocha(Mocha, load)
}
