/** What is built: the extension for both hosts, the language server for both, the command line. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { onFirstCall } from './firstCall.mjs'

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/**
 * @param {boolean} watch for people who develop: readable, with a source map
 * @returns {BuildOptions[]} with paths from the project's root
 */
export function bundlesFor(watch) {
  /** @type {BuildOptions} */
  const every = {
    bundle: true,
    minify: !watch,
    sourcemap: watch ? 'inline' : false,
    target: 'es2022',
    legalComments: 'none',
    // The vocabularies' words as they are: escaped, they take three times the room.
    charset: 'utf8',
    logLevel: watch ? 'info' : 'warning',
  }
  /** @type {BuildOptions} */
  const node = { ...every, platform: 'node', format: 'cjs', target: 'node20' }
  /** @type {BuildOptions} */
  const browser = { ...every, platform: 'browser' }

  return [
    {
      ...node,
      external: ['vscode'],
      entryPoints: ['client/src/extension.node.ts'],
      outfile: 'dist/extension.node.js',
      // Messages come from the editor: what reads them from files and the network is left out.
      alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
      // The language client lies in a bundle of its own, read once a server is wanted; `require` is how the host loads it.
      plugins: [apart('./server/connect.node.js', './connect.node.js')],
      supported: { 'dynamic-import': false },
    },
    {
      ...node,
      external: ['vscode'],
      entryPoints: ['client/src/server/connect.node.ts'],
      outfile: 'dist/connect.node.js',
      plugins: [withoutVersions],
    },
    {
      ...browser,
      format: 'cjs',
      external: ['vscode'],
      entryPoints: ['client/src/extension.web.ts'],
      outfile: 'dist/extension.web.js',
    },
    {
      ...node,
      // One engine for both: what server and command line share, and what is read only when asked for, lies in chunks.
      format: 'esm',
      splitting: true,
      entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/main.cli.ts' },
      outdir: 'dist/node',
      outExtension: { '.js': '.mjs' },
      chunkNames: '[name]-[hash]',
      // As modules, of which only what is used is taken, as the worker has it.
      alias: { yaml: resolve(import.meta.dirname, '../node_modules/yaml/browser/dist/index.js') },
      plugins: [
        onFirstCall(['server/src/analysis/syntax/remark.ts', 'server/src/analysis/syntax/yaml.ts']),
        withoutForms,
      ],
      // Packages in CommonJS ask for Node's own modules this way.
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    },
    {
      ...browser,
      format: 'iife',
      // Without the condition, packages for browsers ask for `document`.
      conditions: ['worker'],
      entryPoints: ['server/src/main.worker.ts'],
      outfile: 'dist/server.worker.js',
      plugins: [inOneFile],
    },
  ]
}

/**
 * Leaves an import to a bundle of its own.
 * @param {string} module
 * @param {string} bundle
 * @returns {import('esbuild').Plugin}
 */
function apart(module, bundle) {
  return {
    name: 'apart',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path }) => (path === module ? { path: bundle, external: true } : undefined))
    },
  }
}

/**
 * The protocol's library brings a validator of JSON Schemas, half of its size, for what people fill into forms. We show
 * none, and hand it a validator that says so.
 * @type {import('esbuild').Plugin}
 */
const withoutForms = {
  name: 'without-forms',
  setup(build) {
    build.onLoad({ filter: /@modelcontextprotocol.sdk.+ajv-provider\.js$/ }, () => ({
      contents: 'export const AjvJsonSchemaValidator = undefined',
    }))
  },
}

/**
 * The language client asks whether VS Code is new enough for it, with a library to compare versions. Our manifest asks
 * for a newer one than that, and VS Code holds to it.
 * @type {import('esbuild').Plugin}
 */
const withoutVersions = {
  name: 'without-versions',
  setup(build) {
    build.onLoad({ filter: /semver[\\/]functions[\\/]parse\.js$/ }, () => ({ contents: 'module.exports = () => ({})' }))
    build.onLoad({ filter: /semver[\\/]functions[\\/]satisfies\.js$/ }, () => ({
      contents: 'module.exports = () => true',
    }))
  },
}

/**
 * Where there is one file, nothing is read later: what is imported by `import()` is imported like the rest. Otherwise
 * all that it reaches, nearly the whole engine, would be wrapped to begin when it is asked for.
 * @type {import('esbuild').Plugin}
 */
const inOneFile = {
  name: 'in-one-file',
  setup(build) {
    build.onLoad({ filter: /[\\/]lsp[\\/](?:start|requests)\.ts$/ }, ({ path }) => {
      /** @type {string[]} */
      const imports = []
      const text = readFileSync(path, 'utf8').replace(/\bimport\(('\.[^']+')\)/g, (_, module) => {
        imports.push(`import * as later${imports.length} from ${module};`)
        return `Promise.resolve(later${imports.length - 1})`
      })
      // In the same line, so that the others keep their numbers.
      return { contents: imports.join('') + text, loader: 'ts' }
    })
  },
}
