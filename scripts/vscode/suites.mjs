/** Runs one suite in a real VS Code: `node suites.mjs node | roots | packaged | web`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runTests, runVSCodeCommand } from '@vscode/test-electron'
import { bundleSuites } from './bundle.mjs'
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
 * @property {string[]} launchArgs
 * @property {string[]} [roots] folders of the workspace that are opened side by side, instead of it
 */

/** @type {Record<string, (temporary: string) => Suite | Promise<Suite>>} */
const SUITES = {
  node: () => ({
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(ROOT, 'out/vscode/node.js'),
    launchArgs: [],
  }),
  roots: () => ({
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(ROOT, 'out/vscode/roots.js'),
    launchArgs: [],
    roots: ['berths', 'release-4.2'],
  }),
  packaged: async temporary => {
    const vsix = join(ROOT, 'out/slipway.vsix')
    const extensions = join(temporary, 'extensions')
    await packExtension(vsix)
    if (canProvision) installExtension(vsix, extensions)
    else await runVSCodeCommand(['--install-extension', vsix, '--extensions-dir', extensions], vscode)
    return {
      extensionDevelopmentPath: join(ROOT, 'test/vscode/driver'),
      extensionTestsPath: join(ROOT, 'out/vscode/packaged.js'),
      launchArgs: [`--extensions-dir=${extensions}`],
    }
  },
  web: async temporary => {
    const stage = join(temporary, 'extension')
    // With both entries VS Code silently takes the Node host.
    await stageExtension(stage, { main: undefined })
    // VS Code runs the tests in the host of the extension whose folder holds them.
    cpSync(join(ROOT, 'out/vscode/web.js'), join(stage, 'tests/web.js'))
    return {
      extensionDevelopmentPath: stage,
      extensionTestsPath: join(stage, 'tests/web.js'),
      launchArgs: ['--extensionDevelopmentKind=web'],
    }
  },
}

const suite = SUITES[process.argv[2] ?? '']
if (!suite) throw new Error(`Name one of ${Object.keys(SUITES).join(', ')}.`)

const temporary = mkdtempSync(join(tmpdir(), 'slipway-suite-'))
const workspace = join(temporary, 'workspace')
try {
  cpSync(join(ROOT, 'test/vscode/workspace'), workspace, { recursive: true })
  makeRepository(join(workspace, 'berths'))
  await bundleSuites()
  const { launchArgs, roots, ...paths } = await suite(temporary)
  const opened = roots ? join(workspace, 'roots.code-workspace') : workspace
  if (roots) writeFileSync(opened, JSON.stringify({ folders: roots.map(path => ({ path })) }))
  await runTests({ ...vscode, ...paths, launchArgs: [opened, ...launchArgs] })
} catch (error) {
  console.log(String(error))
  process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
}
