/** A `slipway.yml` in the editor: its mistakes and their fixes, while it is open and while it is not. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CodeAction, CompletionList, Hover, MarkupContent, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const uri = `${ROOT}/slipway.yml`

function applied(text: string, action: CodeAction | undefined): string {
  const edits: TextEdit[] = action?.edit?.changes?.[uri] ?? []
  assert.ok(edits.length > 0, 'the action changes nothing')
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits)
}

describe('slipway.yml over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  it('is marked where it is wrong and mended by its fixes, with a byte order mark and CRLF', async () => {
    client = await converse()
    const text = '\uFEFFtimezone: UTC\r\nrules:\r\n  undated-milestnes: off\r\n'
    client.open(uri, text)
    const [mistake] = await client.diagnostics(uri, 1)
    assert.equal(mistake?.code, 'invalid-configuration')
    assert.deepEqual(mistake.range, at(2, 2, 2, 19))
    const actions = await client.actions(uri, at(2, 5))
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [
        ['Change to undated-milestone', 'quickfix'],
        ['Remove undated-milestnes', 'quickfix'],
      ],
    )
    client.change(uri, 2, { text: applied(text, actions[0]) })
    assert.deepEqual(await client.diagnostics(uri, 2), [])
  })

  it('offers what there is where nothing is near', async () => {
    client = await converse()
    client.open(uri, 'rules: { unowned-risk: loud }\n')
    await client.diagnostics(uri, 1)
    const titles = (await client.actions(uri, at(0, 25))).map(({ title }) => title)
    assert.deepEqual(
      titles,
      ['off', 'hint', 'info', 'warning', 'error'].map(level => `Choose a severity: ${level}`).concat('Remove it'),
    )
  })

  it('completes and explains what it may say, as it is typed', async () => {
    client = await converse({ files: new Map([[`${ROOT}/docs/Plan.md`, '# Plan\n']]) })
    await client.until(() => client.indexed > 0)
    client.open(uri, '\uFEFFrules:\n  undated-milestone: \n')
    const list = await client.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 21 },
    })
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['off', 'hint', 'info', 'warning', 'error'],
    )
    assert.deepEqual(list.items[0]?.textEdit, { range: at(1, 21), newText: 'off' })
    client.change(uri, 2, { range: at(0, 0, 2, 0), text: 'exclude: [d\n' })
    const paths = await client.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 11 },
    })
    assert.deepEqual(
      paths.items.map(({ label }) => label),
      ['docs/**', 'docs/Plan.md'],
    )
    const hover = await client.ask<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    })
    assert.match((hover.contents as MarkupContent).value, /never checked/)
  })
})
