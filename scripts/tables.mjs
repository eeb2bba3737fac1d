/** What ships of the tables of languages: the same with short keys. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

const { code } = transformSync(readFileSync('server/src/l10n/shortKey.ts', 'utf8'), { loader: 'ts' })
/** @type {{ shortKey: (key: string) => string }} */
const { shortKey } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

/** @param {string} to a folder */
export function packTables(to) {
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync('server/src/l10n').filter(name => name.endsWith('.json')))
    writeFileSync(`${to}/${file}`, packed(JSON.parse(readFileSync(`server/src/l10n/${file}`, 'utf8'))))
}

/** @param {Record<string, string[] | Record<string, string>>} table */
function packed(table) {
  const short = Object.entries(table).map(([part, entries]) => {
    if (Array.isArray(entries)) return [part, entries]
    const made = new Map(Object.entries(entries).map(([key, text]) => [shortKey(key), text]))
    if (made.size < Object.keys(entries).length) throw new Error(`Two keys among the ${part} have one short key.`)
    return [part, Object.fromEntries(made)]
  })
  return JSON.stringify(Object.fromEntries(short))
}
