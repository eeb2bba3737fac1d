#!/usr/bin/env node
/** Stands in for VS Code's executable: takes its arguments, runs extension tests in its server and a headless page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPage } from './browser.mjs'
import { startServer } from './server.mjs'
import { screenshot, serveWindow } from './window.mjs'

const TIME_LIMIT = 5 * 60_000
const NOISE = [
  /^\[[\w:-]+\] |authentication provider 'github'/,
  /spdlog|native-watchdog|open-vsx|service ?worker|punycode/i,
  // Tests are asked nothing: the workspace stays untrusted.
  /refused to show dialog in tests/,
  // When the test is over, nobody is left who knows the files in memory.
  /No file system provider found for resource 'slipwaymem:|^No search provider registered for scheme/,
  /^(Resolv(ing|ed) connection token|Creating a socket|ChatSessionStore|Updating additional builtin)/,
]

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'folder-uri': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
})
const tests = String(values.extensionTestsPath)
// What the server hangs on `exit` is not called when a signal ends the process.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const data = mkdtempSync(join(tmpdir(), 'slipway-vscode-'))
process.once('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))
const server = await startServer({
  data,
  extensions: /** @type {string} */ (values['extensions-dir']),
  tests: true,
  asksTrust: process.env['SLIPWAY_ASKS_TRUST'] !== undefined,
})
const { page, close } = await openPage()
const window = await serveWindow(page)
// The worker host has no environment; a file in the workspace tells both hosts where the window is.
const windowFile = String(process.env['SLIPWAY_WINDOW_FILE'])
mkdirSync(dirname(windowFile), { recursive: true })
writeFileSync(windowFile, JSON.stringify({ address: window.address }))

/** @type {(code: number) => void} */
let finish = () => {}
const finished = new Promise(resolve => (finish = resolve))
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ said) => {
  const line = said.map(String).join(' ')
  if (line && !NOISE.some(noise => noise.test(line))) console.log(line)
})
await page.exposeFunction('codeAutomationExit', finish)
if (process.env['SLIPWAY_VERBOSE']) page.on('console', message => console.log(`page: ${message.text()}`))
page.once('crash', () => {
  console.log('The page crashed.')
  finish(1)
})
const alarm = setTimeout(async () => {
  console.log(`No result after ${TIME_LIMIT / 60_000} minutes.`)
  await screenshot(page, 'time-limit')
  finish(1)
}, TIME_LIMIT)

await page.goto(addressOf(server.host))
const code = await finished
clearTimeout(alarm)
window.close()
await close()
server.stop()
rmSync(windowFile, { force: true })
process.exit(Number(code))

/** @param {string} host */
function addressOf(host) {
  /** @param {string} path */
  const remote = path => `vscode-remote://${host}${path}`
  const payload = [
    ...(values.extensionDevelopmentPath ?? []).map(path => ['extensionDevelopmentPath', remote(String(path))]),
    ...(values.extensionDevelopmentKind ? [['extensionDevelopmentKind', values.extensionDevelopmentKind]] : []),
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ]
  const opened = String(values['folder-uri'] ?? positionals[0])
  const query = new URLSearchParams({
    [opened.endsWith('.code-workspace') ? 'workspace' : 'folder']: opened,
    payload: JSON.stringify(payload),
  })
  return `http://${host}/?${query}`
}
