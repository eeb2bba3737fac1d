/** Installs, builds and opens the sample release in a VS Code with the extension; `--headless` proves that it works. */
import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { installPackages } from './packages.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const headless = process.argv.includes('--headless')

process.chdir(ROOT)
installPackages()
const built = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

// What follows needs the packages that were just installed.
const { copyOfSample, sampleRelease, serveSample } = await import('./vscode/sample.mjs')
if (headless) await proveSample()
else if (desktopHasCode()) openDesktop()
else await openServer()

function desktopHasCode() {
  const { platform, env } = process
  const display = platform === 'darwin' || platform === 'win32' || env['DISPLAY'] || env['WAYLAND_DISPLAY']
  return Boolean(display) && spawnSync('code', ['--version'], { shell: platform === 'win32' }).status === 0
}

function openDesktop() {
  const sample = sampleRelease()
  console.log(`Opening ${sample} in VS Code.`)
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, sample]
  spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

async function openServer() {
  const { address } = await serveSample()
  console.log(`\nThe sample release is open in VS Code at\n\n  ${address()}\n\nStop with Ctrl+C.`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
}

async function proveSample() {
  const { lookAtSample } = await import('./vscode/lookAtSample.mjs')
  const { address, stop } = await serveSample(copyOfSample())
  try {
    const { diagnostics, picture } = await lookAtSample(address)
    console.log(`\nDiagnostics in the window:\n\n${diagnostics.join('\n')}\n\nPicture: ${picture}`)
  } finally {
    stop()
  }
}
