/** Who is measured: this project's own bundles, and the peers of bench/peers by their own binaries. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { npm } from '../npm.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const PEERS = join(ROOT, 'bench', 'peers')
const inPeers = (path: string): string => join(PEERS, 'node_modules', path)
const node = process.execPath

/** A language server on standard streams. */
export interface Server {
  readonly name: string
  readonly command: readonly string[]
  /** Of so many keystrokes one is given to this server: some need seconds for each. */
  readonly every: { readonly short: number; readonly long: number }
}

/** A run over a folder; `{}` stands for the folder, `{cache}` for a cache that is the contestant's alone. */
export interface Command {
  readonly name: string
  readonly command: readonly string[]
  readonly isWarm?: boolean
  /** Slow ones run once. */
  readonly isSlow?: boolean
}

/** The platform's package of rumdl holds its binary: its script for Node would add Node's start to every run. */
function rumdl(): string {
  const platform = `cli-${process.platform}-${process.arch}`
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'
  const own = [platform, `${platform}-musl`].map(folder => inPeers(`@rumdl/${folder}/${name}`)).find(existsSync)
  if (!own) throw new Error(`bench/peers holds no rumdl for ${platform}.`)
  return own
}

export function installPeers(): void {
  if (!existsSync(inPeers('rumdl'))) npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], PEERS)
}

export const OURS = 'slipway'

export const servers = (): readonly Server[] => [
  { name: OURS, command: [node, join(ROOT, 'dist/server.js'), '--stdio'], every: { short: 1, long: 1 } },
  { name: 'rumdl', command: [rumdl(), 'server'], every: { short: 1, long: 1 } },
  {
    name: 'unified-language-server',
    command: [node, join(PEERS, 'unified-server.mjs'), '--stdio'],
    every: { short: 4, long: 40 },
  },
]

export function commands(): readonly Command[] {
  const slipway = [node, join(ROOT, 'dist/cli.js'), 'check', '{}', '--format', 'json', '--as-of', '2027-06-01']
  const rules = [inPeers('remark-cli/cli.js'), '--quiet', '--use', inPeers('remark-gfm/index.js')]
  return [
    { name: OURS, command: slipway },
    { name: 'rumdl', command: [rumdl(), 'check', '{}', '--no-cache', '--quiet'] },
    { name: 'rumdl, cached', command: [rumdl(), 'check', '{}', '--cache-dir', '{cache}', '--quiet'], isWarm: true },
    { name: `${OURS}, cached`, command: [...slipway, '--cache', '{cache}'], isWarm: true },
    {
      name: 'remark-cli',
      command: [node, ...rules, '--use', inPeers('remark-preset-lint-recommended/index.js'), '{}'],
      isSlow: true,
    },
    {
      name: 'markdownlint-cli2',
      command: [node, inPeers('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '{}/**/*.md'],
      isSlow: true,
    },
  ]
}
