/** The release workflow publishes what was built once and attested, with no more rights than it needs and no stored secret. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly environment?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: unknown
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const text = read('.github/workflows/release.yml')
const workflow = parse(text) as Workflow
const jobs = Object.entries(workflow.jobs)
const steps = jobs.flatMap(([, job]) => job.steps)

const PUBLISHING = ['marketplace', 'open-vsx', 'npm', 'github']

/** The job and all that must have succeeded before. */
function before(name: string): Set<string> {
  const found = new Set<string>()
  const look = (one: string): void => {
    for (const needed of [workflow.jobs[one]!.needs ?? []].flat()) {
      found.add(needed)
      look(needed)
    }
  }
  look(name)
  return found
}

describe('the release workflow', () => {
  it('runs for tags of a version only', () => {
    assert.deepEqual(workflow.on, { push: { tags: ['v*'] } })
  })

  it('starts from no permissions; what writes is named', () => {
    assert.deepEqual(workflow.permissions, {})
    const writing = jobs.flatMap(([name, { permissions }]) => {
      assert.ok(permissions, `${name} names its permissions`)
      return Object.entries(permissions).flatMap(([scope, right]) => (right === 'read' ? [] : [`${name} ${scope}`]))
    })
    assert.deepEqual(writing, [
      'attest id-token',
      'attest attestations',
      'marketplace id-token',
      'open-vsx id-token',
      'npm id-token',
      'github contents',
    ])
  })

  it('pins every action to a commit, the same everywhere, with its version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    assert.ok(used.length > 10)
    for (const use of used) assert.match(use, /^actions\/[\w-]+@[0-9a-f]{40}$/)
    const names = new Set(used.map(use => use.slice(0, use.indexOf('@'))))
    assert.equal(new Set(used).size, names.size)
    for (const line of text.split('\n').filter(line => /\buses:/.test(line))) assert.match(line, /# v\d+\.\d+\.\d+$/)
  })

  it('keeps no secret, and no credential in a checkout', () => {
    assert.doesNotMatch(text, /\bsecrets\b/)
    assert.doesNotMatch(text, /\b(?:VSCE_PAT|OVSX_PAT|NODE_AUTH_TOKEN|NPM_TOKEN)\b/)
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      assert.equal(step.with?.['persist-credentials'], false)
  })

  it('puts nothing from outside into a script but by variables of the environment', () => {
    for (const { run } of steps) assert.doesNotMatch(run ?? '', /\$\{\{/)
  })

  it('builds the release once, and uploads it once', () => {
    const uploads = jobs.flatMap(([name, job]) =>
      job.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')).map(() => name),
    )
    assert.deepEqual(uploads, ['build'])
    const packing = jobs.filter(([, job]) => job.steps.some(({ run }) => run?.includes('npm run package')))
    assert.deepEqual(packing.map(([name]) => name), ['build', 'rebuild']) // prettier-ignore
    for (const [name, job] of packing)
      for (const { run } of job.steps.filter(({ run }) => run?.includes('npm run package')))
        assert.match(run!, /npm run package -- --tag "\$GITHUB_REF_NAME"/, name)
  })

  it('attests what was built, tested, asked for advisories and built again with the same bytes', () => {
    assert.deepEqual(before('attest'), new Set(['build', 'test', 'rebuild']))
    const said = (name: string): string => workflow.jobs[name]!.steps.map(({ run }) => run ?? '').join('\n')
    assert.match(said('build'), /npm run audit/)
    assert.match(said('test'), /^npm test$/m)
    assert.match(said('rebuild'), /diff --recursive release elsewhere\/out\/release/)
    const [provenance, bill] = ['attest-build-provenance', 'attest-sbom'].map(action =>
      workflow.jobs['attest']!.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`)),
    )
    assert.equal(provenance?.with?.['subject-path'], 'release/*')
    assert.deepEqual(String(bill?.with?.['subject-path']).trim().split('\n'), ['release/*.vsix', 'release/*.tgz'])
  })

  it('publishes only what was attested, after asking whether it was', () => {
    for (const name of PUBLISHING) {
      const job = workflow.jobs[name]!
      assert.ok(before(name).has('attest'), name)
      assert.equal(job.environment, 'release', name)
      assert.deepEqual(job.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with, {
        name: 'release',
        path: 'release',
      })
      const runs = job.steps.flatMap(({ run }) => run ?? [])
      const verified = runs.findIndex(run => run.includes('gh attestation verify'))
      const published = runs.findIndex(run => /\b(?:publish|release create) /.test(run))
      assert.ok(verified >= 0 && published > verified, name)
      assert.match(runs[published]!, /release\/\*/, name)
      assert.ok(!runs.some(run => /run build|run package|esbuild/.test(run)), `${name} builds nothing`)
    }
    const others = jobs.filter(([name]) => !PUBLISHING.includes(name)).flatMap(([, job]) => job.steps)
    assert.ok(!others.some(({ run }) => /\b(?:publish|gh release)\b/.test(run ?? '')))
  })

  it('publishes with tools of exact versions and a lockfile, as trusted publisher', () => {
    const { dependencies } = JSON.parse(read('.github/publishing/package.json')) as {
      dependencies: Record<string, string>
    }
    const { packages } = JSON.parse(read('.github/publishing/package-lock.json')) as {
      packages: Record<string, { version?: string; integrity?: string; resolved?: string; inBundle?: boolean }>
    }
    assert.deepEqual(Object.keys(dependencies), ['@vscode/vsce', 'npm', 'ovsx'])
    for (const [name, version] of Object.entries(dependencies))
      assert.equal(packages[`node_modules/${name}`]?.version, version)
    for (const [path, { integrity, resolved, inBundle }] of Object.entries(packages))
      if (path !== '') assert.ok((integrity ?? inBundle) && resolved === undefined, path)
    assert.match(read('.github/publishing/.npmrc'), /^ignore-scripts=true$/m)
    const command = (name: string): string => workflow.jobs[name]!.steps.at(-1)!.run!
    assert.match(command('marketplace'), /\/vsce publish --oidc /)
    assert.match(command('open-vsx'), /\/ovsx publish --trusted-publishing /)
    assert.match(command('npm'), /\/npm publish \S+ --provenance /)
  })
})
