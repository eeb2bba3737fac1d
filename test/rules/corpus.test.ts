/** Holds every fix in real documents to the laws, where these are at hand. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TODAY } from './bench.js'
import { Bench } from './laws.js'

const corpus = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')

describe('fix laws, on real documents', () => {
  it('hold for every fix', function () {
    if (!existsSync(corpus)) {
      console.log('      ../shared/corpus is not here: its documents were not tried')
      this.skip()
    }
    this.timeout(120_000)
    const configuration = new Map([['slipway.yml', readFileSync(path.join(corpus, 'slipway.yml'), 'utf8')]])
    const broken: string[] = []
    let tried = 0
    for (const file of readdirSync(path.join(corpus, 'docs'))) {
      const text = readFileSync(path.join(corpus, 'docs', file), 'utf8').replace(/^\uFEFF/, '')
      const bench = new Bench(`docs/${file}`, text, new Map(), configuration, TODAY)
      tried += bench.fixes
      broken.push(...bench.breaches())
    }
    assert.ok(tried > 100, String(tried))
    assert.deepEqual(broken, [])
  })
})
