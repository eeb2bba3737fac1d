/** Holds where a new artefact goes, what it is called, and what manifests and tags say of the version. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { freeName, nameLike, nameProblem } from '../../client/src/newArtefact/fileNames.js'
import { namedForReleases, releaseFolders } from '../../client/src/newArtefact/releaseFolders.js'
import { nextVersion, readManifest } from '../../client/src/newArtefact/version.js'

describe('release folders', () => {
  const roots = ['file:///home/.hidden/shop', 'file:///home/bank']
  it('P-02 are those of all roots that hold artefacts or are named for releases', () => {
    const choices = releaseFolders(
      [
        { folder: `${roots[0]}/docs/release`, artefact: false },
        { folder: `${roots[0]}/docs`, artefact: false },
        { folder: `${roots[1]}/plans`, artefact: true },
        { folder: `${roots[1]}/plans`, artefact: true },
        { folder: `${roots[1]}/templates`, artefact: true },
        { folder: `${roots[1]}/.github`, artefact: true },
      ],
      roots,
    )
    assert.deepEqual(choices, [
      { folder: `${roots[1]}/plans`, artefacts: 2, isNew: false },
      { folder: `${roots[0]}/docs/release`, artefacts: 0, isNew: false },
    ])
  })
  it('begin with the one in front of the reader', () => {
    const sightings = ['a', 'b', 'c'].map(name => ({ folder: `${roots[0]}/${name}`, artefact: true }))
    assert.equal(releaseFolders(sightings, roots, `${roots[0]}/c`)[0]?.folder, `${roots[0]}/c`)
  })
  it('are suggested anew for every root where there are none', () => {
    assert.deepEqual(
      releaseFolders([], roots).map(({ folder, isNew }) => [folder, isNew]),
      roots.map(root => [`${root}/docs/release`, true]),
    )
  })
  it('are known by name below the root only', () => {
    const named = (folder: string) => namedForReleases(folder, ['/releases/shop'])
    for (const name of ['release', 'Releases', 'docs/release', 'release/2.4', 'release-v2.4'])
      assert.ok(named(`/releases/shop/${name}`), name)
    for (const name of ['', 'src', 'released-code', 'docs', 'release/2.4/deep/down'])
      assert.ok(!named(`/releases/shop/${name}`), name)
  })
})

describe('file names', () => {
  it('are written as their neighbours are', () => {
    assert.equal(nameLike('RollbackPlan.md', []), 'RollbackPlan.md')
    assert.equal(nameLike('RollbackPlan.md', ['ReleasePlan.md', 'rtm.md']), 'RollbackPlan.md')
    assert.equal(nameLike('RollbackPlan.md', ['release-plan.md', 'go-no-go.md', 'rtm.md']), 'rollback-plan.md')
    assert.equal(
      nameLike('RequirementsTraceabilityMatrix.md', ['release_plan.md']),
      'requirements_traceability_matrix.md',
    )
    assert.equal(nameLike('Pilot review.md', ['release-plan.md']), 'pilot-review.md')
    assert.equal(nameLike('Pilot review.md', ['ReleasePlan.md']), 'Pilot review.md')
  })
  it('carry the version, then a number, when the name is taken', () => {
    const taken =
      (...names: string[]) =>
      (name: string) =>
        names.includes(name)
    assert.equal(freeName('RollbackPlan.md', '2.4/x', taken()), 'RollbackPlan-2.4-x.md')
    assert.equal(freeName('RollbackPlan.md', undefined, taken('RollbackPlan-2.md')), 'RollbackPlan-3.md')
    assert.equal(freeName('RollbackPlan.md', '2.4', taken('RollbackPlan-2.4.md')), 'RollbackPlan-2.md')
  })
  it('are plain, end in .md and are free', () => {
    const problem = (name: string) => nameProblem(name, name => name === 'a.md')
    assert.equal(problem('b.md'), undefined)
    assert.match(problem('a.md')!, /exists already/)
    assert.match(problem('b.txt')!, /ends in \.md/)
    for (const name of ['../b.md', 'c:b.md', '.md', 'a\nb.md']) assert.match(problem(name)!, /plain file name/, name)
  })
})

describe('versions', () => {
  it('are read from manifests', () => {
    const read = (file: string, text: string) => JSON.parse(JSON.stringify(readManifest(file, text))) as unknown
    assert.deepEqual(read('package.json', '{"name":"@acme/shop","version":"2.4.0"}'), {
      name: 'shop',
      version: '2.4.0',
    })
    assert.deepEqual(read('package.json', '{"version":"0.0.0-development"}'), {})
    assert.deepEqual(read('Cargo.toml', '[package]\nname = "shop"\nversion = "1.2.3"\n[dependencies]\nversion = "9"'), {
      name: 'shop',
      version: '1.2.3',
    })
    assert.deepEqual(read('pyproject.toml', '[build-system]\nversion="0"\n[project]\nname = "shop"\nversion = "3.0"'), {
      name: 'shop',
      version: '3.0',
    })
    assert.deepEqual(
      read('pom.xml', '<parent><version>1</version></parent><artifactId>shop</artifactId><version>5.1</version>'),
      { name: 'shop', version: '5.1' },
    )
    assert.deepEqual(read('VERSION', '7.0.1\n'), { version: '7.0.1' })
  })
  it('are nothing where a manifest is broken or unknown', () => {
    for (const text of ['', '{', 'null', '[]', '{"version":3}'])
      assert.equal(readManifest('package.json', text).version, undefined, text)
    assert.deepEqual(readManifest('__proto__', '1.0'), {})
    assert.deepEqual(readManifest('toString', '1.0'), {})
  })
  it('follow the latest tag', () => {
    assert.deepEqual(['v2.3.1', 'release-2.9', '2026.10.1', 'nightly', undefined].map(nextVersion), [
      '2.4.0',
      '2.10',
      undefined,
      undefined,
      undefined,
    ])
  })
})
