/** The evaluation as it is called: a folder of labelled documents in, figures and disagreements out. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isSetAside } from '../../scripts/evaluation/labelled.js'
import { UNCOUNTED } from '../uncounted.js'

const PLAN = `# Plan

| Milestone | Date | Owner |
| --- | --- | --- |
| Freeze | | Release lead |
| Launch | 2026-05-01 | |
`

describe('npm run evaluate', () => {
  let folder = ''
  const kept = 'plan-1.md'
  const aside = ['plan-2.md', 'plan-3.md', 'plan-4.md', 'plan-5.md', 'plan-6.md'].find(isSetAside)!
  const run = (...given: string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/evaluate.ts', '--corpus', folder, ...given], {
      encoding: 'utf8',
      env: UNCOUNTED,
    })

  before(() => {
    assert.equal(isSetAside(kept), false)
    folder = mkdtempSync(join(tmpdir(), 'labelled-'))
    for (const part of ['docs', 'labels']) mkdirSync(join(folder, part))
    for (const file of [kept, aside]) writeFileSync(join(folder, 'docs', file), PLAN)
    writeFileSync(join(folder, 'slipway.yml'), 'files: { "docs/*.md": release-plan }\n')
    const labels = [
      { rule: 'undated-milestone', line: 5, text: '| Freeze', sure: true },
      { rule: 'unowned-milestone', line: 40, text: 'nothing', sure: true },
    ]
    writeFileSync(join(folder, 'labels', 'dev-a.json'), JSON.stringify([kept, aside].map(file => ({ file, findings: labels })))) // prettier-ignore
  })
  after(() => rmSync(folder, { recursive: true }))

  it('prints a line for every rule, the sum, and every disagreement with its text', () => {
    const said = run()
    assert.match(said, /Two thirds: 1 documents/)
    assert.match(said, /undated-milestone +1 +0 +0 +0 +1\.000 +1\.000/)
    assert.match(said, /unowned-milestone +0 +1 +1 +0 +0\.000 +0\.000/)
    assert.match(said, /all +1 +1 +1 +0 +0\.500 +0\.500/)
    assert.match(said, /missed unowned-milestone 40: nothing/)
    assert.match(said, /false {2}unowned-milestone 6: .*\n +\| \| Launch \| 2026-05-01 \| \|/)
    assert.ok(!said.includes(aside), 'what is set aside stays out of sight')
  })

  it('measures the third set aside, or everything, where asked', () => {
    assert.match(run('--set-aside'), /The third set aside: 1 documents/)
    assert.match(run('--whole'), /Every document: 2 documents/)
  })

  it('says what is wrong with a folder, and what is not there', () => {
    assert.match(run('--corpus', join(folder, 'nowhere')), /is not here: nothing was measured/)
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/evaluate.ts', '--corpus', folder, '--labels', 'dev-q.json'],
      { encoding: 'utf8', env: UNCOUNTED },
    )
    assert.equal(status, 2)
    assert.match(stderr, /dev-q\.json does not exist/)
  })
})
