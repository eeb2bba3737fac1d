/** Every format says the same, whether one thread looked, several, or a cache knew. */
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FORMATS } from '../../../server/src/cli/report/formats.js'
import { cloned } from '../crews.js'
import { aDesk, PLAN } from '../desk.js'

describe('formats', () => {
  const at = aDesk()

  it('are the same with threads and a cache', async () => {
    cpSync(fileURLToPath(new URL('../../../samples', import.meta.url)), at.desk.at('one'), { recursive: true })
    at.desk.put({ 'two/plan.md': PLAN, 'two/README.md': '# Hello\n' })
    const crew = cloned(2)
    const files = FORMATS.map(format => `--format ${format}=${format}.out`).join(' ')
    const line = `check one two --as-of 2026-12-01 --verdict ${files}`
    at.desk.run(line)
    const once = FORMATS.map(format => at.desk.read(`${format}.out`))
    assert.ok(once.every(text => text.length > 500))
    const ways = [() => at.desk.runInThreads(line, crew), () => at.desk.run(`${line} --cache kept`)]
    for (const way of [...ways, ways[1]!]) {
      for (const format of FORMATS) at.desk.put({ [`${format}.out`]: '' })
      await way()
      for (const [index, format] of FORMATS.entries()) assert.equal(at.desk.read(`${format}.out`), once[index], format)
    }
    assert.ok(crew.shares > 0)
  })

  it('are the same alone, where of the findings no more is told than they ask for', async () => {
    cpSync(fileURLToPath(new URL('../../../samples', import.meta.url)), at.desk.at('one'), { recursive: true })
    at.desk.put({ 'two/plan.md': PLAN })
    for (const format of FORMATS) {
      const line = `check one two --as-of 2026-12-01 --format ${format}`
      assert.deepEqual(await at.desk.runInThreads(line, cloned(2)), at.desk.run(line), format)
    }
  })
})
