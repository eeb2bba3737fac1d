/** Holds rewrites over the wire: snippets where the client has them, plain words where it has not. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CodeAction, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, SNIPPETS, type Conversation } from './conversation.js'

const list = `${ROOT}/checklist.md`
const CHECKLIST = `---
artefact: release-checklist
---
# Release checklist

- [ ] **QA Director**: Confirm the regression run

| # | Item | Status |
|---|---|---|
| 1 | Freeze | Open |
`

describe('rewrites over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const actions = async (line: number, opening: Parameters<typeof converse>[0] = {}): Promise<CodeAction[]> => {
    client = await converse(opening)
    client.open(list, CHECKLIST)
    return client.actions(list, at(line, 12), { diagnostics: [], only: ['refactor.rewrite'] })
  }
  const editsOf = (all: readonly CodeAction[], title: string): unknown =>
    (all.find(action => action.title === title)?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits

  it('hold tab stops, numbered through all edits', async () => {
    const all = await actions(5, { capabilities: SNIPPETS })
    assert.deepEqual(all.map(({ title }) => title), ['Tick the item', 'Mark as not applicable, with the reason', 'Defer, with owner and date']) // prettier-ignore
    assert.deepEqual(editsOf(all, 'Mark as not applicable, with the reason'), [
      { range: at(5, 2, 5, 5), snippet: { kind: 'snippet', value: '[-]' } },
      { range: at(5, 49), snippet: { kind: 'snippet', value: ' — ${1:[reason]}' } },
    ] satisfies SnippetTextEdit[])
  })

  it('are those without a blank where the client has no snippets', async () => {
    const all = await actions(5)
    assert.deepEqual(all.map(({ title, kind, edit }) => [title, kind, edit?.changes?.[list]]), [
      ['Tick the item', 'refactor.rewrite', [{ range: at(5, 2, 5, 5), newText: '[x]' }]],
    ]) // prettier-ignore
  })

  it('write rows and columns of a table', async () => {
    const all = await actions(9, { capabilities: SNIPPETS })
    assert.deepEqual(editsOf(all, 'Add a row below'), [
      { range: at(9, 21), snippet: { kind: 'snippet', value: '\n| 2 | ${1:[item]} | ${2:Open} |' } },
    ])
    assert.equal((editsOf(all, 'Align the table') as unknown[]).length, 3)
  })
})
