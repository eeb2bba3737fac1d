/** The command line as a process: its door, its streams, its exit code. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
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

  /** A shell knows the streams that Node cannot give: full, closed, of a folder that is gone. */
  const inShell = (script: string, ...argv: string[]) =>
    spawnSync('sh', ['-c', script, 'sh', process.execPath, '--import', tsx, door, ...argv], {
      cwd: at.desk.folder,
      encoding: 'utf8',
      env: UNCOUNTED,
    })

  it('says so where its report cannot be written, and does not exit as if it were', function () {
    if (!existsSync('/dev/full')) this.skip()
    at.desk.put({ 'plan.md': PLAN })
    const { status, stderr } = inShell('"$@" > /dev/full', 'check')
    assert.deepEqual([status, stderr], [2, 'slipway: The standard output cannot be written: the disk is full.\n'])
    const german = inShell('"$@" > /dev/full', 'check', '--language', 'de')
    assert.match(german.stderr, /Standardausgabe .*: der Datenträger ist voll\./)
  })

  it('reads what a shell pipes in', function () {
    if (!existsSync('/dev/stdin')) this.skip()
    at.desk.put({ 'twice.md': TWICE })
    const { status, stdout } = inShell('cat twice.md | "$@"', 'check', '/dev/stdin', '--format', 'lines')
    assert.match(stdout, /stdin:5:1: error/)
    assert.equal(status, 1)
  })

  it('keeps its exit code where nobody reads what it says', () => {
    at.desk.put({ 'twice.md': TWICE })
    const closed = ['>&-', '2>&-', '<&-']
    for (const end of closed) assert.equal(inShell(`"$@" ${end}`, 'check', 'twice.md').status, 1, end)
    const gone = inShell('{ "$@" 2>&1 >/dev/null; echo $? > code; } | true; cat code', 'check', 'nowhere.md')
    assert.equal(gone.stdout, '2\n')
  })

  it('says that its working folder is gone', () => {
    // Built, for a loader of sources needs a folder to stand in.
    const outfile = at.desk.at('cli.cjs')
    buildSync({ entryPoints: [door], outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' })
    const script = 'mkdir gone && cd gone && rmdir ../gone && "$@"'
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, outfile, 'check'], {
      cwd: at.desk.folder,
      encoding: 'utf8',
      env: UNCOUNTED,
    })
    assert.deepEqual([status, stdout], [2, ''])
    assert.equal(stderr, 'slipway: The working folder is no longer there. Change to one that is.\n')
  })

  it('knows its version and its pages', () => {
    assert.match(slipway('--version').stdout, /^\d+\.\d+\.\d+\n$/)
    assert.match(slipway('--explain', 'undated-milestone').stdout, /^# undated-milestone/)
  })
})
