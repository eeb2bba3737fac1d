/** Holds that the server is a process any client can start, and that it never outlives its client. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, describe, it } from 'mocha'
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import { at } from './conversation.js'
import { CHECKLIST, NOTES, RTM } from './texts.js'
import { UNCOUNTED } from '../uncounted.js'

const MAIN = fileURLToPath(new URL('../../server/src/main.node.ts', import.meta.url))
const CLI = fileURLToPath(new URL('../../server/src/main.cli.ts', import.meta.url))

describe('the server as a process', function () {
  let server: ChildProcessWithoutNullStreams
  let client: ProtocolConnection
  let folder: string | undefined

  const begin = async (
    root: string | null = null,
    capabilities: ClientCapabilities = {},
    words: readonly string[] = [MAIN, '--stdio'],
  ): Promise<void> => {
    server = spawn(process.execPath, ['--import', 'tsx', ...words], { env: UNCOUNTED })
    client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    client.listen()
    await client.sendRequest('initialize', { processId: process.pid, rootUri: root, capabilities })
  }

  afterEach(async () => {
    client.dispose()
    server.kill()
    if (folder) await rm(folder, { recursive: true })
    folder = undefined
  })

  it('answers a plain client: open, change, diagnostics, an unsupported request, exit', async () => {
    await begin()
    const published: PublishDiagnosticsParams[] = []
    const heard = new Promise<void>(resolve => {
      client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.push(params)
        if (params.version === 2) resolve()
      })
    })
    const uri = 'file:///nowhere/checklist.md'
    await client.sendNotification('initialized', {})
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: CHECKLIST },
    })
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 6, character: 6 }, end: { line: 6, character: 6 } }, text: '@ops ' }],
    })
    await heard
    assert.deepEqual(published.at(-1), { uri, version: 2, diagnostics: [] })
    await assert.rejects(client.sendRequest('textDocument/moniker', {}), { code: -32601 })
    await client.sendRequest('shutdown')
    await client.sendNotification('exit')
    assert.deepEqual(await once(server, 'exit'), [0, null])
  })

  it('reads the folder from disk', async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway files '))
    await writeFile(join(folder, 'rtm.md'), RTM)
    const uri = pathToFileURL(join(folder, 'notes.md')).href
    await begin(pathToFileURL(folder).href)
    const found = new Promise<PublishDiagnosticsParams>(resolve => {
      client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (params.diagnostics.length > 0) resolve(params)
      })
    })
    await client.sendNotification('initialized', {})
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: NOTES },
    })
    assert.deepEqual((await found).diagnostics.map(({ code }) => code), ['unresolved-reference', 'unresolved-reference']) // prettier-ignore
  })

  it('renames an id and a file, gives up what is taken back, and refuses what comes late', async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway rename '))
    await writeFile(join(folder, 'rtm.md'), RTM)
    const [root, rtm] = [pathToFileURL(folder).href, pathToFileURL(join(folder, 'rtm.md')).href]
    const uri = pathToFileURL(join(folder, 'notes.md')).href
    const capabilities: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } }
    await begin(root, capabilities)
    const indexed = new Promise<void>(resolve => client.onNotification('slipway/indexed', () => resolve()))
    const log: string[] = []
    client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message))
    await client.sendNotification('initialized', {})
    await indexed
    const text = NOTES.replace('Receipts', '[Receipts](rtm.md#requirements-traceability-matrix)')
    const change = (version: number, line: number, words: string): Promise<void> =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: at(line, 0), text: words }],
      })
    const textDocument = { uri }
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }) // prettier-ignore
    await change(3, 5, 'REQ-001 again.\n')
    // Older than what is there.
    await change(2, 0, 'lost')

    const taken = new CancellationTokenSource()
    const questions = Array.from({ length: 20 }, () => client.sendRequest('workspace/symbol', { query: '' }))
    const cancelled = client.sendRequest('textDocument/completion', { textDocument, position: { line: 6, character: 3 } }, taken.token) // prettier-ignore
    taken.cancel()
    await assert.rejects(cancelled, { code: -32800 })
    await Promise.all(questions)

    const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', { textDocument, position: { line: 5, character: 2 }, newName: 'REQ-101' }) // prettier-ignore
    const changes = edit.documentChanges as TextDocumentEdit[]
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]).sort(),
      [
        [uri, 3, 2],
        [rtm, null, 1],
      ],
    )
    assert.match(log.join('\n'), /version 2 is refused: 3 is here/)

    const moved = await client.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: rtm, newUri: `${root}/matrix.md` }] }) // prettier-ignore
    const [links] = moved.documentChanges as TextDocumentEdit[]
    assert.deepEqual([links?.textDocument.uri, links?.edits.map(one => (one as TextEdit).newText)], [uri, ['matrix.md']]) // prettier-ignore
  })

  for (const words of [['lsp', '--stdio'], ['lsp']])
    it(`is what \`slipway ${words.join(' ')}\` starts`, async () => {
      await begin(null, {}, [CLI, ...words])
      const answer = client.sendRequest('textDocument/hover', {
        textDocument: { uri: 'file:///nowhere/a.md' },
        position: { line: 0, character: 0 },
      })
      assert.equal(await answer, null)
      await client.sendRequest('shutdown')
      await client.sendNotification('exit')
      assert.deepEqual(await once(server, 'exit'), [0, null])
    })

  it('ends when its client is gone', async () => {
    await begin()
    const ended = once(server, 'exit')
    server.stdin.end()
    await ended
  })
})
