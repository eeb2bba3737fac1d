/** What VS Code reads when the extension wakes, and what only once a server is wanted. */
import assert from 'node:assert/strict'
import * as esbuild from 'esbuild'
import { bundlesFor } from '../../scripts/bundles.mjs'

async function packagesIn(outfile: string): Promise<ReadonlySet<string>> {
  const options = bundlesFor(false).find(bundle => bundle.outfile === outfile)
  assert.ok(options, outfile)
  const { metafile } = await esbuild.build({ ...options, write: false, metafile: true })
  const paths = Object.values(metafile!.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  return new Set(paths.flatMap(path => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
}

describe('bundles', () => {
  it('read no package before a server is wanted', async () => {
    assert.deepEqual([...(await packagesIn('dist/extension.node.js'))], [])
  })

  it('hold the language client in a bundle of its own', async () => {
    assert.ok((await packagesIn('dist/connect.node.js')).has('vscode-languageclient'))
  })
})
