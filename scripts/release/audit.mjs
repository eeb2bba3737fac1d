/** Asks the registry what is known against the packages that ship; exit code 1 if anything is, 2 if it does not answer. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { shippedAdvisories } from './advisories.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

/** @param {string} file */
const read = file => JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'))

const windows = process.platform === 'win32'
const { stdout } = spawnSync(windows ? 'npm.cmd' : 'npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: windows,
  maxBuffer: 1e9,
})
const report = parsed(stdout)
if (report?.vulnerabilities === undefined) {
  const reason = report?.message ?? report?.error?.summary ?? 'no answer'
  console.error(
    `The registry was asked for advisories and did not tell any: ${reason}. Nothing is known about what ships.`,
  )
  process.exitCode = 2
} else {
  const bill = read('dist/sbom.cdx.json')
  const lines = shippedAdvisories(report, bill, read('package-lock.json'))
  for (const line of lines) console.log(line)
  console.log(`${lines.length} advisories on the ${bill.components.length} packages that ship.`)
  process.exitCode = lines.length > 0 ? 1 : 0
}

/** @param {string | null} text */
function parsed(text) {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
