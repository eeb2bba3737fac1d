/** Holds links over the wire: completion, definition, files that get another name. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CompletionList, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'
import { RTM } from './texts.js'

const plan = `${ROOT}/plan.md`
const PLAN = '---\nartefact: release-plan\n---\n# Release plan\n\n[matrix](rtm.md#functional) and [site](site/a.md)\n'
const SITE = '# A page\n\n[plan](../plan.md)\n'

describe('links over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const begin = async (options?: unknown, textDocument = {}): Promise<void> => {
    const files = new Map([
      [`${ROOT}/rtm.md`, `${RTM}\n## Functional\n`],
      [`${ROOT}/site/a.md`, SITE],
    ])
    client = await converse({
      files,
      options,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, textDocument },
    })
    await client.until(() => client.indexed > 0)
    client.open(plan, PLAN)
    await client.diagnostics(plan, 1)
  }
  const place = (line: number, character: number): object => ({
    textDocument: { uri: plan },
    position: { line, character },
  })

  it('lead to the line of a heading in a closed document', async () => {
    await begin()
    assert.deepEqual(await client.ask<Location[]>('textDocument/definition', place(5, 14)), [
      { uri: `${ROOT}/rtm.md`, range: at(10, 0, 10, 13) },
    ])
  })

  it('are completed with paths, unless the editor does that itself', async () => {
    const labels = async (): Promise<string[]> =>
      (await client.ask<CompletionList>('textDocument/completion', place(5, 9))).items.map(({ label }) => label)
    await begin()
    assert.deepEqual(await labels(), ['rtm.md', 'site/a.md'])
    client.end()
    await begin({ completesLinks: true })
    assert.deepEqual(await labels(), [])
  })

  it('are replaced to the end of the path, or up to the cursor where the editor knows both', async () => {
    const edits = async (): Promise<unknown[]> =>
      (await client.ask<CompletionList>('textDocument/completion', place(5, 11))).items.map(({ textEdit }) => textEdit)
    await begin()
    const [insert, replace] = [at(5, 9, 5, 11), at(5, 9, 5, 15)]
    assert.deepEqual((await edits())[0], { range: replace, newText: 'rtm.md' })
    client.end()
    await begin(undefined, { completion: { completionItem: { insertReplaceSupport: true } } })
    assert.deepEqual((await edits())[0], { insert, replace, newText: 'rtm.md' })
    client.change(plan, 2, { range: at(5, 11, 5, 15), text: '' })
    assert.deepEqual((await edits())[0], { range: insert, newText: 'rtm.md' })
    client.change(plan, 3, { range: at(2, 0), text: 'status: in review\n' })
    const matter = { textDocument: { uri: plan }, position: { line: 2, character: 10 } }
    const { items } = await client.ask<CompletionList>('textDocument/completion', matter)
    assert.deepEqual(items[0]!.textEdit, { range: at(2, 8, 2, 17), newText: 'draft' })
  })

  it('are told of as references, unless the editor does that itself', async () => {
    const context = { includeDeclaration: false }
    const places = async (): Promise<Location[]> => client.ask('textDocument/references', { ...place(5, 14), context })
    await begin()
    assert.deepEqual(await places(), [{ uri: plan, range: at(5, 0, 5, 27) }])
    client.end()
    await begin({ completesLinks: true })
    assert.deepEqual(await places(), [])
  })

  it('follow a file that gets another name: in open documents by version, in closed ones on the disk', async () => {
    await begin()
    client.change(plan, 2, { range: at(4, 0), text: '\n' })
    const files = [{ oldUri: plan, newUri: `${ROOT}/plans/release.md` }]
    const { documentChanges } = await client.ask<WorkspaceEdit>('workspace/willRenameFiles', { files })
    const changes = documentChanges as TextDocumentEdit[]
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument, edits]),
      [
        [
          { uri: plan, version: 2 },
          [
            { range: at(6, 9, 6, 15), newText: '../rtm.md' },
            { range: at(6, 39, 6, 48), newText: '../site/a.md' },
          ],
        ],
        [{ uri: `${ROOT}/site/a.md`, version: null }, [{ range: at(2, 7, 2, 17), newText: '../plans/release.md' }]],
      ],
    )
  })

  it('follow a file in their words, where those are its name', async () => {
    await begin()
    client.change(plan, 2, { range: at(5, 1, 5, 7), text: '`rtm.md`' })
    const files = [{ oldUri: `${ROOT}/rtm.md`, newUri: `${ROOT}/matrix.md` }]
    const { documentChanges } = await client.ask<WorkspaceEdit>('workspace/willRenameFiles', { files })
    assert.deepEqual((documentChanges as TextDocumentEdit[]).map(({ edits }) => edits), [
      [
        { range: at(5, 2, 5, 8), newText: 'matrix.md' },
        { range: at(5, 11, 5, 17), newText: 'matrix.md' },
      ],
    ]) // prettier-ignore
  })

  it('follow a folder', async () => {
    await begin()
    const files = [{ oldUri: `${ROOT}/site`, newUri: `${ROOT}/web%20site` }]
    const edit = await client.ask<WorkspaceEdit>('workspace/willRenameFiles', { files })
    const [change] = edit.documentChanges as TextDocumentEdit[]
    assert.deepEqual(change?.edits, [{ range: at(5, 39, 5, 48), newText: 'web%20site/a.md' }])
  })

  it('ask for nothing where nothing names the file, or the request makes no sense', async () => {
    await begin()
    for (const files of [
      [],
      'files',
      [{ oldUri: `${ROOT}/x.pdf`, newUri: `${ROOT}/y.pdf` }],
      [{ oldUri: 5, newUri: plan }],
      [{ oldUri: plan, newUri: plan }],
    ])
      assert.equal(await client.ask('workspace/willRenameFiles', { files }), null)
    assert.equal(await client.ask('workspace/willRenameFiles', null), null)
  })

  it('answer an editor that asks before the workspace has been read once it has', async () => {
    const files = new Map([[`${ROOT}/site/a.md`, SITE]])
    client = await converse({ files })
    const moves = [{ oldUri: plan, newUri: `${ROOT}/other.md` }]
    const edit = await client.ask<WorkspaceEdit>('workspace/willRenameFiles', { files: moves })
    assert.deepEqual(Object.keys(edit.changes ?? {}), [`${ROOT}/site/a.md`])
  })
})
