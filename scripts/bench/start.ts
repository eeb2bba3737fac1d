/** From nothing to the first diagnostics: the server by itself, and the extension in a real window. */
import { ourServer } from './contestants.js'
import { begin, end, scratchFolder } from './leavings.js'
import { leftOut, within } from './patience.js'
import { firstPlan } from './plansFolder.js'
import type { Progress } from './progress.js'
import { Session } from './session.js'

/** Milliseconds of each start. */
export interface Started {
  /** Until the server has answered `initialize`. */
  readonly initialized: readonly number[]
  /** Until the diagnostics of an open plan, the folder around it still being read. */
  readonly diagnosed: readonly number[]
  /** What the extension's `activate` took in VS Code. */
  readonly activated: readonly number[]
  /** From opening a release document in its window, which has just opened, to its diagnostics, the server not yet running. */
  readonly window: readonly number[]
  /** The same once VS Code's own start is over. */
  readonly atRest?: readonly number[]
  /** A sentence for what could not be measured. */
  readonly leftOut: readonly string[]
}

/** For a window to open, in milliseconds: the first time it is brought from npm. */
const PATIENCE = 300_000

const FIRST = /first diagnostics after ([\d.]+) ms/

export async function startOver(folder: string, rounds: number, progress: Progress): Promise<Started> {
  const initialized: number[] = []
  const diagnosed: number[] = []
  const activated: number[] = []
  const window: number[] = []
  const atRest: number[] = []
  const out: string[] = []
  const { uri, text } = firstPlan(folder)
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const session = new Session(ourServer, folder)
    await session.begin(folder)
    initialized.push(performance.now() - begun)
    await session.open(uri, text)
    diagnosed.push(performance.now() - begun)
    await session.end()
    progress.tell(`start: first diagnostics after ${Math.round(diagnosed.at(-1)!)} ms`)
  }
  try {
    for (let round = 0; round < rounds; round++) {
      const said = await openWindow({})
      activated.push(numberIn(said, /activate\(\) took ([\d.]+) ms/))
      window.push(numberIn(said, FIRST))
      atRest.push(numberIn(await openWindow({ SLIPWAY_AT_REST: 'yes' }), FIRST))
      progress.tell(
        `start: activate() took ${activated.at(-1)} ms, first diagnostics in the window after ${window.at(-1)} ms, at rest ${atRest.at(-1)} ms`,
      )
    }
  } catch (error) {
    out.push(leftOut(error))
    progress.tell(`start: ${leftOut(error)}`)
  }
  return { initialized, diagnosed, activated, window, atRest, leftOut: out }
}

/** What the suite that only starts says, in a VS Code of its own. */
async function openWindow(environment: Record<string, string>): Promise<string> {
  // What the window leaves in the temporary folder goes with the benchmark.
  const child = begin([process.execPath, 'scripts/vscode/suites.mjs', 'start'], '.', {
    ...environment,
    TMPDIR: scratchFolder('window'),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()))
  child.stdin.end()
  const ran = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`VS Code's window failed: ${troubleIn(said)}`)))) // prettier-ignore
  })
  try {
    await within(PATIENCE, "VS Code's window", ran)
  } finally {
    end(child)
  }
  return said
}

/** The first line that speaks of one. */
const troubleIn = (said: string): string => /^.*Error.*$/m.exec(said)?.[0].trim() ?? said.slice(-200).trim()

function numberIn(said: string, pattern: RegExp): number {
  const found = pattern.exec(said)?.[1]
  if (found === undefined) throw new Error(`VS Code's window did not say ${pattern.source}`)
  return Number(found)
}
