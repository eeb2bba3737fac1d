/** The workflow for every change: README's command on the Node versions that are promised, with no more rights than it needs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } }
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[]
}

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const text = read('.github/workflows/ci.yml')
const { jobs, permissions } = parse(text) as { jobs: Record<string, Job>; permissions: unknown }
const actions = (workflow: string): Set<string> => new Set(workflow.match(/actions\/[\w-]+@\S+/g))

describe('the workflow for every change', () => {
  it("runs README's command on the oldest Node that is promised, and on the next", () => {
    const { test } = jobs
    assert.deepEqual(test?.steps.flatMap(({ run }) => run ?? []), ['npm test']) // prettier-ignore
    assert.match(read('README.md'), /npm test/)
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    assert.deepEqual(test?.strategy?.matrix.node, [engines.node.replace('>=', ''), '22'])
  })

  it('checks the documents of our own release with our own action', () => {
    const own = jobs['documents']?.steps.find(({ uses }) => uses === './')
    assert.deepEqual(own?.with, { paths: 'docs/release' })
  })

  it('may read the code and nothing else, keeps no credential, and knows no secret', () => {
    assert.deepEqual(permissions, {})
    for (const [name, job] of Object.entries(jobs)) {
      assert.deepEqual(job.permissions, { contents: 'read' }, name)
      for (const { uses, with: given } of job.steps)
        if (uses?.startsWith('actions/checkout@')) assert.equal(given?.['persist-credentials'], false, name)
    }
    assert.doesNotMatch(text, /\bsecrets\b/)
  })

  it('pins the actions to the commits of the release workflow', () => {
    const pinned = actions(read('.github/workflows/release.yml'))
    for (const action of actions(text)) assert.ok(pinned.has(action), action)
  })
})
