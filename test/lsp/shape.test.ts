/** Holds folding, selections and tokens over the wire, the latter off until a person switches them on. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { FoldingRange, SelectionRange, SemanticTokens } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/plan.md`
const PLAN = `---
artefact: release-plan
---
# Plan

| ID | Milestone | Date |
|---|---|---|
| M-1 | Freeze | 2026-12-01 |
`
const textDocument = { uri: plan }

describe('shape of a document over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())
  const begin = async (opening: Parameters<typeof converse>[0] = {}): Promise<void> => {
    client = await converse(opening)
    client.open(plan, PLAN)
  }

  it('folds whole lines', async () => {
    await begin()
    assert.deepEqual(await client.ask<FoldingRange[]>('textDocument/foldingRange', { textDocument }), [
      { startLine: 0, endLine: 2, kind: 'region' },
      { startLine: 3, endLine: 7 },
      { startLine: 5, endLine: 7 },
    ])
    client.open(`${ROOT}/readme.md`, '# Read me\n\nwords\n')
    assert.equal(await client.ask('textDocument/foldingRange', { textDocument: { uri: `${ROOT}/readme.md` } }), null)
  })

  it('selects for each of several cursors, and refuses a place that is none', async () => {
    await begin()
    const positions = [{ line: 7, character: 9 }, { line: 1, character: 3 }] // prettier-ignore
    const found = await client.ask<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions })
    assert.deepEqual(found.map(({ range }) => range), [at(7, 8, 7, 14), at(1, 0, 1, 8)]) // prettier-ignore
    assert.deepEqual(found[0]?.parent?.range, at(7, 0, 7, 29))
    assert.equal(await client.ask('textDocument/selectionRange', { textDocument, positions: [1] }), null)
    assert.equal(await client.ask('textDocument/selectionRange', null), null)
  })

  it('colours nothing until somebody switches it on', async () => {
    const tokens = (): Promise<SemanticTokens | null> => client.ask('textDocument/semanticTokens/full', { textDocument }) // prettier-ignore
    await begin()
    assert.equal(await tokens(), null)
    client.end()
    await begin({
      capabilities: { workspace: { configuration: true } },
      settings: section => (section === 'slipway.semanticTokens' ? true : null),
    })
    assert.deepEqual((await tokens())?.data, [7, 2, 3, 0, 1, 0, 15, 10, 2, 0])
    const part = { textDocument, range: at(7, 10, 8, 0) }
    assert.deepEqual((await client.ask<SemanticTokens>('textDocument/semanticTokens/range', part)).data, [7, 17, 10, 2, 0]) // prettier-ignore
    assert.equal(await client.ask('textDocument/semanticTokens/range', { textDocument, range: 1 }), null)
  })
})
