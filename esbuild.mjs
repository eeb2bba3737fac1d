/** Builds the extension, the language server and the command line into dist/; `--watch` keeps building. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'
import { notices } from './scripts/notices.mjs'

const watch = process.argv.includes('--watch')

/** @type {esbuild.BuildOptions} */
const every = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  target: 'es2022',
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
}
/** @type {esbuild.BuildOptions} */
const node = { ...every, platform: 'node', format: 'cjs', target: 'node20' }
/** @type {esbuild.BuildOptions} */
const browser = { ...every, platform: 'browser' }

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...node, external: ['vscode'], entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/extension.node.js' },
  {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
  },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
  {
    ...browser,
    format: 'iife',
    // Without the condition, packages for browsers ask for `document`.
    conditions: ['worker'],
    entryPoints: ['server/src/main.worker.ts'],
    outfile: 'dist/server.worker.js',
  },
  {
    ...node,
    banner: { js: '#!/usr/bin/env node' },
    entryPoints: ['server/src/main.cli.ts'],
    outfile: 'dist/cli.js',
  },
]

await rm('dist/rules', { recursive: true, force: true })
await mkdir('dist', { recursive: true })
// The manifest says "module"; the bundles are CommonJS, the only thing an extension host of VS Code 1.99 loads.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n')
await cp('server/src/analysis/rules', 'dist/rules', {
  recursive: true,
  filter: from => !/\.[^/\\]+$/.test(from) || from.endsWith('.md'),
})

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch()
} else {
  const built = await Promise.all(bundles.map(options => esbuild.build({ ...options, metafile: true })))
  await writeFile('dist/third-party-notices.txt', notices(built.map(({ metafile }) => metafile)))
  // The schema of slipway.yml lies in the repository, where editors can point at it.
  await writeFile('schemas/slipway.schema.json', execFileSync(process.execPath, ['dist/cli.js', 'config', '--schema']))
}
