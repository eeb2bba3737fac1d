/** What ships is accounted for: a bill of materials, the licences, what is known against it, and when a tag may go out. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import * as esbuild from 'esbuild'
import { bundlesFor } from '../../scripts/bundles.mjs'
import { notices } from '../../scripts/notices.mjs'
import { shippedAdvisories } from '../../scripts/release/advisories.mjs'
import { notReady } from '../../scripts/release/notReady.mjs'
import { sbom } from '../../scripts/sbom.mjs'
import { shippedPackages } from '../../scripts/shipped.mjs'

interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } }
  readonly components: readonly {
    readonly name: string
    readonly group?: string
    readonly version: string
    readonly purl: string
    readonly licenses: readonly unknown[]
    readonly hashes: readonly { readonly alg: string; readonly content: string }[]
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const lockfile = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  packages: Record<string, { version?: string; integrity?: string }>
}

describe('what ships', () => {
  let metafiles: esbuild.Metafile[]
  let written: string
  let bill: Bill

  before(async function () {
    const built = await Promise.all(
      bundlesFor(false).map(options => esbuild.build({ ...options, metafile: true, write: false })),
    )
    metafiles = built.map(({ metafile }) => metafile!)
    written = sbom(shippedPackages(metafiles))
    bill = JSON.parse(written) as Bill
  })

  it('has a bill of materials that is valid CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
    assert.equal(await validator.validate(written), null)
    const broken = written.replace('"type": "library"', '"type": "book"')
    assert.notEqual(await validator.validate(broken), null, 'and the validator says no to what is not')
  })

  it('is billed to the last package, chunks read later included', () => {
    const paths = metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.keys(inputs).filter(input => inputs[input]!.bytesInOutput > 0))
      .filter(input => input.includes('node_modules/'))
    const expected = new Set(
      paths.map(path => {
        const [scopeOrName, name] = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length).split('/')
        const folder = scopeOrName!.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName!
        const within = path.slice(0, path.lastIndexOf('node_modules/')) + 'node_modules/' + folder
        return `pkg:npm/${folder.replace('@', '%40')}@${lockfile.packages[within]!.version}`
      }),
    )
    assert.deepEqual(new Set(bill.components.map(({ purl }) => purl)), expected)
    assert.equal(bill.components.length, expected.size)
    for (const package_ of ['unified', 'vscode-languageclient', '%40modelcontextprotocol/sdk'])
      assert.ok(
        [...expected].some(purl => purl.startsWith(`pkg:npm/${package_}@`)),
        package_,
      )
    assert.ok(![...expected].some(purl => /esbuild|typescript|mocha|cyclonedx/.test(purl)), 'no tool is said to ship')
  })

  it('names licence and hash of each package, the hash being that of the lockfile', () => {
    for (const { name, group, version, hashes, licenses } of bill.components) {
      assert.equal(licenses.length, 1, name)
      const full = group ? `${group}/${name}` : name
      const locked = Object.entries(lockfile.packages)
        .filter(([path, entry]) => path.endsWith(`node_modules/${full}`) && entry.version === version)
        .map(([, { integrity }]) => Buffer.from(integrity!.replace('sha512-', ''), 'base64').toString('hex'))
      assert.deepEqual(hashes, [{ alg: 'SHA-512', content: locked[0] }], full)
    }
  })

  it('says what hangs on what: each package is reached from the product', () => {
    const edges = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
    const reached = new Set([bill.metadata.component['bom-ref']])
    for (const ref of reached) for (const next of edges.get(ref) ?? []) reached.add(next)
    assert.deepEqual(
      bill.components.map(({ purl }) => purl).filter(purl => !reached.has(purl)),
      [],
    )
  })

  it('is billed with the same bytes each time, in the folder built from it, too', function () {
    assert.equal(sbom(shippedPackages([...metafiles].reverse())), written)
    const built = `${root}dist/sbom.cdx.json`
    if (!existsSync(built)) return this.skip()
    assert.equal(readFileSync(built, 'utf8'), written)
  })

  it('comes from those bundles alone', function () {
    if (!existsSync(`${root}dist/node`)) return this.skip()
    const outputs = new Set(metafiles.flatMap(metafile => Object.keys(metafile.outputs)))
    const files = ['dist', 'dist/node'].flatMap(folder =>
      readdirSync(root + folder)
        .filter(file => /\.m?js$/.test(file))
        .map(file => `${folder}/${file}`),
    )
    assert.deepEqual(
      files.filter(file => !outputs.has(file)),
      // One line each, which imports the module of the same name.
      ['dist/cli.js', 'dist/server.js'],
    )
  })

  it('brings the licence of each package with it', () => {
    const text = notices(shippedPackages(metafiles))
    const entries = text.split(/^={80}\n/m).slice(1)
    for (const { name, group, version } of bill.components) {
      const full = group ? `${group}/${name}` : name
      const entry = entries.find(one => one.startsWith(`${full} ${version} (`))
      assert.match(entry ?? '', /copyright|permission|licen[cs]e[ds]?\b.*\n[\s\S]{200}/i, full)
      assert.ok(entry!.length > 400, `${full} has its licence's text, not its name alone`)
    }
    assert.equal(entries.length, bill.components.length)
  })

  it('has no package without a licence: the build stops and says where to put it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-licence-'))
    try {
      mkdirSync(join(folder, 'bare'))
      writeFileSync(join(folder, 'bare/index.js'), '')
      const bare = { path: join(folder, 'bare'), manifest: { name: '@quay/bare', version: '1.0.0', license: 'MIT' } }
      assert.throws(
        () => notices([bare]),
        /^Error: @quay\/bare 1\.0\.0 goes into a bundle but brings no licence: put its text into scripts.licences.@quay\+bare\.txt\.$/,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has no licence kept for a package that does not ship any more', () => {
    const shipped = new Set(bill.components.map(({ name, group }) => (group ? `${group}+${name}` : name)))
    for (const file of readdirSync(`${root}scripts/licences`)) assert.ok(shipped.has(basename(file, '.txt')), file)
  })

  it('is told from what is only built with, among the advisories that npm knows', () => {
    const advisory = { title: 'Slow on long names', severity: 'high', range: '<2', url: 'https://example.org/1' }
    const found = shippedAdvisories(
      {
        vulnerabilities: {
          '@quay/rope': { via: [advisory, 'hemp'], nodes: ['node_modules/@quay/rope', 'node_modules/x/node_modules/@quay/rope'] }, // prettier-ignore
          hemp: { via: [advisory], nodes: ['node_modules/hemp'] },
          bundler: { via: [advisory], nodes: ['node_modules/bundler'] },
        },
      },
      { components: [{ purl: 'pkg:npm/%40quay/rope@1.0.0' }, { purl: 'pkg:npm/hemp@3.0.0' }] },
      {
        packages: {
          'node_modules/@quay/rope': { version: '1.0.0' },
          'node_modules/x/node_modules/@quay/rope': { version: '0.9.0' },
          'node_modules/hemp': { version: '2.0.0' },
          'node_modules/bundler': { version: '1.0.0' },
        },
      },
    )
    assert.deepEqual(found, ['@quay/rope 1.0.0: high, Slow on long names (<2), https://example.org/1'])
  })
})

describe('a tag', () => {
  const repository = { url: 'git+https://example.org/slipway.git' }

  it('goes out when version, repository and change log agree', () => {
    assert.deepEqual(notReady('v1.2.0', { version: '1.2.0', repository }, '# Log\r\n\r\n## 1.2.0 – 2027-01-19\r\n'), [])
    assert.deepEqual(notReady('v1.2.0', { version: '1.2.0', repository }, '## 1.2.0'), [])
  })

  it('is held back with every reason in words', () => {
    assert.deepEqual(notReady('v1.2.1', { version: '1.2.0' }, '# Log\n\n## 1.2.0 (unreleased)\n'), [
      'package.json: the version is 1.2.0, the tag v1.2.1. Tag v1.2.0, or raise the version.',
      'package.json: there is no "repository". npm accepts provenance only from the repository that a package names.',
      'CHANGELOG.md: "1.2.0 (unreleased)" is still unreleased. Write the day instead.',
    ])
    assert.deepEqual(notReady('v1.2.0', { version: '1.2.0', repository }, '## 1.2.01\n'), [
      'CHANGELOG.md: there is no heading "## 1.2.0". Say what the version brings.',
    ])
  })
})
