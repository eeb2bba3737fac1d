/** Holds every fix in real documents to the laws, where these are at hand. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { TODAY } from './bench.js'
import { Bench } from './laws.js'

const corpus = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')

/** Every rule speaks, whatever the document's status. */
const LOUD = `rules:\n${RULES.map(({ id }) => `  ${id}: warning\n`).join('')}`

describe('fix laws, on real documents', () => {
  let texts: ReadonlyMap<string, string>
  let configurations: ReadonlyMap<string, string>

  before(function () {
    if (!existsSync(corpus)) {
      console.log('      ../shared/corpus is not here: its documents were not tried')
      this.skip()
    }
    const folder = path.join(corpus, 'docs')
    texts = new Map(
      readdirSync(folder).map(file => [
        `docs/${file}`,
        readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, ''),
      ]),
    )
    configurations = new Map([['slipway.yml', `${readFileSync(path.join(corpus, 'slipway.yml'), 'utf8')}\n${LOUD}`]])
  })

  it('hold for every fix of a document by itself', function () {
    const broken: string[] = []
    let tried = 0
    for (const one of texts) {
      const bench = new Bench(new Map([one]), configurations, TODAY)
      tried += bench.fixes
      broken.push(...bench.breaches())
    }
    assert.ok(tried > 100, String(tried))
    assert.deepEqual(broken, [])
  })

  it('hold for every fix among all documents', function () {
    assert.deepEqual(new Bench(texts, configurations, TODAY).breaches(), [])
  })
})
