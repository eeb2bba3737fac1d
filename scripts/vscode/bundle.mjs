/** Builds the tests for both extension hosts into out/vscode/, and the file system in memory that some of them open. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const every = /** @type {const} */ ({ bundle: true, format: 'cjs', target: 'es2022', sourcemap: 'inline' })

export async function bundleMemory() {
  await build({
    ...every,
    platform: 'browser',
    external: ['vscode'],
    entryPoints: { memory: 'test/vscode/memory/extension.ts' },
    outdir: 'out/vscode',
  })
}

export async function bundleSuites() {
  mkdirSync('out/vscode', { recursive: true })
  writeFileSync('out/vscode/package.json', '{ "type": "commonjs" }\n')
  await Promise.all([
    build({
      ...every,
      platform: 'node',
      external: ['vscode', 'mocha'],
      entryPoints: {
        node: 'test/vscode/suite/index.node.ts',
        packaged: 'test/vscode/suite/index.packaged.ts',
        roots: 'test/vscode/suite/index.roots.ts',
        start: 'test/vscode/suite/index.start.ts',
        untrusted: 'test/vscode/suite/index.untrusted.ts',
        virtual: 'test/vscode/suite/index.virtual.ts',
      },
      outdir: 'out/vscode',
    }),
    build({
      ...every,
      platform: 'browser',
      external: ['vscode'],
      // Mocha's file for browsers would take the bundle's own `module` for its own.
      define: { module: 'undefined' },
      entryPoints: { web: 'test/vscode/suite/index.web.ts', virtualWeb: 'test/vscode/suite/index.virtualWeb.ts' },
      outdir: 'out/vscode',
    }),
  ])
}
