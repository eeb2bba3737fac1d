/** Holds hover, definition, references, symbols and our own requests over the wire. */
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { DocumentSymbol, Hover, Location, SymbolInformation } from 'vscode-languageserver-protocol'
import type { PacketDocument } from '../../server/src/lsp/requests/packet.js'
import { at, converse, ROOT, type Conversation } from './conversation.js'
import { NOTES, OWNERS, RTM } from './texts.js'

const notes = `${ROOT}/release%20notes.md`
const rtm = `${ROOT}/rtm.md`

describe('questions over the wire', () => {
  let client: Conversation
  beforeEach(async () => {
    client = await converse({ files: new Map([[rtm, RTM], [`${ROOT}/slipway.yml`, OWNERS]]) }) // prettier-ignore
    await client.until(() => client.indexed > 0)
    client.open(notes, NOTES)
    await client.diagnostics(notes, 1)
  })
  afterEach(() => client.end())

  const place = (line: number, character: number, uri = notes): object => ({
    textDocument: { uri },
    position: { line, character },
  })

  it('U-05 P-07 hovers over a requirement id with its row of the matrix', async () => {
    const hover = await client.ask<Hover>('textDocument/hover', place(4 + 1, 20))
    assert.match(JSON.stringify(hover.contents), /Customers can pay by card/)
    assert.deepEqual(hover.range, at(5, 17, 5, 24))
  })

  it('goes from a reference to its definition in a closed document, and back', async () => {
    const [definition] = await client.ask<Location[]>('textDocument/definition', place(5, 20))
    assert.deepEqual(definition, { uri: rtm, range: at(7, 2, 7, 9) })
    const references = await client.ask<Location[]>('textDocument/references', {
      ...place(5, 20),
      context: { includeDeclaration: true },
    })
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [notes, rtm])
    const others = await client.ask<Location[]>('textDocument/references', {
      ...place(5, 20),
      context: { includeDeclaration: false },
    })
    assert.deepEqual(others, [{ uri: notes, range: at(5, 17, 5, 24) }])
  })

  it('outlines a document, flat for clients that know no tree', async () => {
    const flat = await client.ask<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri: notes } })
    assert.equal(flat[0]?.name, 'Release notes')
    client.end()
    client = await converse({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    })
    client.open(rtm, RTM)
    const [top] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: rtm } })
    assert.equal(top?.name, 'Requirements traceability matrix')
    assert.ok((top.children ?? []).length >= 2)
  })

  it('K-04 P-07 tells what the artefacts around a folder say', async () => {
    const found = await client.ask<PacketDocument[]>('slipway/packet', { folder: ROOT })
    assert.deepEqual(found.map(({ uri, kind }) => [uri, kind]).sort(), [
      [notes, 'release-notes'],
      [rtm, 'rtm'],
    ])
    const sections = found.find(({ kind }) => kind === 'rtm')!.sections
    assert.ok(sections[0]!.text.startsWith('# ') && sections[0]!.text.includes('Customers can pay by card'))
    assert.equal(await client.ask('slipway/packet', { folder: 7 }), null)
    assert.deepEqual(await client.ask('slipway/packet', { folder: 'file:///elsewhere' }), [])
  })

  it('proposes a configuration for a folder once all is read', async () => {
    const files = new Map([[`${ROOT}/docs/plan.md`, '# Release plan\n']])
    const other = await converse({ files })
    const { text, reasons } = await other.ask<{ text: string; reasons: string[] }>('slipway/setup', { folder: ROOT })
    assert.match(text, /^ {2}"docs\/plan\.md": release-plan$/m)
    assert.ok(reasons.length >= 3)
    assert.equal(await other.ask('slipway/setup', {}), null)
    other.end()
  })

  it('says why a document is an artefact and what a part was taken for', async () => {
    assert.match(await client.ask('slipway/why', { uri: notes }), /front matter says/)
    const row = await client.ask<string>('slipway/why', {
      textDocument: { uri: rtm },
      position: { line: 7, character: 4 },
    })
    assert.match(row, /requirement/)
  })

  it('offers people for a document that is not there yet', async () => {
    assert.deepEqual((await client.ask<string[]>('slipway/people', { uri: `${ROOT}/new.md` })).slice(0, 2), [
      'SRE Lead',
      'QA Director',
    ])
  })

  it('an unsupported request gets MethodNotFound, and the server lives', async () => {
    await assert.rejects(client.ask('textDocument/moniker', place(0, 0)), { code: -32601 })
    await assert.rejects(client.ask('slipway/unheard-of', {}), { code: -32601 })
    assert.ok(await client.ask('textDocument/hover', place(5, 20)))
  })

  it('senseless parameters get null, and the server lives', async () => {
    const methods = [
      'hover',
      'definition',
      'references',
      'documentSymbol',
      'documentHighlight',
      'prepareRename',
      'rename',
      'codeAction',
    ].map(name => `textDocument/${name}`)
    for (const method of [...methods, 'slipway/why']) {
      for (const params of [
        null,
        [],
        { textDocument: 5 },
        { textDocument: { uri: 'nowhere' } },
        { textDocument: { uri: `${ROOT}/unknown.md` }, position: { line: 0, character: 0 }, range: at(0, 0) },
      ]) {
        const answer = await client.ask(method, params)
        if (method === 'slipway/why' && JSON.stringify(params).includes('unknown')) continue
        assert.equal(answer, null, `${method} ${JSON.stringify(params)}`)
      }
      for (const position of [
        { line: null, character: 0 },
        { line: -1, character: 0 },
        { line: 1.5, character: 0 },
        'here',
        null,
      ]) {
        if (method.endsWith('documentSymbol')) continue
        const answer = await client.ask(method, {
          textDocument: { uri: notes },
          position,
          range: { start: position, end: position },
        })
        assert.equal(answer, null, `${method} ${JSON.stringify(position)}`)
      }
    }
    assert.ok(await client.ask('textDocument/hover', place(5, 20)))
  })

  it('a handler that throws answers null with a line in the log, and the next one answers', async () => {
    client.end()
    let isBroken = false
    client = await converse({
      day: () => {
        if (isBroken) throw new Error('no calendar')
        return '2026-11-20'
      },
    })
    client.open(rtm, RTM)
    await client.diagnostics(rtm, 1)
    isBroken = true
    assert.equal(await client.ask('textDocument/hover', place(7, 4, rtm)), null)
    assert.match(client.log.join('\n'), /textDocument\/hover failed: Error: no calendar/)
    isBroken = false
    assert.ok(await client.ask('textDocument/hover', place(7, 4, rtm)))
  })

  it('after shutdown there is no answer but an error', async () => {
    await client.ask('shutdown', null)
    await assert.rejects(client.ask('textDocument/hover', place(5, 20)), { code: -32600 })
  })
})
