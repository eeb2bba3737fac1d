/** Which files of a folder are read. */
import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { aDesk, PLAN } from './desk.js'

describe('files of a folder', () => {
  const at = aDesk()
  const files = (line = '', settings = {}): string[] =>
    at.desk.json(line, settings).artefacts.map(({ file }: { file: string }) => file)

  it('are its Markdown, outside node_modules and .git', () => {
    at.desk.put({
      'node_modules/x/plan.md': PLAN,
      '.git/plan.md': PLAN,
      'a/plan.MD': PLAN,
      'plan.txt': PLAN,
      '.github/b.md': PLAN,
    })
    assert.deepEqual(files(), ['.github/b.md', 'a/plan.MD'])
  })

  it('are those git does not ignore, the nearest word counts', () => {
    at.desk.put({
      '.git/HEAD': '',
      '.gitignore': 'out/\n*.tmp.md\n',
      'out/plan.md': PLAN,
      'a/plan.tmp.md': PLAN,
      'b/.gitignore': '\uFEFF!*.tmp.md\nprivate.md\n',
      'b/plan.tmp.md': PLAN,
      'b/private.md': PLAN,
    })
    assert.deepEqual(files(), ['b/plan.tmp.md'])
    assert.deepEqual(files('a b'), ['b/plan.tmp.md'], 'what the repository says above the folder counts too')
  })

  it('are read once, however many paths lead to them', () => {
    at.desk.put({ 'a/plan.md': PLAN })
    assert.deepEqual(files('a a/plan.md . ./a/../a/plan.md'), ['a/plan.md'])
  })

  it('do not go in circles, nor stumble over links to nothing', () => {
    at.desk.put({ 'a/plan.md': PLAN })
    symlinkSync('..', at.desk.at('a/up'))
    symlinkSync('nowhere', at.desk.at('a/.#plan.md'))
    symlinkSync('round.md', at.desk.at('a/round.md'))
    assert.deepEqual(files(), ['a/plan.md'])
    assert.equal(at.desk.run('check').code, 0)
  })

  it('outside the working directory are named from there', () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/c/README.md': '' })
    assert.deepEqual(files('../../a', { in: 'b/c' }), ['../../a/plan.md'])
  })
})
