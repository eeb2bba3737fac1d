/** Runs Mocha inside an extension host and tells the outside how it went. */
import type MochaClass from 'mocha'
import { hasWindow, screenshot } from './window.js'

/**
 * @param load imports the files of tests, which find `describe` and `it` as globals
 */
export async function runMocha(Mocha: typeof MochaClass, load: () => Promise<unknown>): Promise<void> {
  const reporter = Lines as unknown as MochaClass.ReporterConstructor
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter })
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha)
  mocha.suite.afterEach(async function () {
    const test = this.currentTest
    if (test?.state === 'failed' && (await hasWindow())) await screenshot(`failed – ${test.title.replaceAll('/', ' ')}`)
  })
  await load()
  const failed = await new Promise<number>(resolve => mocha.run(resolve))
  if (failed > 0) throw new Error(`${failed} tests failed.`)
}

/** Prints whole lines: the console of an extension host knows nothing of terminals. */
class Lines {
  constructor(runner: Mocha.Runner) {
    const failures: { title: string; stack: string }[] = []
    let [passing, pending, depth] = [0, 0, 0]
    const say = (text: string): void => console.log('  '.repeat(depth) + text)
    runner.on('suite', suite => {
      if (suite.title) say(suite.title)
      depth++
    })
    runner.on('suite end', () => depth--)
    runner.on('pass', test => {
      passing++
      say(`✔ ${test.title} (${test.duration} ms)`)
    })
    runner.on('pending', test => {
      pending++
      say(`- ${test.title}`)
    })
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), stack: String(error.stack ?? error) })
      say(`✘ ${test.title}`)
    })
    runner.on('end', () => {
      for (const { title, stack } of failures) console.log(`\n✘ ${title}\n${stack}`)
      // In the words of Mocha's own reporter: whoever adds up the suites reads them.
      console.log(`  ${passing} passing`)
      if (pending > 0) console.log(`  ${pending} pending`)
      if (failures.length > 0) console.log(`  ${failures.length} failing`)
    })
  }
}
