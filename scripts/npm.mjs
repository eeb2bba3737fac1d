/** Runs npm: the one this process was started by, else the one on the path. */
import { spawnSync } from 'node:child_process'

/**
 * @param {string[]} args
 * @param {string} [cwd]
 * @param {number} [timeout] milliseconds, then it is ended
 */
export function npm(args, cwd, timeout) {
  const self = process.env['npm_execpath']
  const windows = process.platform === 'win32'
  const [command, first] = self ? [process.execPath, [self]] : [windows ? 'npm.cmd' : 'npm', []]
  const options = /** @type {const} */ ({ cwd, timeout, stdio: 'inherit', shell: windows && !self })
  const { status, error } = spawnSync(command, [...first, ...args], options)
  if (error) throw error
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed with exit code ${status}`)
}
