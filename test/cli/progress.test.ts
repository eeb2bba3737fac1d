/** A long run tells a person who waits how far it is; nobody else. */
import assert from 'node:assert/strict'
import { Progress } from '../../server/src/cli/progress.js'

describe('progress', () => {
  const steps = (isTerminal: boolean, silent: boolean, times: readonly number[]): string => {
    let written = ''
    let now = 0
    const sink = { isTerminal, columns: 80, write: (text: string) => void (written += text) }
    const progress = new Progress(sink, silent, () => now)
    times.forEach((time, index) => {
      now = time
      progress.at(index + 1, times.length)
    })
    progress.clear()
    return written.replaceAll('\r\u001B[K', '<')
  }

  it('is silent on a short run, then speaks now and then, and wipes what it wrote', () => {
    assert.equal(steps(true, false, [10, 200, 600]), '')
    assert.equal(steps(true, false, [10, 800, 820, 1000]), '<Checking 2 of 4 …<Checking 4 of 4 …<')
  })

  it('is for terminals only, and not with --quiet', () => {
    assert.equal(steps(false, false, [800, 1000]), '')
    assert.equal(steps(true, true, [800, 1000]), '')
  })
})
