/** Who is measured: this project's own bundles, and the peers of bench/peers by their own binaries. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { npm } from '../npm.mjs'
import type { Progress } from './progress.js'

const ROOT = resolve(import.meta.dirname, '../..')
const PEERS = join(ROOT, 'bench', 'peers')
const inPeers = (path: string): string => join(PEERS, 'node_modules', path)
const node = process.execPath

interface Contestant {
  readonly name: string
  readonly command: readonly string[]
  /** Milliseconds for an answer, or for a run over the folder: then it is left out. */
  readonly patience: number
}

/** A language server on standard streams. */
export interface Server extends Contestant {
  /** Of so many keystrokes one is given to this server: some need seconds for each. */
  readonly every: { readonly short: number; readonly long: number }
}

/** A run over a folder; `{}` stands for the folder, `{cache}` for a cache that is the contestant's alone. */
export interface Command extends Contestant {
  readonly isWarm?: boolean
  /** Slow ones run once. */
  readonly isSlow?: boolean
}

/** For an answer, and for a run over the folder: many times what the slowest was seen to need. */
const ANSWER = 60_000
const RUN = 300_000

/** For npm to bring the peers. */
const INSTALLATION = 300_000

export const OURS = 'slipway'

const EVERY = { short: 1, long: 1 }

export const ourServer: Server = {
  name: OURS,
  command: [node, join(ROOT, 'dist/server.js'), '--stdio'],
  patience: ANSWER,
  every: EVERY,
}

/** The platform's package of rumdl holds its binary: its script for Node would add Node's start to every run. */
function rumdl(): string {
  const platform = `cli-${process.platform}-${process.arch}`
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'
  const candidates = [platform, `${platform}-musl`].map(folder => inPeers(`@rumdl/${folder}/${name}`))
  // Where none is there, it says itself that it does not start.
  return candidates.find(existsSync) ?? candidates[0]!
}

/** npm writes its list when all is there. */
const areInstalled = (): boolean => existsSync(inPeers('.package-lock.json'))

/** @returns whether the peers are there; that they are not is told */
export function installPeers(progress: Progress): boolean {
  if (areInstalled()) return true
  progress.tell('Installing the peers of bench/peers …')
  try {
    npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], PEERS, INSTALLATION)
  } catch (error) {
    progress.tell(`The peers are left out: ${String(error)}`)
  }
  return areInstalled()
}

export const peerServers = (): readonly Server[] => [
  { name: 'rumdl', command: [rumdl(), 'server'], patience: ANSWER, every: EVERY },
  {
    name: 'unified-language-server',
    command: [node, join(PEERS, 'unified-server.mjs'), '--stdio'],
    patience: ANSWER,
    every: { short: 4, long: 40 },
  },
]

const slipway = [node, join(ROOT, 'dist/cli.js'), 'check', '{}', '--format', 'json', '--as-of', '2027-06-01']

export const ourCommands: readonly Command[] = [
  { name: OURS, command: slipway, patience: RUN },
  { name: `${OURS}, cached`, command: [...slipway, '--cache', '{cache}'], patience: RUN, isWarm: true },
]

export function peerCommands(): readonly Command[] {
  const rules = [inPeers('remark-cli/cli.js'), '--quiet', '--use', inPeers('remark-gfm/index.js')]
  return [
    { name: 'rumdl', command: [rumdl(), 'check', '{}', '--no-cache', '--quiet'], patience: RUN },
    {
      name: 'rumdl, cached',
      command: [rumdl(), 'check', '{}', '--cache-dir', '{cache}', '--quiet'],
      patience: RUN,
      isWarm: true,
    },
    {
      name: 'remark-cli',
      command: [node, ...rules, '--use', inPeers('remark-preset-lint-recommended/index.js'), '{}'],
      patience: RUN,
      isSlow: true,
    },
    {
      name: 'markdownlint-cli2',
      command: [node, inPeers('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '{}/**/*.md'],
      patience: RUN,
      isSlow: true,
    },
  ]
}
