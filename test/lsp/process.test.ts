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
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import { CHECKLIST, NOTES, RTM } from './texts.js'
import { UNCOUNTED } from '../uncounted.js'

const MAIN = fileURLToPath(new URL('../../server/src/main.node.ts', import.meta.url))

describe('the server as a process', function () {
  this.timeout(60_000)
  let server: ChildProcessWithoutNullStreams
  let client: ProtocolConnection
  let folder: string | undefined

  const begin = async (root: string | null = null): Promise<void> => {
    server = spawn(process.execPath, ['--import', 'tsx', MAIN, '--stdio'], { env: UNCOUNTED })
    client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    client.listen()
    await client.sendRequest('initialize', { processId: process.pid, rootUri: root, capabilities: {} })
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

  it('ends when its client is gone', async () => {
    await begin()
    const ended = once(server, 'exit')
    server.stdin.end()
    await ended
  })
})
