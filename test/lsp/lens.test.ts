/** Holds the lenses over the wire: words on demand, and a command that harms no client. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CodeLens, InitializeResult } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'
import { NOTES, RTM } from './texts.js'

const rtm = `${ROOT}/rtm.md`
const notes = `${ROOT}/notes.md`

describe('lenses over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const begin = async (options?: unknown): Promise<CodeLens[]> => {
    client = await converse({ files: new Map([[notes, NOTES]]), options })
    await client.until(() => client.indexed > 0)
    client.open(rtm, RTM)
    return client.ask('textDocument/codeLens', { textDocument: { uri: rtm } })
  }
  const resolved = (lens: CodeLens | undefined): Promise<CodeLens> => client.ask('codeLens/resolve', lens)

  it('have their words when they are shown, and the command of a client that names it', async () => {
    const [lens, ...others] = await begin({ commands: ['slipway.showReferences'] })
    assert.deepEqual([lens?.range, lens?.command, others.length], [at(7, 2, 7, 9), undefined, 1])
    const { command } = await resolved(lens)
    assert.equal(command?.title, '1 reference · no status · no release reference · no rollback control')
    assert.equal(command.command, 'slipway.showReferences')
    assert.deepEqual(command.arguments, [
      { uri: rtm, position: { line: 7, character: 2 }, locations: [{ uri: notes, range: at(5, 17, 5, 24) }] },
    ])
    assert.equal((client.said as InitializeResult).capabilities.executeCommandProvider, undefined)
  })

  it('answer the places to a client without that command, and change nothing', async () => {
    const [lens] = await begin()
    const { command } = await resolved(lens)
    const offered = (client.said as InitializeResult).capabilities.executeCommandProvider?.commands
    assert.deepEqual(offered, [command?.command])
    assert.deepEqual(
      await client.ask('workspace/executeCommand', { command: command?.command, arguments: command?.arguments }),
      [{ uri: notes, range: at(5, 17, 5, 24) }],
    )
    assert.equal(await client.ask('workspace/executeCommand', { command: 'rm', arguments: command?.arguments }), null)
    assert.equal(await client.ask('workspace/executeCommand', null), null)
  })

  it('say so when the row is gone meanwhile', async () => {
    const [lens] = await begin()
    client.change(rtm, 2, { text: RTM.replace('REQ-001', 'REQ-009') })
    assert.equal((await resolved(lens)).command?.title, 'REQ-001 is no longer defined here')
    assert.equal(await client.ask('codeLens/resolve', { range: at(0, 0), data: { uri: 5 } }), null)
    assert.equal(await client.ask('textDocument/codeLens', { textDocument: { uri: `${ROOT}/none.md` } }), null)
  })

  it('are asked for again once the other documents have been read', async () => {
    client = await converse({
      files: new Map([[notes, NOTES]]),
      capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    })
    await client.until(() => client.refreshed > 0)
  })

  it('stay where a folder that is read again says nothing new', async () => {
    const files = new Map([[notes, NOTES]])
    client = await converse({ files, capabilities: { workspace: { codeLens: { refreshSupport: true } } } })
    await client.until(() => client.refreshed > 0)
    client.tell('workspace/didChangeConfiguration', { settings: null })
    await client.until(() => client.indexed > 1)
    client.open(rtm, RTM)
    await client.diagnostics(rtm, 1)
    assert.equal(client.refreshed, 1)
    files.set(notes, NOTES.replace('REQ-001', 'REQ-002'))
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: notes, type: 2 }] })
    await client.until(() => client.refreshed === 2)
  })
})
