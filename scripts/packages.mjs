/** Installs this repository's packages where they are missing or not those of the lockfile. */
import { existsSync, readFileSync } from 'node:fs'
import { npm } from './npm.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

export function installPackages() {
  if (upToDate()) return
  console.log('Installing packages …')
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** npm keeps what it installed in a hidden lockfile: the folder is right if that agrees with ours. */
function upToDate() {
  const hidden = 'node_modules/.package-lock.json'
  if (!existsSync(hidden)) return false
  const installed = packagesOf(hidden)
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional === true),
  )
}

/** @param {string} lockfile */
function packagesOf(lockfile) {
  return /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(lockfile, 'utf8'))).packages
}
