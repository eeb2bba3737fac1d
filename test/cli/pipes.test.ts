/** What is no plain file never keeps a run waiting: a pipe without a writer, a device without an end. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { aDesk, PLAN } from './desk.js'

describe('pipes and devices', () => {
  const at = aDesk()
  before(function () {
    if (process.platform === 'win32') this.skip()
  })
  const pipe = (name: string): void => {
    at.desk.put({ 'a/plan.md': PLAN })
    execFileSync('mkfifo', [at.desk.at(name)])
  }

  for (const line of [
    'check',
    'check a/plan.md --config',
    'check a/plan.md --baseline',
    'verdict a --tests',
    'verdict',
    'why',
    'report',
    'merge',
  ])
    it(`a pipe is not waited for: slipway ${line} PIPE`, () => {
      pipe('pipe.md')
      const { code, err } = at.desk.run(`${line} pipe.md`)
      assert.equal(code, 2)
      assert.match(err, /pipe\.md.*it is a pipe, not a file\./s)
    })

  it('a pipe in a folder is passed over, whatever it is called', () => {
    pipe('a/pipe.md')
    pipe('a/.gitignore')
    pipe('.gitignore')
    assert.equal(at.desk.run('check .').code, 0)
    pipe('a/CODEOWNERS')
    pipe('slipway.yml')
    assert.match(at.desk.run('check a').err, /^Not read: slipway\.yml: it is a pipe, not a file\.$/m)
  })

  it('a socket is none either', async () => {
    const server = createServer().listen(at.desk.at('socket.md'))
    await once(server, 'listening')
    assert.match(at.desk.run('check socket.md').err, /socket\.md: it is a pipe, not a file\./)
    server.close()
  })

  it('a device that never ends is too large', () => {
    assert.match(at.desk.run('check /dev/zero').err, /dev\/zero: it is larger than 2 MB\./)
    assert.match(at.desk.run('merge /dev/zero').err, /it is too large/)
  })
})
