/** Documents that are no release artefacts are left in peace, and forced to be one they cause neither failure nor flood. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { forced, markdownUnder, sampled, tellNoise, unasked } from '../../scripts/evaluation/silence.js'

const root = path.join(import.meta.dirname, '..', '..')
const corpus = path.join(root, '..', 'shared', 'corpus')

describe('silence', () => {
  it('U-01 reigns over every Markdown file of the packages', () => {
    const documents = markdownUnder(path.join(root, 'node_modules'))
    assert.ok(documents.size > 300, String(documents.size))
    assert.deepEqual(unasked(documents).map(tellNoise), [])
  })

  it('U-01 a README, a changelog or a licence taken for any kind: no rule fails, and nothing floods', function () {
    const some = sampled(markdownUnder(path.join(root, 'node_modules')), 24)
    assert.ok(some.size >= 24, String(some.size))
    assert.deepEqual([...forced(some)].map(tellNoise), [])
  })

  it('U-01 reigns over documents that only sound like release artefacts', function () {
    const list = path.join(corpus, 'slipway.yml')
    if (!existsSync(list)) {
      console.log('      ../shared/corpus is not here: its documents were not tried')
      this.skip()
    }
    const none = [...readFileSync(list, 'utf8').matchAll(/^ *"docs\/([^"]+)": none$/gm)].map(match => match[1]!)
    const texts = markdownUnder(path.join(corpus, 'docs'))
    const documents = new Map(none.map(file => [file, texts.get(file)!]))
    assert.ok(documents.size > 0)
    assert.deepEqual(unasked(documents).map(tellNoise), [])
    assert.deepEqual([...forced(documents)].map(tellNoise), [])
  })

  it('is broken by a finding, and told with its place', () => {
    const plan = '---\nartefact: release-plan\n---\n# Plan\n\n| Milestone | Date |\n|---|---|\n| Freeze | TBD |\n'
    const [noise] = unasked(new Map([['a/plan.md', plan]]))
    assert.ok(noise)
    assert.match(tellNoise(noise), /^ {2}a\/plan\.md: [a-z-]+ \d+: /)
  })

  it('stays calm where the same is wrong in every section', () => {
    const titles = Array.from({ length: 30 }, (_, index) => `# Title ${index}\n\n- [ ] item ${index} is done\n`)
    assert.deepEqual([...forced(new Map([['titles.md', titles.join('\n')]]))].map(tellNoise), [])
  })

  it('is broken by a flood', () => {
    const blanks = Array.from({ length: 60 }, (_, index) => `## Part ${index}\n\nText ${index}.\n\nOwner: TBD\n`)
    const words = 'Words that say something.\n\n'.repeat(70)
    const noise = [...forced(new Map([['blanks.md', `# T\n\n${words}${blanks.join('\n')}`]]))]
    assert.match(tellNoise(noise[0]!), /blanks\.md as [a-z-]+: 60 times unfilled-placeholder: /)
  })
})
