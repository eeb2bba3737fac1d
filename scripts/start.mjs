/** Installs, builds and opens the sample release in a VS Code with the extension; `--headless` proves that it works. */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installPackages } from './packages.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const headless = process.argv.includes('--headless')

process.chdir(ROOT)
installPackages()
const built = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const sample = sampleRelease()
if (!headless && desktopHasCode()) openDesktop()
else await openServer()

/** The release folder among the samples. */
function sampleRelease() {
  const folder = readdirSync('samples', { withFileTypes: true }).find(entry => entry.isDirectory())
  if (!folder) throw new Error('There is no release folder in samples/.')
  return join(ROOT, 'samples', folder.name)
}

function desktopHasCode() {
  const { platform, env } = process
  const display = platform === 'darwin' || platform === 'win32' || env['DISPLAY'] || env['WAYLAND_DISPLAY']
  return Boolean(display) && spawnSync('code', ['--version'], { shell: platform === 'win32' }).status === 0
}

function openDesktop() {
  console.log(`Opening ${sample} in VS Code.`)
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, sample]
  spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** VS Code's server with the packaged extension installed: what a user sees. */
async function openServer() {
  const [{ packExtension }, { installExtension, startServer }] = await Promise.all([
    import('./vscode/package.mjs'),
    import('./vscode/server.mjs'),
  ])
  const home = join(ROOT, '.vscode-test/start')
  const vsix = join(home, 'slipway.vsix')
  const extensions = join(home, 'extensions')
  await packExtension(vsix)
  installExtension(vsix, extensions)
  const server = await startServer({ data: join(home, 'data'), extensions })
  const address = `http://${server.host}/?${new URLSearchParams({ folder: sample })}`
  if (headless) {
    const { prove } = await import('./vscode/prove.mjs')
    process.exitCode = await prove(server.host, sample)
    server.stop()
    return
  }
  console.log(`\nThe sample release is open in VS Code at\n\n  ${address}\n\nStop with Ctrl+C.`)
  process.on('SIGINT', () => process.exit(0))
}
