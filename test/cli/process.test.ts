/** The command line as a process: its door, its streams, its exit code. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { aDesk, PLAN, TWICE } from './desk.js'
import { UNCOUNTED } from '../uncounted.js'

const door = fileURLToPath(new URL('../../server/src/main.cli.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

describe('slipway as a process', () => {
  const at = aDesk()
  const slipwayWith = (environment: NodeJS.ProcessEnv, ...argv: string[]) =>
    spawnSync(process.execPath, ['--import', tsx, door, ...argv], {
      cwd: at.desk.folder,
      encoding: 'utf8',
      env: { ...UNCOUNTED, ...environment },
    })
  const slipway = (...argv: string[]) => slipwayWith({}, ...argv)

  it('exits with 1 on errors, with the report on the standard output', () => {
    const { status, stdout, stderr } =
      at.desk.put({ 'plan.md': PLAN, 'twice.md': TWICE }) && slipway('check', '--format', 'json')
    assert.equal(stderr, '')
    assert.equal(JSON.parse(stdout).summary.failed, true)
    assert.equal(status, 1)
  })

  it('writes no colours into a pipe, whatever a pipeline sets', () => {
    at.desk.put({ 'plan.md': PLAN })
    const plain = slipwayWith({ CI: '', FORCE_COLOR: '' }, 'check')
    const piped = slipwayWith({ CI: 'true', FORCE_COLOR: '1' }, 'check')
    assert.match(plain.stdout, /undated-milestone/)
    assert.equal(piped.stdout, plain.stdout)
    assert.equal(piped.stderr, plain.stderr)
  })

  it('knows its version and its pages', () => {
    assert.match(slipway('--version').stdout, /^\d+\.\d+\.\d+\n$/)
    assert.match(slipway('--explain', 'undated-milestone').stdout, /^# undated-milestone/)
  })
})
