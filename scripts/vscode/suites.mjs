/** Runs one suite in a real VS Code: `node suites.mjs SUITE`; without one it names them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runTests, runVSCodeCommand } from '@vscode/test-electron'
import { bundleSuites } from './bundle.mjs'
import { INSTALLED, MEMORY, packMemory } from './memory.mjs'
import { packExtension, stageExtension } from './package.mjs'
import { canProvision, RELEASES } from './provision.mjs'
import { makeRepository } from './repository.mjs'
import { installExtension, wantedRelease } from './server.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
// One launcher serves the machines it can; the others get the desktop VS Code that @vscode/test-electron downloads.
const vscode = canProvision
  ? { vscodeExecutablePath: join(import.meta.dirname, 'launch.mjs') }
  : { version: RELEASES[wantedRelease()].version }

/**
 * @typedef {object} Suite
 * @property {string} extensionDevelopmentPath
 * @property {string} extensionTestsPath
 * @property {string[]} [launchArgs]
 * @property {string[]} [roots]  folders of the workspace that are opened side by side, instead of it
 * @property {boolean} [asksTrust]  ask whether the workspace is trusted
 * @property {string} [memory]   the folder whose files are opened in memory, instead of the workspace
 */

/** @type {Record<string, (temporary: string) => Suite | Promise<Suite>>} */
const SUITES = {
  node: () => inNode('node'),
  start: () => inNode('start'),
  roots: () => ({
    ...inNode('roots'),
    roots: ['berths', 'release-4.2'],
  }),
  packaged: async temporary => {
    const vsix = join(ROOT, 'out/slipway.vsix')
    await packExtension(vsix)
    return {
      extensionDevelopmentPath: join(ROOT, 'test/vscode/driver'),
      extensionTestsPath: join(ROOT, 'out/vscode/packaged.js'),
      launchArgs: await install(vsix, temporary),
    }
  },
  web: temporary => inWorker(temporary, 'web'),
  untrusted: () => ({ ...inNode('untrusted'), asksTrust: true }),
  virtual: temporary => inMemory(temporary, inNode('virtual')),
  'virtual-web': async temporary => inMemory(temporary, await inWorker(temporary, 'virtualWeb')),
}

/**
 * A suite in the Node host, with the extension as it lies here.
 * @param {string} tests
 * @returns {Suite}
 */
const inNode = tests => ({
  extensionDevelopmentPath: ROOT,
  extensionTestsPath: join(ROOT, `out/vscode/${tests}.js`),
})

/**
 * A suite in the web worker host.
 * @param {string} temporary
 * @param {string} tests
 * @returns {Promise<Suite>}
 */
async function inWorker(temporary, tests) {
  const stage = join(temporary, 'extension')
  // With both entries VS Code silently takes the Node host.
  await stageExtension(stage, { main: undefined })
  // VS Code runs the tests in the host of the extension whose folder holds them.
  cpSync(join(ROOT, `out/vscode/${tests}.js`), join(stage, 'tests/suite.js'))
  return {
    extensionDevelopmentPath: stage,
    extensionTestsPath: join(stage, 'tests/suite.js'),
    launchArgs: ['--extensionDevelopmentKind=web'],
  }
}

/**
 * A suite with the workspace in a file system that lies on no disk: an extension of its own offers it.
 * @param {string} temporary
 * @param {Suite} suite
 * @returns {Promise<Suite>}
 */
async function inMemory(temporary, { launchArgs = [], ...suite }) {
  const extensions = await install(await packMemory(temporary, join(ROOT, 'test/vscode/workspace')), temporary)
  return {
    ...suite,
    launchArgs: [...launchArgs, ...extensions, `--folder-uri=${MEMORY}`],
    memory: join(temporary, 'extensions', INSTALLED),
  }
}

/**
 * @param {string} vsix
 * @param {string} temporary
 * @returns {Promise<string[]>} the arguments of a VS Code that has it
 */
async function install(vsix, temporary) {
  const extensions = join(temporary, 'extensions')
  if (canProvision) installExtension(vsix, extensions)
  else await runVSCodeCommand(['--install-extension', vsix, '--extensions-dir', extensions], vscode)
  return [`--extensions-dir=${extensions}`]
}

const suite = SUITES[process.argv[2] ?? '']
if (!suite) throw new Error(`Name one of ${Object.keys(SUITES).join(', ')}.`)
if (process.argv[2] === 'untrusted' && !canProvision) {
  console.log('@vscode/test-electron starts VS Code without workspace trust: not run.')
  process.exit()
}

const temporary = mkdtempSync(join(tmpdir(), 'slipway-suite-'))
const workspace = join(temporary, 'workspace')
try {
  cpSync(join(ROOT, 'test/vscode/workspace'), workspace, { recursive: true })
  makeRepository(join(workspace, 'berths'))
  await bundleSuites()
  const { launchArgs = [], roots, memory, asksTrust, ...paths } = await suite(temporary)
  const opened = roots ? join(workspace, 'roots.code-workspace') : workspace
  if (roots) writeFileSync(opened, JSON.stringify({ folders: roots.map(path => ({ path })) }))
  await runTests({
    ...vscode,
    ...paths,
    launchArgs: memory ? launchArgs : [opened, ...launchArgs],
    extensionTestsEnv: {
      SLIPWAY_WINDOW_FILE: join(memory ?? workspace, '.vscode/window.json'),
      ...(asksTrust ? { SLIPWAY_ASKS_TRUST: 'yes' } : {}),
    },
  })
} catch (error) {
  console.log(String(error))
  process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
}
