/** Holds renames and what lies about them over the wire: confirmation, refusals, versions, order, cancellation. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type {
  ClientCapabilities,
  DocumentHighlight,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { CancellationTokenSource, type TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { at, converse, ROOT, type Conversation } from './conversation.js'
import { NOTES, RTM } from './texts.js'

const notes = `${ROOT}/notes.md`
const rtm = `${ROOT}/rtm.md`

const CAREFUL: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { rename: { prepareSupport: true } },
}

describe('renaming over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const begin = async (capabilities: ClientCapabilities = CAREFUL): Promise<void> => {
    client = await converse({ files: new Map([[rtm, RTM]]), capabilities })
    await client.until(() => client.indexed > 0)
    client.open(notes, NOTES)
    await client.diagnostics(notes, 1)
  }
  const place = (line: number, character: number, uri = notes): object => ({
    textDocument: { uri },
    position: { line, character },
  })
  const rename = (newName: unknown, line = 5, character = 20): Promise<WorkspaceEdit> =>
    client.ask('textDocument/rename', { ...place(line, character), newName })

  it('tells beforehand what would be renamed: the id, or nothing', async () => {
    await begin()
    assert.deepEqual(await client.ask('textDocument/prepareRename', place(5, 20)), {
      range: at(5, 17, 5, 24),
      placeholder: 'REQ-001',
    })
    assert.equal(await client.ask('textDocument/prepareRename', place(5, 4)), null)
    await assert.rejects(client.ask('textDocument/prepareRename', place(7, 12)), {
      message: /^Nothing in this release defines REQ-999/,
    })
  })

  it('waits for a nod where it crosses documents, each in the version it was made for', async () => {
    await begin()
    const edit = await rename('REQ-101')
    const changes = edit.documentChanges as TextDocumentEdit[]
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument),
      [
        { uri: rtm, version: null },
        { uri: notes, version: 1 },
      ],
    )
    const annotations = Object.values(edit.changeAnnotations ?? {})
    assert.deepEqual(annotations, [{ label: 'Changes 2 documents', needsConfirmation: true }])
    assert.ok(changes.every(({ edits }) => edits.every(one => 'annotationId' in one)))
    const after = TextDocument.applyEdits(
      TextDocument.create(notes, 'markdown', 1, NOTES),
      changes[1]!.edits as TextEdit[],
    )
    assert.equal(after, NOTES.replace('REQ-001', 'REQ-101'))
  })

  it('asks for no nod within one document, and none of a client that knows no such thing', async () => {
    await begin()
    client.open(`${ROOT}/sub/own.md`, RTM.replaceAll('REQ-', 'OWN-'))
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', {
      ...place(7, 4, `${ROOT}/sub/own.md`),
      newName: 'OWN-007',
    })
    assert.equal(edit.changeAnnotations, undefined)
    assert.equal(edit.documentChanges?.length, 1)
    client.end()
    await begin({})
    assert.deepEqual((await rename('REQ-101')).changes, {
      [rtm]: [{ range: at(7, 2, 7, 9), newText: 'REQ-101' }],
      [notes]: [{ range: at(5, 17, 5, 24), newText: 'REQ-101' }],
    })
  })

  it('refuses in words a person can act on', async () => {
    await begin()
    await assert.rejects(rename('REQ-002'), {
      message: 'REQ-002 exists already: Receipts are sent by mail, in rtm.md.',
    })
    await assert.rejects(rename('two words'), { message: /has not the form of an id/ })
    assert.equal(await rename(5), null)
    assert.equal(await rename('REQ-101', 5, 4), null)
  })

  it('knows the texts as they are when it is asked, changes sent right before it included', async () => {
    await begin()
    client.change(notes, 2, { range: at(5, 0), text: 'REQ-001\n' })
    client.change(notes, 3, { range: at(0, 0), text: '' })
    const edit = await rename('REQ-101', 5, 2)
    const own = (edit.documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === notes)
    assert.equal(own?.textDocument.version, 3)
    assert.deepEqual(
      own.edits.map(({ range }) => range),
      [at(5, 0, 5, 7), at(6, 17, 6, 24)],
    )
  })

  it('a change that comes out of order is refused, and what is renamed is the newer text', async () => {
    await begin()
    client.change(notes, 5, { text: NOTES.replace('REQ-001', 'REQ-002') })
    client.change(notes, 4, { text: NOTES.replace('REQ-001', 'nothing') })
    const edit = await rename('REQ-102')
    const own = (edit.documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === notes)
    assert.deepEqual([own?.textDocument.version, own?.edits.length], [5, 1])
    assert.match(client.log.join('\n'), /version 4 is refused/)
  })

  it('a request that is taken back while it waits is not worked on, and the next one is answered', async () => {
    await begin()
    const source = new CancellationTokenSource()
    const answers = [client.ask('textDocument/hover', place(5, 20)), client.ask('workspace/symbol', { query: '' })]
    const cancelled = client.askUntil('textDocument/rename', { ...place(5, 20), newName: 'REQ-101' }, source.token)
    source.cancel()
    await assert.rejects(cancelled, { code: -32800 })
    await Promise.all(answers)
    assert.ok(await rename('REQ-101'))
  })

  it('U-05 highlights the id in the document, and finds it by name in the workspace', async () => {
    await begin()
    assert.deepEqual(await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', place(5, 20)), [
      { range: at(5, 17, 5, 24), kind: 2 },
    ])
    const found = await client.ask<SymbolInformation[]>('workspace/symbol', { query: 'receipts' })
    assert.deepEqual(found, [
      {
        name: 'REQ-002 Receipts are sent by mail',
        kind: 8,
        containerName: 'Requirements traceability matrix',
        location: { uri: rtm, range: at(8, 2, 8, 9) },
      },
    ])
    assert.equal(await client.ask('workspace/symbol', { query: 7 }), null)
  })
})
