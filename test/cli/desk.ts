/** A folder to work in and a stand-in for the terminal, for tests of the command line. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Crew } from '../../server/src/cli/crew.js'
import { answered } from '../../server/src/cli/door.js'
import type { World } from '../../server/src/cli/io.js'
import { ALONE } from './crews.js'
import { todayIn } from '../../server/src/analysis/text/today.js'
import { run, runInThreads } from '../../server/src/cli/run.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Settings {
  readonly terminal?: boolean
  readonly environment?: Readonly<Record<string, string>>
  readonly engine?: string
  /** A day, or a moment with its zone. */
  readonly today?: string
  /** Below the desk. */
  readonly in?: string
}

const pages = fileURLToPath(new URL('../../server/src/analysis/rules/', import.meta.url))

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'slipway-'))

  put(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(name)), { recursive: true })
      writeFileSync(this.at(name), content)
    }
    return this
  }

  at(name: string): string {
    return join(this.folder, name)
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8')
  }

  run(line: string | readonly string[], settings: Settings = {}): Ran {
    const { io, said } = this.#io(settings)
    const code = run(words(line), io)
    return { code, ...said() }
  }

  async runInThreads(line: string, crew: Crew): Promise<Ran> {
    const { io, said } = this.#io({})
    const code = await runInThreads(words(line), io, crew)
    return { code, ...said() }
  }

  /** By the door that a process comes in by, with nobody to help. */
  async answer(line: string, settings: Settings = {}): Promise<Ran> {
    const { io, said } = this.#io(settings)
    const code = await answered(words(line), io, ALONE)
    return { code, ...said() }
  }

  #io(settings: Settings): { io: World; said: () => Omit<Ran, 'code'> } {
    let out = ''
    let err = ''
    const sink = (write: (text: string | Uint8Array) => void) => ({
      write,
      isTerminal: settings.terminal ?? false,
      columns: 80,
    })
    const { today = '2026-11-02' } = settings
    const io = {
      cwd: join(this.folder, settings.in ?? ''),
      environment: settings.environment ?? {},
      in: { isTerminal: settings.terminal ?? false },
      serve: () => (out += 'served'),
      out: sink(text => (out += Buffer.from(text).toString())),
      err: sink(text => (err += Buffer.from(text).toString())),
      today: () => today,
      now: () => ({
        day: todayIn(today, undefined),
        moment: today.includes('[') ? Date.parse(today.split('[')[0]!) : undefined,
      }),
      version: () => '9.9.9',
      engine: () => settings.engine ?? 'today',
      page: (rule: string) => readFileSync(join(pages, `${rule}.md`), 'utf8'),
    }
    return { io, said: () => ({ out, err }) }
  }

  /** The JSON report of a run. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads it as a script would
  json(line: string, settings: Settings = {}): any {
    return JSON.parse(this.run(`check ${line} --format json`, settings).out)
  }

  /** Takes away what lies on it. */
  empty(): void {
    this.clear()
    mkdirSync(this.folder)
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const words = (line: string | readonly string[]): readonly string[] =>
  typeof line === 'string' ? line.split(' ').filter(Boolean) : line

/** A fresh desk for each test of a suite. */
export function aDesk(): { readonly desk: Desk } {
  const holder: { desk: Desk } = { desk: undefined as unknown as Desk }
  beforeEach(() => (holder.desk = new Desk()))
  afterEach(() => holder.desk.clear())
  return holder
}

/** A plan with one undated milestone in line 8. */
export const PLAN = `---
artefact: release-plan
---
# Release plan

| Milestone | Date | Owner |
|---|---|---|
| Dry run | | SRE Lead |
| Go-live | 2026-11-20 | Release Manager |
`

export const CLEAN = PLAN.replace('| Dry run | |', '| Dry run | 2026-11-19 |')

/** One finding that --fix mends. */
export const TWICE = `---
artefact: release-plan
owner: Release Manager
status: draft
owner: Release Manager
---
# Release plan
`
