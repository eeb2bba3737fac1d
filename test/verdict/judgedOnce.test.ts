/** A release is judged once for a snapshot, in whatever form it is asked for, and what is kept holds no document. */
import assert from 'node:assert/strict'
import { analysisOf, READY, type Documents } from './release.js'

const many = (count: number): Documents =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      Object.entries(READY).map(([path, text]) => [path === 'slipway.yml' ? path : `release-${index}/${path}`, text]),
    ).flat() as [string, string][],
  )

/** Names of all properties below a value. */
function namesIn(value: unknown, names = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return names
  seen.add(value)
  for (const [name, below] of Object.entries(value)) namesIn(below, names.add(name), seen)
  return names
}

describe('a release of a snapshot', () => {
  it('is judged once for word, page and tree, and its documents are asked once', () => {
    const analysis = analysisOf(READY)
    const [word] = analysis.verdicts(new Set(['ReleasePlan.md']))
    const { rulesRun } = analysis.work
    const [page] = analysis.readiness(new Set(['ReleasePlan.md']))
    const [tree] = analysis.readiness()
    assert.equal(page!.verdict, word)
    assert.equal(tree, page)
    assert.equal(analysis.work.releasesJudged, 1)
    assert.equal(analysis.work.rulesRun, rulesRun)
  })

  it('is judged by itself: the others wait until somebody asks', () => {
    const analysis = analysisOf(many(60))
    analysis.readiness(new Set(['release-7/GoNoGo.md']))
    assert.equal(analysis.work.releasesJudged, 1)
    assert.equal(analysis.readiness().length, 60)
    assert.deepEqual(analysis.readiness(), analysis.readiness())
    assert.equal(analysis.work.releasesJudged, 60)
  })

  it('is kept as plain data, without the documents it was found in', () => {
    const names = namesIn(analysisOf(READY).readiness())
    assert.ok(names.has('reasons') && names.has('gates'))
    for (const part of ['artefact', 'slices', 'syntax', 'tree', 'model', 'group', 'member']) assert.ok(!names.has(part), part)
  }) // prettier-ignore
})
