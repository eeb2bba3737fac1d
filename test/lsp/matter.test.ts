/** Holds the front matter over the wire: what is offered, what a hover links to, what is made explicit. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CompletionList, Hover } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/RollbackPlan.md`
const textDocument = { uri: plan }

describe('front matter over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  it('U-01 offers the kinds where the document says none yet, and tells of one that is misspelt', async () => {
    client = await converse({})
    const { uri } = { uri: `${ROOT}/a.md` }
    const offered = async (text: string, line: number, character: number, version: number): Promise<string[]> => {
      if (version === 1) client.open(uri, text)
      else client.change(uri, version, { text })
      const list = await client.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line, character } }) // prettier-ignore
      return list.items.map(({ label }) => label)
    }
    const kinds = await offered('---\nartefact: \n---\n# Plan\n', 1, 10, 1)
    assert.ok(kinds.includes('rollback-plan') && kinds.includes('rtm') && kinds.length === 18, kinds.join())
    assert.equal((await offered('---\nartefact: rel\n---\n# Plan\n', 1, 13, 2)).length, 18)
    assert.deepEqual(await offered('---\nart\n---\n# Plan\n', 1, 3, 3), ['artefact'])
    assert.deepEqual(await offered('---\ntags: [a, \nlayout: x\n---\n# Plan\n', 2, 3, 4), [])
    assert.deepEqual(await offered('---\nlayout: \n---\n# Plan\n', 1, 8, 5), [])
    assert.deepEqual(await offered('# Plan\n\nart', 2, 3, 6), [])
    client.change(uri, 7, { text: '---\nartefact: relase-plan\n---\n# Plan\n' })
    const [first] = await client.diagnostics(uri, 7)
    assert.deepEqual([first?.code, first?.message, first?.range], ['unexpected-front-matter', 'No kind of artefact is called "relase-plan"; "release-plan" is.', at(1, 10, 1, 21)]) // prettier-ignore
    const [fix] = await client.actions(uri, at(1, 12))
    assert.deepEqual(fix?.edit?.changes?.[uri], [{ range: at(1, 10, 1, 21), newText: 'release-plan' }])
  })

  it('U-01 offers the kinds in front matter that has no end yet, and nothing in what only begins with a line', async () => {
    client = await converse({})
    const uri = `${ROOT}/a.md`
    let version = 0
    /** At the end of a text, or behind so many lines of it. */
    const offered = async (text: string, lines = text.split('\n').length): Promise<number> => {
      if (++version === 1) client.open(uri, text)
      else client.change(uri, version, { text })
      const position = { line: lines - 1, character: text.split('\n')[lines - 1]!.length }
      return (await client.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position })).items.length // prettier-ignore
    }
    for (const [text, count] of [
      ['---\nart', 1],
      ['---\r\nart', 1],
      ['---\ntitle: Plan\ntags:\n  - a\nart', 1],
      ['---\nartefact: rel', 18],
      ['---\nWords of a paragraph\nart', 0],
      ['---\n\nart', 0],
      ['--- \n# Plan\nart', 0],
      [`---\ntitle: ${'x'.repeat(3000)}\nart`, 0],
    ] as const)
      assert.equal(await offered(text), count, text)
    assert.equal(await offered('---\nart\n\n# Plan\n', 2), 1)
    assert.equal(await offered('---\nart', 1), 0)
  })

  it('is completed, explained and made explicit', async () => {
    client = await converse({ files: new Map([[`${ROOT}/slipway.yml`, 'timezone: Europe/London\n']]) })
    client.open(plan, '---\nstatus: draft\n\n---\n# Rollback plan\n')
    await client.until(() => client.indexed > 0)
    const list = await client.ask<CompletionList>('textDocument/completion', { textDocument, position: { line: 2, character: 0 } }) // prettier-ignore
    assert.deepEqual(list.items.find(({ label }) => label === 'timezone')?.textEdit, {
      range: at(2, 0),
      newText: 'timezone: Europe/London',
    })
    const hover = await client.ask<Hover>('textDocument/hover', { textDocument, position: { line: 0, character: 1 } })
    assert.match(
      JSON.stringify(hover.contents),
      /from \[timezone of slipway\.yml\]\(<file:\/\/\/work\/slipway\.yml#L1,1>\)/,
    )
    const actions = await client.actions(plan, at(1, 3), { diagnostics: [], only: ['refactor.rewrite'] })
    assert.deepEqual(actions.map(({ title }) => title), [
      'Make explicit: artefact: rollback-plan, from its name or headings',
      'Make explicit: timezone: Europe/London, from timezone of slipway.yml',
      'Make all 2 explicit',
    ]) // prettier-ignore
    assert.deepEqual(actions[1]?.edit?.changes?.[plan], [{ range: at(3, 0), newText: 'timezone: Europe/London\n' }])
  })
})
