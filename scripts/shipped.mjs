/** Which packages' code lies in the bundles, by what esbuild says it wrote there. */
import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Shipped
 * @property {string} path from the project's root, `node_modules/…`, as the lockfile writes it
 * @property {Record<string, unknown> & { name: string, version: string }} manifest
 */

/**
 * @param {import('esbuild').Metafile[]} metafiles
 * @returns {Shipped[]} by their paths; what was read but left no byte is not among them
 */
export function shippedPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  )
  const paths = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
  return [...new Set(paths)]
    .filter(path => path !== undefined)
    .sort()
    .map(path => ({ path, manifest: JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) }))
}
