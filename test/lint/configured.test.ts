/** What a fix writes into the lists of a `slipway.yml`: in the form they have, and nothing else. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { addToYamlList } from '../../server/src/analysis/syntax/yamlEdit.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'

const added = (text: string, word = 'SRE lead'): string | undefined => {
  const edit = addToYamlList(text, 'owners', word)
  return edit && applyEdits(text, [edit])
}

describe('a word added to a list of slipway.yml', () => {
  for (const [before, after] of [
    ['', 'owners: [SRE lead]\n'],
    ['timezone: UTC', 'timezone: UTC\nowners: [SRE lead]\n'],
    ['timezone: UTC\r\n', 'timezone: UTC\r\nowners: [SRE lead]\r\n'],
    ['owners: [QA, Ann] # all\n', 'owners: [QA, Ann, SRE lead] # all\n'],
    ['owners: []\n', 'owners: [SRE lead]\n'],
    ['owners:\nrules: {}\n', 'owners: [SRE lead]\nrules: {}\n'],
    [
      'owners:\n  - QA # first\n  - { name: Ann }\n\nrules: {}\n',
      'owners:\n  - QA # first\n  - { name: Ann }\n  - SRE lead\n\nrules: {}\n',
    ],
    ['owners:\n- QA', 'owners:\n- QA\n- SRE lead'],
    ['owners: { QA: Ann }\n', undefined],
    ['owners: QA\n', undefined],
    ['owners: [QA\n', undefined],
    ['{ timezone: UTC }\n', undefined],
    ['- QA\n', undefined],
  ] as const)
    it(JSON.stringify(before), () => assert.equal(added(before), after))

  it('is quoted where YAML would read something else', () =>
    assert.equal(added('owners: [QA]\n', 'Ops: night, day'), 'owners: [QA, "Ops: night, day"]\n'))
})

describe('undefined-acronym', () => {
  const fixed = (configuration: string, words: string): string[] => {
    const text = `---\nartefact: release-plan\nstatus: in-review\nrelease: A\n---\n# Plan\n\nThe team runs ${words} today.\n`
    const analysis = new Host().apply({
      documents: new Map([['/r/a.md', text]]),
      configurations: new Map([['/r/slipway.yml', configuration]]),
      complete: true,
    })
    const [finding] = analysis.findings('/r/a.md').filter(({ rule }) => rule === 'undefined-acronym')
    return finding!.fixes
      .flatMap(({ edits }) => edits)
      .filter(({ path }) => path === '/r/slipway.yml')
      .map(({ range, text: pieces }) => applyEdits(configuration, [{ range, text: plainEdit(pieces) }]))
  }
  it('is mended by a word in the glossary of slipway.yml', () => {
    assert.deepEqual(fixed('glossary: [ABC]\n', 'ZQX'), ['glossary: [ABC, ZQX]\n'])
    assert.deepEqual(fixed('', 'ZQX'), ['glossary: [ZQX]\n'])
    assert.deepEqual(fixed('glossary: { ABC: The broker }\n', 'ZQX'), [
      'glossary: { ABC: The broker, ZQX: "[meaning]" }\n',
    ])
    assert.deepEqual(fixed('glossary: broken\n', 'ZQX'), [])
    assert.deepEqual(fixed('', 'ZQA, then ZQB, then ZQC, then ZQD, then ZQE'), [
      'glossary: [ZQA, ZQB, ZQC, ZQD, ZQE]\n',
    ])
  })
})
