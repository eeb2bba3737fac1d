/** A contestant that hangs, dies or is not there is left out with a word; the others are measured. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OURS } from '../../scripts/bench/contestants.js'
import { runOver } from '../../scripts/bench/folder.js'
import { typeInto } from '../../scripts/bench/keystrokes.js'
import { plan } from '../../scripts/bench/plans.js'
import { Progress } from '../../scripts/bench/progress.js'
import { absent, answering, dying, endless, hanging, quick } from './peers.js'

describe('npm run bench', () => {
  let folder: string
  let told: string[]
  let progress: Progress
  before(() => (folder = mkdtempSync(join(tmpdir(), 'slipway-peers-'))))
  beforeEach(() => {
    told = []
    progress = new Progress(line => told.push(line))
  })
  after(() => rmSync(folder, { recursive: true }))

  const given = () => ({ title: 'a plan', text: plan(1), size: 'short', folder }) as const

  it('types into the servers that answer, and leaves out those that hang or end', async () => {
    const { servers, leftOut } = await typeInto(
      given(),
      3,
      [answering(OURS), hanging('rumdl'), answering('peer'), dying('unified', 20)],
      progress,
    )
    const words = [
      'rumdl did not answer within 0.001 s; left out',
      'unified ended with 7 before it answered: Out of memory.; left out',
    ]
    assert.deepEqual(
      servers.map(({ name, strokes }) => [name, strokes.count]),
      [
        [OURS, 3],
        ['peer', 3],
      ],
    )
    assert.deepEqual(leftOut, words)
    for (const word of words)
      assert.ok(
        told.some(line => line.endsWith(`] a plan: ${word}`)),
        word,
      )
  })

  it('measures nothing where our own server does not answer', async () => {
    await assert.rejects(
      typeInto(given(), 3, [answering('peer'), hanging(OURS)], progress),
      /^Error: slipway did not answer/,
    )
  })

  it('runs the commands that end, and leaves out those that do not or are not there', async () => {
    const { commands, leftOut } = await runOver(folder, [quick(OURS), endless('rumdl'), absent('peer')], 2, progress)
    assert.deepEqual(
      commands.map(({ name, seconds }) => [name, seconds.length]),
      [[OURS, 2]],
    )
    assert.equal(leftOut.length, 2)
    assert.equal(leftOut[0], 'rumdl did not answer within 0.001 s; left out')
    assert.match(leftOut[1]!, /^peer does not start: .*ENOENT.*; left out$/)
  })
})
