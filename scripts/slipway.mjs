#!/usr/bin/env node
/** Runs the command line of this checkout, which is built when it is first used: for actions and hooks that fetch it whole. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'dist/cli.js')

if (!existsSync(cli)) build()
const { status, signal } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
if (signal) process.kill(process.pid, signal)
// Without an exit code it did not run, which is what 2 says.
process.exitCode = status ?? 2

/** What it says goes to the error stream: the standard output belongs to the report. */
function build() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const steps = [
    [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    [process.execPath, 'esbuild.mjs'],
  ]
  for (const [command = '', ...argv] of steps) {
    const shell = command.endsWith('.cmd')
    const { status, error } = spawnSync(command, argv, { cwd: root, stdio: ['ignore', 2, 2], shell })
    if (status === 0) continue
    console.error(`slipway: it could not be built (${command} ${argv.join(' ')}${error ? `: ${error.message}` : ''}).`)
    process.exit(2)
  }
}
