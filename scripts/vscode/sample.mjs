/** Serves the sample release in VS Code's server with the packaged extension installed: what a user sees. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { MEMORY, packMemory } from './memory.mjs'
import { packExtension } from './package.mjs'
import { installExtension, startServer } from './server.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

/** The release folder among the samples. */
export function sampleRelease() {
  const folder = readdirSync(join(ROOT, 'samples'), { withFileTypes: true }).find(entry => entry.isDirectory())
  if (!folder) throw new Error('There is no release folder in samples/.')
  return join(ROOT, 'samples', folder.name)
}

/** A copy to play with, for VS Code in a browser saves by itself. */
export function copyOfSample() {
  const sample = sampleRelease()
  const copy = join(temporaryFolder(), basename(sample))
  cpSync(sample, copy, { recursive: true })
  return copy
}

/**
 * `address('File.md:7')` is where the window shows the sample, with a file of it open at a line.
 * @param {string} [folder]
 * @param {{ asInBrowsers?: boolean }} [how] in the web worker host, with the files in memory
 */
export async function serveSample(folder = sampleRelease(), { asInBrowsers = false } = {}) {
  const home = temporaryFolder()
  const vsix = join(home, 'slipway.vsix')
  const extensions = join(home, 'extensions')
  await packExtension(vsix, asInBrowsers ? { main: undefined } : {})
  installExtension(vsix, extensions)
  if (asInBrowsers) installExtension(await packMemory(home, folder), extensions)
  const data = join(home, 'data')
  // The sample lies inside this repository; nobody wants to be asked about that.
  mkdirSync(join(data, 'data/Machine'), { recursive: true })
  writeFileSync(join(data, 'data/Machine/settings.json'), '{ "git.openRepositoryInParentFolders": "never" }\n')
  const { host, stop } = await startServer({ data, extensions })
  /** @param {string} [place] */
  const address = place => {
    const query = new URLSearchParams({ folder: asInBrowsers ? MEMORY : folder })
    const opened = [
      ['gotoLineMode', 'true'],
      ['openFile', asInBrowsers ? `${MEMORY}/${place}` : `vscode-remote://${host}${folder}/${place}`],
    ]
    if (place) query.set('payload', JSON.stringify(opened))
    return `http://${host}/?${query}`
  }
  return { address, stop }
}

/** Gone when this process is. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-sample-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
