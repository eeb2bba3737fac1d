/** `--watch` in a real process: it waits for what happens, never for time. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UNCOUNTED } from '../uncounted.js'
import { aDesk, CLEAN, PLAN, type Desk } from './desk.js'

const door = fileURLToPath(new URL('../../server/src/main.cli.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

class Watching {
  readonly child: ChildProcess
  #said = ''
  #read = 0
  #told: () => void = () => {}
  readonly ended: Promise<{ code: number | null; signal: string | null }>

  constructor(desk: Desk, ...argv: string[]) {
    this.child = spawn(process.execPath, ['--import', tsx, door, 'check', '--watch', ...argv], {
      cwd: desk.folder,
      env: UNCOUNTED,
    })
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', text => {
        this.#said += text
        this.#told()
      })
    this.ended = new Promise(resolve => this.child.on('exit', (code, signal) => resolve({ code, signal })))
  }

  /** What was said since the last time, up to what is waited for. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const rest = this.#said.slice(this.#read)
      const found = pattern.exec(rest)
      if (found) {
        this.#read += found.index + found[0].length
        return rest.slice(0, found.index + found[0].length)
      }
      await new Promise<void>((resolve, reject) => {
        this.#told = resolve
        void this.ended.then(({ code }) => reject(new Error(`it ended with ${code}: ${this.#said}`)))
      })
    }
  }

  get rest(): string {
    return this.#said.slice(this.#read)
  }
}

describe('slipway check --watch', () => {
  const at = aDesk()
  let watching: Watching
  const start = async (...argv: string[]) => {
    watching = new Watching(at.desk, ...argv)
    return await watching.until(/Watching \d+ folders; Ctrl\+C ends it\.\n/)
  }
  afterEach(async () => {
    watching.child.kill('SIGKILL')
    await watching.ended
  })

  it('tells what is found, tells it again when it is other, and ends when interrupted', async () => {
    at.desk.put({ '.git/HEAD': '', 'docs/plan.md': PLAN, 'docs/clean.md': CLEAN })
    assert.match(await start(), /undated-milestone\n[\s\S]*1 warning in 2 artefacts\n/)
    at.desk.put({ 'docs/clean.md': PLAN })
    assert.match(await watching.until(/2 warnings in 2 artefacts\n/), /^\nChanged: docs\/clean\.md\n/)
    at.desk.put({ 'docs/clean.md': CLEAN, 'docs/plan.md': CLEAN })
    await watching.until(/no findings in 2 artefacts\n/)
    watching.child.kill('SIGINT')
    assert.deepEqual(await watching.ended, { code: 0, signal: null })
    assert.doesNotMatch(watching.rest, /\n\s+at /)
  })

  it('says nothing where nothing is other, however often a file is saved', async () => {
    at.desk.put({ '.git/HEAD': '', 'docs/plan.md': PLAN })
    await start()
    // As most editors save: nobody ever sees half a file.
    const save = (text: string): void => {
      at.desk.put({ 'docs/plan.draft': text })
      renameSync(at.desk.at('docs/plan.draft'), at.desk.at('docs/plan.md'))
    }
    for (let count = 0; count < 200; count++) save(PLAN)
    save(CLEAN)
    const said = await watching.until(/no findings in 1 artefact\n/)
    assert.equal(said.match(/Changed:/g)?.length, 1, said)
  })

  it('sees files and folders come, move and go, and configurations change', async () => {
    at.desk.put({ '.git/HEAD': '', 'docs/plan.md': CLEAN })
    await start()
    at.desk.put({ 'docs/kestrel/deep/plan.md': PLAN })
    await watching.until(/1 warning in 2 artefacts\n/)
    renameSync(at.desk.at('docs/kestrel'), at.desk.at('docs/heron'))
    await watching.until(/docs\/heron\/deep\/plan\.md[\s\S]*1 warning in 2 artefacts\n/)
    at.desk.put({ 'slipway.yml': 'rules:\n  undated-milestone: error\n' })
    await watching.until(/1 error in 2 artefacts\n/)
    rmSync(at.desk.at('docs/heron'), { recursive: true })
    await watching.until(/no findings in 1 artefact\n/)
  })

  it('goes on after a mistake made while it watches', async () => {
    const head = '{"slipway":"baseline","version":1}\n'
    at.desk.put({ '.git/HEAD': '', 'docs/plan.md': PLAN, 'b.jsonl': head })
    await start('docs', '--baseline', 'b.jsonl')
    at.desk.put({ 'b.jsonl': 'x\n' })
    await watching.until(/The baseline b\.jsonl cannot be understood in line 1/)
    at.desk.put({ 'b.jsonl': head })
    await watching.until(/1 warning in 1 artefact\n/)
  })

  it('does not run after its own reports', async () => {
    at.desk.put({ '.git/HEAD': '', 'docs/plan.md': PLAN })
    await start('docs', '--format', 'human', '--format', 'summary=docs/summary.md')
    at.desk.put({ 'docs/plan.md': CLEAN })
    await watching.until(/no findings in 1 artefact/)
    watching.child.kill('SIGTERM')
    assert.equal((await watching.ended).code, 0)
    assert.match(at.desk.read('docs/summary.md'), /no findings in 1 artefact/)
  })

  it('does not begin where it could not run', async () => {
    watching = new Watching(at.desk, '--config', 'nowhere.yml')
    assert.equal((await watching.ended).code, 2)
    assert.match(watching.rest, /^slipway: The configuration nowhere\.yml cannot be read/)
  })
})
