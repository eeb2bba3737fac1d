/** Holds dates over the wire: hints that are off until a person switches them on, actions for the version they were made for. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { InlayHint, TextDocumentEdit } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/plan.md`
const PLAN = `---
artefact: release-plan
go-live: 2026-12-08
---
# Release plan

| Milestone | Date | Owner |
|---|---|---|
| Freeze | 2026-12-01 | Ann Lee |
| Go-live | 2026-12-08 | Ann Lee |
`

describe('dates over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const hints = (): Promise<InlayHint[] | null> =>
    client.ask('textDocument/inlayHint', { textDocument: { uri: plan }, range: at(0, 0, 20, 0) })
  const begin = async (opening: Parameters<typeof converse>[0]): Promise<void> => {
    client = await converse(opening)
    client.open(plan, PLAN)
    await client.diagnostics(plan, 1)
  }

  it('have no hints until somebody switches them on, in settings or options', async () => {
    await begin({})
    assert.equal(await hints(), null)
    client.end()
    await begin({ options: { inlayHints: true } })
    assert.equal((await hints())?.length, 3)
    client.end()
    let isOn = false
    await begin({
      capabilities: { workspace: { configuration: true } },
      settings: section => (section === 'slipway.inlayHints' ? isOn : null),
    })
    assert.equal(await hints(), null)
    isOn = true
    assert.deepEqual(await hints(), [
      { position: { line: 2, character: 19 }, label: 'go-live · Tue', paddingLeft: true },
      { position: { line: 8, character: 21 }, label: 'T-7 · Tue', paddingLeft: true },
      { position: { line: 9, character: 22 }, label: 'go-live · Tue', paddingLeft: true },
    ])
    assert.equal(await client.ask('textDocument/inlayHint', { textDocument: { uri: plan }, range: 'all' }), null)
    assert.equal(await client.ask('textDocument/inlayHint', null), null)
  })

  it('are moved together, for the version that is open', async () => {
    await begin({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } })
    client.change(plan, 2, { range: at(5, 0), text: '\n' })
    const actions = await client.actions(plan, at(9, 15), { diagnostics: [], only: ['refactor'] })
    const action = actions.find(({ title }) => title === 'Move this and all later milestones one week later')
    assert.equal(action?.kind, 'refactor.rewrite')
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.deepEqual(change?.textDocument, { uri: plan, version: 2 })
    assert.deepEqual(change.edits, [
      { range: at(2, 9, 2, 19), newText: '2026-12-15' },
      { range: at(9, 11, 9, 21), newText: '2026-12-08' },
      { range: at(10, 12, 10, 22), newText: '2026-12-15' },
    ])
    assert.deepEqual(await client.actions(plan, at(9, 15), { diagnostics: [], only: ['refactor.extract'] }), [])
  })
})
