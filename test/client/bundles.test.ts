/** What VS Code reads when the extension wakes, and what only once a server is wanted. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import * as esbuild from 'esbuild'
import { bundlesFor } from '../../scripts/bundles.mjs'

/** Inputs of the parts for Node, by part; and the parts each reads before it runs. */
async function parts() {
  const options = bundlesFor(false).find(({ outdir }) => outdir === 'dist/node')
  const { metafile } = await esbuild.build({ ...options, write: false, metafile: true })
  const { outputs } = metafile!
  /** @param entry how the part is called, but for its hash */
  const atStart = (entry: string): ReadonlySet<string> => {
    const part = Object.keys(outputs).find(path => path.replace(/-\w+(?=\.mjs$)/, '') === `dist/node/${entry}.mjs`)
    assert.ok(part, entry)
    const read = new Set([part])
    for (const part of read)
      for (const { path, kind } of outputs[part]!.imports)
        if (kind === 'import-statement' && path in outputs) read.add(path)
    return new Set([...read].flatMap(part => Object.keys(outputs[part]!.inputs)))
  }
  return { outputs, atStart }
}

async function packagesIn(outfile: string): Promise<ReadonlySet<string>> {
  const options = bundlesFor(false).find(bundle => bundle.outfile === outfile)
  assert.ok(options, outfile)
  const { metafile } = await esbuild.build({ ...options, write: false, metafile: true })
  const paths = Object.values(metafile!.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  return new Set(paths.flatMap(path => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
}

describe('bundles', () => {
  it('read no package before a server is wanted but the one that says messages in the language of the window', async () => {
    assert.deepEqual([...(await packagesIn('dist/extension.node.js'))], ['@vscode/l10n'])
  })

  it('hold the language client in a bundle of its own', async () => {
    assert.ok((await packagesIn('dist/connect.node.js')).has('vscode-languageclient'))
  })

  it('hold every module for Node once: server and command line share the engine', async () => {
    const inputs = Object.entries((await parts()).outputs).flatMap(([part, { inputs }]) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput: bytes }]) => (bytes > 0 ? [{ path, part, bytes }] : [])),
    )
    assert.ok(inputs.some(({ path }) => path === 'server/src/analysis/analysis.ts'))
    const paths = inputs.map(({ path }) => path)
    const again = inputs.filter(({ path }, at) => paths.indexOf(path) !== at)
    // A parser that is read alone brings the few lines with it that others need too.
    assert.deepEqual(
      again.filter(({ path }) => !inputs.some(one => one.path === path && one.part.endsWith('.cjs'))),
      [],
    )
    const bytes = again.reduce((sum, one) => sum + one.bytes, 0)
    assert.ok(bytes < 2_000, `${bytes} bytes are there twice`)
  })

  it('read no engine before the server has greeted its client', async () => {
    const read = [...(await parts()).atStart('server')]
    assert.ok(read.includes('server/src/lsp/greeting.ts'))
    assert.deepEqual(
      read.filter(path => /^server\/src\/analysis\/(?:analysis|facts|model|rules|syntax)\b/.test(path)),
      [],
    )
  })

  it('read the parsers only when they are called', async () => {
    const { atStart, outputs } = await parts()
    const read = [...atStart('start')]
    for (const parser of ['node_modules/micromark/', 'node_modules/mdast-util-from-markdown/', 'node_modules/yaml/']) {
      assert.deepEqual(
        read.filter(path => path.startsWith(parser)),
        [],
      )
      const holding = Object.entries(outputs).filter(([, { inputs }]) => Object.keys(inputs).some(path => path.startsWith(parser))) // prettier-ignore
      assert.match(holding.map(([part]) => part).join(), /^[^,]+\.cjs$/)
    }
  })

  it('read pictures and files to hand round only when somebody asks the server for them', async () => {
    const read = [...(await parts()).atStart('start')]
    assert.ok(read.includes('server/src/analysis/analysis.ts'))
    for (const late of [
      'node_modules/d3-',
      'node_modules/ical-generator',
      'node_modules/papaparse',
      'server/src/exports',
    ])
      assert.deepEqual(
        read.filter(path => path.startsWith(late)),
        [],
      )
  })

  it('read what answers requests only when something is asked', async () => {
    const read = [...(await parts()).atStart('start')]
    assert.ok(read.includes('server/src/lsp/publish.ts'))
    for (const late of ['server/src/lsp/requests', 'server/src/analysis/features/hover'])
      assert.deepEqual(
        read.filter(path => path.startsWith(late)),
        [],
      )
  })

  it('hold one file for the worker, in which nothing waits to be begun', async () => {
    const options = bundlesFor(false).find(({ outfile }) => outfile === 'dist/server.worker.js')
    const { metafile } = await esbuild.build({ ...options, write: false, metafile: true })
    const imports = Object.values(metafile!.inputs).flatMap(({ imports }) => imports)
    assert.ok(imports.some(({ path }) => path === 'server/src/lsp/requests/readiness.ts'))
    assert.deepEqual(
      imports.filter(({ kind }) => kind === 'dynamic-import'),
      [],
    )
  })

  it('compare no versions: the manifest asks for a VS Code that is new enough for the language client', () => {
    const wanted = (manifest: string): string =>
      (JSON.parse(readFileSync(manifest, 'utf8')) as { engines: { vscode: string } }).engines.vscode
    const [ours, client] = [wanted('package.json'), wanted('node_modules/vscode-languageclient/package.json')]
    assert.ok(ours.localeCompare(client, 'en', { numeric: true }) >= 0, `${ours} is older than ${client}`)
  })
})
