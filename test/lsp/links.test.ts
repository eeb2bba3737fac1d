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

  const begin = async (options?: unknown): Promise<void> => {
    const files = new Map([
      [`${ROOT}/rtm.md`, `${RTM}\n## Functional\n`],
      [`${ROOT}/site/a.md`, SITE],
    ])
    client = await converse({
      files,
      options,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
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
