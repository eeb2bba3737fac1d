/** Collects the licences of the packages that went into bundles: whoever gets the bundles must get them, too. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {import('esbuild').Metafile[]} metafiles
 * @returns {string}
 */
export function notices(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs))
  const packages = files.map(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(path => path)
  return [...new Set(packages)]
    .sort()
    .map(path => notice(String(path)))
    .join('\n')
}

/** @param {string} path */
function notice(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path).find(entry => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(path, file), 'utf8').trim() : String(license)
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`
}
