/** Measures speed and size against the peers of bench/peers in one sitting: tables, bench/results.json, bar chart, README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chart } from './bench/chart.js'
import * as contestants from './bench/contestants.js'
import { endure } from './bench/endurance.js'
import { runOver } from './bench/folder.js'
import { typeInto } from './bench/keystrokes.js'
import { scratchFolder } from './bench/leavings.js'
import { longPlan, plan, shaped } from './bench/plans.js'
import { writePlans } from './bench/plansFolder.js'
import { Progress } from './bench/progress.js'
import { withFigures } from './bench/readme.js'
import {
  merged,
  PART_NAMES,
  readResults,
  writeResults,
  type PartName,
  type Parts,
  type Results,
  type Titled,
} from './bench/results.js'
import { sizes } from './bench/sizes.js'
import { startOver } from './bench/start.js'
import { bars, tables } from './bench/table.js'

const USAGE = `npm run bench [-- options]
  --only PART   ${PART_NAMES.join(', ')}; may be repeated (default: all)
  --without X   leave out a peer that takes long; may be repeated
  --plans N     size of the folder (default 1000)
  --strokes N   keystrokes per server and plan (default 400)
  --rounds N    runs over the folder, and starts (default 5)
  --edits N     edits of the endurance run (default 10000)
  --write       also put what was measured into bench/results.json, docs/images/speed.svg and README.md;
                of parts that were not measured the figures stay`

const progress = new Progress()

const RESULTS = 'bench/results.json'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...PART_NAMES] },
    without: { type: 'string', multiple: true, default: [] },
    plans: { type: 'string', default: '1000' },
    strokes: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '10000' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function count(name: 'plans' | 'strokes' | 'rounds' | 'edits'): number {
  if (!/^[1-9]\d{0,6}$/.test(values[name])) throw new Error(`--${name} takes a number from 1, not "${values[name]}".`)
  return Number(values[name])
}

function asked(): PartName[] {
  for (const name of values.only)
    if (!PART_NAMES.some(part => part === name))
      throw new Error(`--only takes ${PART_NAMES.join(', ')}, not "${name}".`)
  return PART_NAMES.filter(name => values.only.includes(name))
}

/** Each part measures itself, in a folder of its own. */
function measures(parts: readonly PartName[]): { readonly [Name in PartName]: () => Promise<Parts[Name]> } {
  const scratch = scratchFolder('work')
  const fresh = (name: string): string => {
    const folder = join(scratch, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const [plans, strokes, rounds, edits] = [count('plans'), count('strokes'), count('rounds'), count('edits')]
  const hasPeers =
    parts.some(name => ['keystroke', 'shapes', 'folder'].includes(name)) && contestants.installPeers(progress)
  const isWanted = ({ name }: { readonly name: string }): boolean => !values.without.includes(name)
  const peers = (hasPeers ? contestants.peerServers() : []).filter(isWanted)
  let isWritten = false
  const folder = (): string => {
    const whole = fresh('plans')
    if (!isWritten) writePlans(whole, plans)
    isWritten = true
    return whole
  }
  return {
    keystroke: async () => {
      const typed: Titled[] = []
      for (const [size, text] of [['short', plan(7)], ['long', longPlan(7, 10_000)]] as const) {
        const title = `plan of ${(text.split('\n').length - 1).toLocaleString('en')} lines`
        const given = { title, text, size, folder: fresh(size) } as const
        typed.push({ title, ...(await typeInto(given, strokes, [contestants.ourServer, ...peers], progress)) })
      } // prettier-ignore
      return typed
    },
    shapes: async () => {
      const typed: Titled[] = []
      for (const [shape, size] of [['table', 5000], ['list', 3000], ['changelog', 5000]] as const) {
        const title = `${shape} of ${size.toLocaleString('en')}`
        const given = { title, text: shaped(shape, size), size: 'long', folder: fresh(shape) } as const
        const servers = [contestants.ourServer, ...peers.slice(0, 1)]
        typed.push({ title, ...(await typeInto(given, Math.ceil(strokes / 2), servers, progress)) })
      } // prettier-ignore
      return typed
    },
    folder: async () => {
      const commands = [...contestants.ourCommands, ...(hasPeers ? contestants.peerCommands().filter(isWanted) : [])]
      return { plans, ...(await runOver(folder(), commands, rounds, progress)) }
    },
    endurance: () => endure(folder(), edits, progress),
    start: () => startOver(folder(), rounds, progress),
    size: () => sizes(scratch),
  }
}

async function bench(): Promise<void> {
  if (values.help) return console.log(USAGE)
  const parts = asked()
  const measure = measures(parts)
  const sitting = {
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}, ${process.platform}`,
  }
  let fresh: Results = {}
  for (const name of parts) {
    progress.tell(`${name} …`)
    try {
      fresh = { ...fresh, [name]: { ...sitting, measured: await measure[name]() } }
    } catch (error) {
      progress.tell(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  console.log(`${sitting.machine}\n\n${tables(fresh)}`)
  if (!values.write) return
  writeResults(RESULTS, merged(readResults(RESULTS), fresh))
  // Page and picture tell what is kept: digits cut twice may come out differently.
  const all = readResults(RESULTS)
  writeFileSync('docs/images/speed.svg', chart(bars(all)))
  writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), all))
}

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// Whatever a peer still holds open counts no more.
process.exit()
