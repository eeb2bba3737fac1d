/** Measures speed and size against the peers of bench/peers in one sitting: table, bench/results.json, bar chart. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chart } from './bench/chart.js'
import { commands, installPeers, servers } from './bench/contestants.js'
import { endure } from './bench/endurance.js'
import { median, percentile } from './bench/figures.js'
import { runOver } from './bench/folder.js'
import { typeInto } from './bench/keystrokes.js'
import { longPlan, plan, shaped } from './bench/plans.js'
import { sizes } from './bench/sizes.js'
import { bars, tables, type Results } from './bench/table.js'

const USAGE = `npm run bench [-- options]
  --only PART   keystroke, shapes, folder, endurance or size; may be repeated (default: all)
  --without X   leave out a peer that takes long; may be repeated
  --plans N     size of the folder (default 1000)
  --strokes N   keystrokes per server and plan (default 400)
  --rounds N    runs over the folder (default 5)
  --edits N     edits of the endurance run (default 10000)
  --write       also write bench/results.json and docs/images/speed.svg`

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true, default: [] },
    plans: { type: 'string', default: '1000' },
    strokes: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '10000' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const asked = (part: string): boolean => values.only?.includes(part) ?? true

const isWanted = ({ name }: { readonly name: string }): boolean => !values.without.includes(name)

async function measure(scratch: string): Promise<Results> {
  const fresh = (name: string): string => {
    const folder = join(scratch, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const typed: Results['typed'][number][] = []
  const strokes = Number(values.strokes)
  if (asked('keystroke'))
    for (const [size, text] of [['short', plan(7)], ['long', longPlan(7, 10_000)]] as const) {
      const lines = text.split('\n').length - 1
      const results = await typeInto(text, size, fresh(size), strokes, servers().filter(isWanted))
      typed.push({ title: `plan of ${lines.toLocaleString('en')} lines`, servers: results })
    } // prettier-ignore
  if (asked('shapes'))
    for (const [shape, size] of [['table', 5000], ['list', 3000], ['changelog', 5000]] as const) {
      const results = await typeInto(shaped(shape, size), 'long', fresh(shape), strokes / 2, servers().slice(0, 2))
      typed.push({ title: `${shape} of ${size.toLocaleString('en')}`, servers: results })
    } // prettier-ignore
  const folder = fresh('plans')
  if (asked('folder') || asked('endurance')) writePlans(folder, Number(values.plans))
  const commanded = asked('folder')
    ? await runOver(folder, commands().filter(isWanted), Number(values.rounds))
    : undefined
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}, ${process.platform}`,
    typed,
    folder: commanded && { title: `${values.plans} plans checked`, commands: commanded },
    endured: asked('endurance') ? await endure(folder, Number(values.edits)) : undefined,
    sizes: asked('size') ? await sizes(scratch) : {},
  }
}

/** Ten plans to a release. */
function writePlans(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const release = join(folder, `release-${Math.floor(number / 10)}`)
    mkdirSync(release, { recursive: true })
    writeFileSync(join(release, `ReleasePlan-${number % 10}.md`), plan(number))
  }
}

async function bench(): Promise<void> {
  if (values.help) return console.log(USAGE)
  installPeers()
  const scratch = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  try {
    const results = await measure(scratch)
    console.log(`${results.machine}\n\n${tables(results)}`)
    if (!values.write) return
    writeFileSync('bench/results.json', JSON.stringify(results, rounded, 1) + '\n')
    writeFileSync('docs/images/speed.svg', chart(bars(results)))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Of thousands of strokes the figures are kept, all numbers with as many digits as mean something. */
function rounded(key: string, value: unknown): unknown {
  if (key === 'strokes') {
    const strokes = value as number[]
    return {
      count: strokes.length,
      p50: median(strokes),
      p95: percentile(strokes, 0.95),
      worst: percentile(strokes, 1),
    }
  }
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}

await bench()
