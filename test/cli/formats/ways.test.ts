/** Every format says the same, whether one thread looked, several, or a cache knew. */
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FORMATS } from '../../../server/src/cli/report/formats.js'
import { judgeShare } from '../../../server/src/cli/share.js'
import { aDesk, PLAN } from '../desk.js'

describe('formats', () => {
  const at = aDesk()

  it('are the same with threads and a cache', async () => {
    cpSync(fileURLToPath(new URL('../../../samples', import.meta.url)), at.desk.at('one'), { recursive: true })
    at.desk.put({ 'two/plan.md': PLAN, 'two/README.md': '# Hello\n' })
    const crew = {
      size: 2,
      enough: 0,
      shares: 0,
      judge(share: Parameters<typeof judgeShare>[0]) {
        this.shares++
        return Promise.resolve(structuredClone(judgeShare(structuredClone(share))))
      },
    }
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
    assert.equal(crew.shares, 1)
  })
})
