/** Collects the licences of the packages that went into bundles: whoever gets the bundles must get them, too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of packages published without a text: from their repositories, or that of the licence they name, for the author they name. */
const MISSING = 'scripts/licences'

/** The licence itself, what must be said beside it, and what the package has taken over from others. */
const LEGAL = /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i
const LICENCE = /^(?:licen[cs]e|copying)/i

/**
 * @param {import('./shipped.mjs').Shipped[]} packages
 * @returns {string}
 * @throws {Error} if a package brings no licence
 */
export function notices(packages) {
  return [...new Set(packages.map(notice))].join('\n')
}

/** @param {import('./shipped.mjs').Shipped} shipped */
function notice({ path, manifest: { name, version, license } }) {
  const files = readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isFile() && LEGAL.test(entry.name))
    .map(entry => entry.name)
    .sort()
  const texts = files.map(file => join(path, file))
  if (!files.some(file => LICENCE.test(file))) texts.unshift(missing(name, version))
  const said = texts.map(file => readFileSync(file, 'utf8').trim()).join('\n\n')
  return `${'='.repeat(80)}\n${name} ${version} (${String(license)})\n\n${said}\n`
}

/**
 * @param {string} name
 * @param {string} version
 */
function missing(name, version) {
  const file = join(MISSING, `${name.replace('/', '+')}.txt`)
  if (existsSync(file)) return file
  throw new Error(`${name} ${version} goes into a bundle but brings no licence: put its text into ${file}.`)
}
