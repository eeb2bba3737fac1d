/** Runs every check and every suite and adds them up; `check`, `unit`, `vscode`, `newest` run a part. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { installPackages } from './packages.mjs'

/** @typedef {{ name: string, part: string, command: string[] }} Step */

const bin = /** @param {string} path */ path => `node_modules/${path}`

/** @type {Step[]} */
const STEPS = [
  { part: 'check', name: 'Types', command: [bin('typescript/bin/tsc'), '-p', '.'] },
  { part: 'check', name: 'Types of the pure core', command: [bin('typescript/bin/tsc'), '-p', 'server/src/analysis'] },
  { part: 'check', name: 'Types of the client', command: [bin('typescript/bin/tsc'), '-p', 'client'] },
  { part: 'check', name: 'Types of the scripts', command: [bin('typescript/bin/tsc'), '-p', 'scripts'] },
  { part: 'check', name: 'Lint', command: [bin('eslint/bin/eslint.js'), '.'] },
  { part: 'check', name: 'Format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { part: 'check', name: 'Unused files, exports and packages', command: [bin('knip/bin/knip.js')] },
  { part: 'build', name: 'Build', command: ['esbuild.mjs'] },
  {
    part: 'unit',
    name: 'Unit suites, with the coverage of the core',
    // Below the bounds of .c8rc.json the step fails, whatever the tests say.
    // tsx/esm, not .mocharc.json's tsx: plain tsx invents branches on line 1 of every file.
    command: [
      bin('c8/bin/c8.js'),
      process.execPath,
      '--import',
      'tsx/esm',
      bin('mocha/bin/mocha.js'),
      '--no-config',
      '--extension=ts',
      '--timeout=600000',
      'test/**/*.test.ts',
      '--reporter=spec',
      '--no-color',
    ],
  },
  {
    part: 'vscode',
    name: 'Report in a browser',
    command: [bin('mocha/bin/mocha.js'), 'test/browser/*.browser.ts', '--reporter=spec', '--no-color'],
  },
  { part: 'vscode', name: 'VS Code, Node extension host', command: ['scripts/vscode/suites.mjs', 'node'] },
  { part: 'vscode', name: 'VS Code, several roots', command: ['scripts/vscode/suites.mjs', 'roots'] },
  { part: 'vscode', name: 'VS Code, packaged and installed', command: ['scripts/vscode/suites.mjs', 'packaged'] },
  { part: 'vscode', name: 'VS Code, web worker host', command: ['scripts/vscode/suites.mjs', 'web'] },
  { part: 'vscode', name: 'VS Code, untrusted workspace', command: ['scripts/vscode/suites.mjs', 'untrusted'] },
  { part: 'vscode', name: 'VS Code, virtual workspace', command: ['scripts/vscode/suites.mjs', 'virtual'] },
  {
    part: 'vscode',
    name: 'VS Code, virtual workspace in the web worker host',
    command: ['scripts/vscode/suites.mjs', 'virtual-web'],
  },
]
/** @type {Record<string, string[]>} */
const PARTS = { check: ['check'], unit: ['build', 'unit'], vscode: ['build', 'vscode'], newest: ['build', 'vscode'] }

/** So many lines of a step that failed are told again. */
const TROUBLE = 120

const asked = process.argv[2]
const parts = asked === undefined ? undefined : PARTS[asked]
if (asked !== undefined && !parts) throw new Error(`Name one of ${Object.keys(PARTS).join(', ')}, or nothing.`)
if (asked === 'newest') process.env['SLIPWAY_VSCODE'] = 'newest'

installPackages()
let [passed, failed] = [0, 0]
/** @type {string[]} */
const summary = []
/** @type {string[]} */
const troubles = []
for (const step of STEPS.filter(({ part }) => parts?.includes(part) ?? true)) {
  console.log(`\n── ${step.name}`)
  let result = await run(step.command)
  if (result.failed > 0) troubles.push(`\n── Failed: ${step.name}`, ...result.trouble)
  let again = ''
  if (result.failed > 0 && step.part === 'vscode') {
    // A window may take a key or an event a moment late: what fails twice, in two fresh windows, is wrong.
    console.log(`\n── ${step.name}: ${result.failed} failed; once more, in a fresh window`)
    again = `, at the second try: ${result.failed} failed at the first`
    result = await run(step.command)
    if (result.failed > 0) troubles.push(`\n── Failed again: ${step.name}`, ...result.trouble)
  }
  passed += result.passed
  failed += result.failed
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : ''
  summary.push(`${step.name}: ${result.passed} passed, ${result.failed} failed${skipped}${again} (${result.seconds} s)`)
}
// Once more at the end, where a log that is shown in part still has it.
for (const line of troubles) console.log(line)
console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/**
 * Shows what the command says and takes the totals from it; what tells no totals counts as one. The trouble is what it
 * said of its failures, or its last lines.
 * @param {string[]} command
 * @returns {Promise<{ passed: number, failed: number, skipped: number, seconds: number, trouble: string[] }>}
 */
function run(command) {
  const started = Date.now()
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Record<string, number>} */
  const told = {}
  /** @type {string[]} */
  let said = []
  const keep = /** @param {string} line */ line => {
    if (told['failing'] === undefined) said = said.slice(1 - TROUBLE)
    if (said.length < TROUBLE) said.push(line)
  }
  createInterface(child.stdout).on('line', line => {
    console.log(line)
    const [, count, what] = /^ {2}(\d+) (passing|failing|pending)\b/.exec(line) ?? []
    if (what) told[what] = Number(count)
    if (what === 'failing') said = []
    keep(line)
  })
  createInterface(child.stderr).on('line', line => {
    console.error(line)
    keep(line)
  })
  return new Promise(resolve =>
    child.on('close', code => {
      const { passing, failing = 0, pending: skipped = 0 } = told
      const failed = code !== 0 ? Math.max(failing, 1) : failing
      const seconds = Math.round((Date.now() - started) / 1000)
      resolve({ passed: passing ?? (failed === 0 ? 1 : 0), failed, skipped, seconds, trouble: said })
    }),
  )
}
