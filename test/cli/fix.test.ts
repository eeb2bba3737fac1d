/** `--fix` mends on disk what needs no choice, and nothing else. */
import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { decode } from '../../server/src/files/decode.js'
import { replaceFile } from '../../server/src/cli/fix.js'
import { aDesk, PLAN, TWICE } from './desk.js'

const MENDED = TWICE.replace('status: draft\nowner: Release Manager\n', 'status: draft\n')

describe('slipway check --fix', () => {
  const at = aDesk()

  it('is offered, and mends', () => {
    at.desk.put({ 'plan.md': TWICE })
    assert.match(at.desk.run('check').out, /1 finding can be mended with --fix/)
    const { code, out } = at.desk.run('check --fix')
    assert.equal(at.desk.read('plan.md'), MENDED)
    assert.equal(out, 'no findings in 1 artefact\n1 fix made.\n')
    assert.equal(code, 0)
    assert.deepEqual(readdirSync(at.desk.folder), ['plan.md'])
  })

  it('keeps byte order mark, line ends and mode', () => {
    for (const [name, end] of Object.entries({ 'crlf.md': '\r\n', 'cr.md': '\r' })) {
      at.desk.put({ [name]: '\uFEFF' + TWICE.replaceAll('\n', end) })
      chmodSync(at.desk.at(name), 0o750)
      at.desk.run(`check --fix ${name}`)
      assert.equal(at.desk.read(name), '\uFEFF' + MENDED.replaceAll('\n', end))
      assert.equal(statSync(at.desk.at(name)).mode & 0o777, 0o750)
    }
  })

  it('leaves alone what needs a choice', () => {
    at.desk.put({ 'plan.md': PLAN })
    const before = statSync(at.desk.at('plan.md')).mtimeMs
    assert.equal(at.desk.json('--fix').findings.length, 1)
    assert.equal(at.desk.read('plan.md'), PLAN)
    assert.equal(statSync(at.desk.at('plan.md')).mtimeMs, before)
  })

  it('leaves alone what was not asked for', () => {
    at.desk.put({ 'a.md': TWICE, 'b.md': TWICE })
    at.desk.run('check --fix a.md')
    assert.equal(at.desk.read('b.md'), TWICE)
  })

  it('leaves a read-only file alone, reports it and its findings', () => {
    at.desk.put({ 'plan.md': TWICE, 'other.md': TWICE })
    chmodSync(at.desk.at('plan.md'), 0o444)
    const { code, out, err } = at.desk.run('check --fix')
    assert.equal(code, 2)
    assert.match(err, /^Not mended: plan\.md: (?:it is read-only|permission denied)\.$/m)
    assert.match(out, /^plan\.md[\s\S]*invalid-front-matter[\s\S]*1 fix made/)
    assert.equal(at.desk.read('plan.md'), TWICE)
    assert.equal(at.desk.read('other.md'), MENDED)
  })

  it('leaves alone a file that was changed meanwhile', () => {
    at.desk.put({ 'plan.md': TWICE })
    const file = at.desk.at('plan.md')
    const before = decode(readFileSync(file))
    at.desk.put({ 'plan.md': 'somebody else was faster\n' })
    assert.throws(() => replaceFile(file, before, MENDED), /changed meanwhile/)
    assert.equal(at.desk.read('plan.md'), 'somebody else was faster\n')
    assert.deepEqual(readdirSync(at.desk.folder), ['plan.md'])
  })

  it('leaves alone what is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(TWICE), Buffer.from([0xc3, 0x28, 0x0a])])
    const { code, err } = at.desk.put({ 'plan.md': bytes }).run('check --fix')
    assert.equal(code, 2)
    assert.match(err, /Not mended: plan\.md: it is not in UTF-8/)
    assert.ok(readFileSync(at.desk.at('plan.md')).equals(bytes))
  })

  it('writes through a link, and leaves it a link', () => {
    at.desk.put({ 'real/plan.md': TWICE })
    symlinkSync('real/plan.md', at.desk.at('plan.md'))
    at.desk.run('check --fix plan.md')
    assert.equal(at.desk.read('real/plan.md'), MENDED)
    assert.ok(lstatSync(at.desk.at('plan.md')).isSymbolicLink())
  })
})
