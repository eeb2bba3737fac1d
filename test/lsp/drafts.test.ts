/** Holds what documents that were never saved have to do with the others. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CompletionList, Location } from 'vscode-languageserver-protocol'
import { codes, converse, ROOT, type Conversation } from './conversation.js'
import { NOTES, RTM } from './texts.js'

const notes = `${ROOT}/r/release-notes.md`
const rtm = `${ROOT}/r/rtm.md`
const draft = 'untitled:Untitled-1'
const DRAFT = '---\nartefact: release-plan\n---\n# Draft\n\nREQ-001, REQ-998 and [notes](r/release-notes.md)\n'
const strict = 'rules: { unresolved-reference: error }\n'

describe('drafts over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const begin = async (files: Readonly<Record<string, string>>): Promise<void> => {
    client = await converse({ files: new Map(Object.entries(files)) })
    await client.until(() => client.indexed > 0)
  }
  const place = (uri: string, character: number): object => ({ textDocument: { uri }, position: { line: 5, character } }) // prettier-ignore
  const releases = async (): Promise<string[]> =>
    ((await client.ask<{ release: string }[] | null>('slipway/readiness', {})) ?? []).map(({ release }) => release)

  it('belong to no release: nothing crosses from them to others, nor from one to the next', async () => {
    await begin({ [rtm]: RTM, [notes]: NOTES, [`${ROOT}/slipway.yml`]: strict })
    const before = await releases()
    client.open(notes, NOTES)
    client.open(draft, DRAFT)
    client.open('untitled:Untitled-2', RTM.replace('REQ-001', 'REQ-999').replace('REQ-002', 'REQ-998'))
    assert.deepEqual(codes(await client.diagnostics(notes, 1)), ['unresolved-reference', 'unresolved-reference'])
    const cross = ['unresolved-reference', 'broken-link', 'duplicate-id', 'uncovered-requirement']
    for (const uri of [draft, 'untitled:Untitled-2'])
      assert.deepEqual(
        codes(await client.diagnostics(uri, 1)).filter(code => cross.includes(String(code))),
        [],
        uri,
      )
    assert.deepEqual(await client.ask('textDocument/definition', place(draft, 3)), [])
    const { items } = await client.ask<CompletionList>('textDocument/completion', place(draft, 3))
    assert.deepEqual(items, [])
    assert.deepEqual(await releases(), before)
    const own = await client.ask<Location[]>('textDocument/definition', { textDocument: { uri: 'untitled:Untitled-2' }, position: { line: 7, character: 4 } }) // prettier-ignore
    assert.deepEqual(own.map(({ uri }) => uri), ['untitled:Untitled-2']) // prettier-ignore
  })

  it('that are about to be saved into a folder belong to its release, and become the file that they are saved as', async () => {
    await begin({ [rtm]: RTM })
    const [uri, saved] = [`untitled:${new URL(ROOT).pathname}/r/plan.md`, `${ROOT}/r/plan.md`]
    client.open(uri, DRAFT)
    const found = ['unresolved-reference', 'broken-link']
    assert.deepEqual(codes(await client.diagnostics(uri, 1)).filter(code => found.includes(String(code))), found.slice(0, 1)) // prettier-ignore
    const [row] = await client.ask<Location[]>('textDocument/definition', place(uri, 3))
    assert.equal(row?.uri, rtm)
    client.open(saved, DRAFT, 1)
    assert.deepEqual(codes(await client.diagnostics(saved, 1)).filter(code => found.includes(String(code))), found.slice(0, 1)) // prettier-ignore
    assert.deepEqual(client.last(uri)?.diagnostics, [])
    client.change(uri, 9, { text: 'late' })
    client.close(uri)
    client.change(saved, 2, { text: DRAFT.replace('REQ-998', 'REQ-002') })
    assert.ok(!codes(await client.diagnostics(saved, 2)).includes('unresolved-reference'))
  })
})
