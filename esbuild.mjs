/** Builds the extension, the language server and the command line into dist/; `--watch` keeps building. */
import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'
import { bundlesFor } from './scripts/bundles.mjs'
import { notices } from './scripts/notices.mjs'
import { sbom } from './scripts/sbom.mjs'
import { shippedPackages } from './scripts/shipped.mjs'
import { packTables } from './scripts/tables.mjs'

const watch = process.argv.includes('--watch')
const bundles = bundlesFor(watch)

for (const folder of ['dist/rules', 'dist/node', 'dist/l10n']) await rm(folder, { recursive: true, force: true })
await mkdir('dist', { recursive: true })
// The manifest says "module"; the bundles are CommonJS, the only thing an extension host of VS Code 1.99 loads.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n')
packTables('dist/l10n')
// Server and command line share chunks, which only modules can; these are their names for everybody else.
await writeFile('dist/server.js', "import('./node/server.mjs')\n")
await writeFile('dist/cli.js', "#!/usr/bin/env node\nimport('./node/cli.mjs')\n")
await chmod('dist/cli.js', 0o755)
await cp('server/src/analysis/rules', 'dist/rules', {
  recursive: true,
  filter: from => !/\.[^/\\]+$/.test(from) || from.endsWith('.md'),
})

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch()
} else {
  const built = await Promise.all(bundles.map(options => esbuild.build({ ...options, metafile: true })))
  const packages = shippedPackages(built.map(({ metafile }) => metafile))
  await writeFile('dist/third-party-notices.txt', notices(packages))
  await writeFile('dist/sbom.cdx.json', sbom(packages))
  // The schema of slipway.yml lies in the repository, where editors can point at it.
  await writeFile('schemas/slipway.schema.json', execFileSync(process.execPath, ['dist/cli.js', 'config', '--schema']))
}
