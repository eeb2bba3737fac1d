/** Holds that an editor that asks hears all that is found, and only what is new; and that nothing is shown twice. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { CancellationTokenSource, type ServerCapabilities } from 'vscode-languageserver-protocol'
import { at, codes, converse, PULLING, ROOT, type Conversation, type Report } from './conversation.js'
import { CHECKLIST, NOTES, RTM } from './texts.js'

const uri = `${ROOT}/checklist.md`
const UNOWNED = 'unowned-checklist-item'

describe('diagnostics for who asks', () => {
  let client: Conversation
  afterEach(() => client.end())
  const begin = async (
    files = new Map<string, string>(),
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    client = await converse({ capabilities: PULLING, files, settings: section => settings[section] ?? null })
    await client.until(() => client.indexed > 0)
  }
  const save = (): void => client.tell('textDocument/didSave', { textDocument: { uri } })
  const said = ({ kind, items = [] }: Report): unknown[] => [kind, ...codes(items)]
  /** Nothing goes out behind the answer to this question. */
  const settled = () => client.ask('slipway/readiness', { want: 'word', textDocument: { uri } })

  it('are all of them once, then that they are as the editor has them, and nothing is pushed', async () => {
    await begin()
    const { capabilities } = client.said as { capabilities: ServerCapabilities }
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'slipway', interFileDependencies: true, workspaceDiagnostics: false }) // prettier-ignore
    client.open(uri, CHECKLIST)
    const first = await client.pull(uri)
    assert.deepEqual(said(first), ['full', UNOWNED])
    assert.deepEqual(first.items?.[0]?.range, at(6, 6, 6, 23))
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
    client.change(uri, 2, { range: at(5, 48), text: ' again' })
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
    client.change(uri, 3, { range: at(3, 0), text: '\n' })
    const moved = await client.pull(uri, first.resultId)
    assert.deepEqual(moved.items?.[0]?.range, at(7, 6, 7, 23))
    // Of what it has no longer, and of another server's.
    for (const previous of [first.resultId, 'x', undefined]) assert.deepEqual(await client.pull(uri, previous), moved)
    client.change(uri, 4, { range: at(7, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(said(await client.pull(uri, moved.resultId)), ['full'])
    await settled()
    assert.deepEqual([client.published, client.asksAgain], [[], 0])
  })

  it('are told anew where they were written over, be it by the same', async () => {
    await begin()
    client.open(uri, CHECKLIST)
    const { resultId } = await client.pull(uri)
    client.change(uri, 2, { range: at(6, 0, 7, 0), text: '' }, { range: at(6, 0), text: '- [ ] Freeze the schema\n' })
    assert.deepEqual(said(await client.pull(uri, resultId)), ['full', UNOWNED])
  })

  it('are asked for again where another document, a file, or the folder makes others of them', async () => {
    const files = new Map([[`${ROOT}/rtm.md`, RTM]])
    client = await converse({ capabilities: PULLING, files })
    const notes = `${ROOT}/notes.md`
    client.open(notes, NOTES)
    let last = await client.pull(notes)
    const again = async (): Promise<unknown[]> => {
      last = await client.pull(notes, last.resultId)
      return said(last)
    }
    await client.until(() => client.indexed > 0)
    if (said(last).length < 3) await client.until(() => client.asksAgain === 1)
    const before = client.asksAgain
    assert.deepEqual(codes((await client.pull(notes)).items ?? []), ['unresolved-reference', 'unresolved-reference'])
    last = await client.pull(notes)
    const rtm = `${ROOT}/rtm.md`
    client.open(rtm, RTM)
    await client.pull(rtm)
    client.change(rtm, 2, { range: at(7, 0, 8, 0), text: '' })
    await client.until(() => client.asksAgain === before + 1)
    assert.notDeepEqual(await again(), ['unchanged'])
    client.close(rtm)
    await client.until(() => client.asksAgain === before + 2)
    assert.deepEqual(await again(), ['full', 'unresolved-reference', 'unresolved-reference'])
    files.set(`${ROOT}/slipway.yml`, 'rules:\n  unresolved-reference: off\n')
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: `${ROOT}/slipway.yml`, type: 1 }] })
    await client.until(() => client.asksAgain === before + 3)
    assert.deepEqual(await again(), ['full'])
    assert.deepEqual(client.published, [])
  })

  it('of a text that has changed since are never told: an older question gets the newest answer', async () => {
    await begin()
    client.open(uri, CHECKLIST)
    const { resultId } = await client.pull(uri)
    const old = client.pull(uri, resultId)
    client.change(uri, 2, { range: at(6, 6), text: '**SRE Lead**: ' })
    const taken = new CancellationTokenSource()
    const asked = { textDocument: { uri }, previousResultId: resultId }
    const late = client.askUntil<Report>('textDocument/diagnostic', asked, taken.token).catch((why: unknown) => why)
    taken.cancel()
    client.change(uri, 3, { range: at(0, 0, 100, 0), text: CHECKLIST.replace('Freeze', '**QA Director**: Freeze') })
    const newest = await client.pull(uri, resultId)
    assert.deepEqual(said(newest), ['full'])
    for (const one of [await old, await late]) {
      const { kind, code, items } = one as Report & { code?: number }
      // Taken back, or answered before the change came, or after it.
      assert.ok(code === -32800 || kind === 'unchanged' || items?.length === 0)
    }
    assert.deepEqual(await client.pull(uri, newest.resultId), { kind: 'unchanged', resultId: newest.resultId })
  })

  it('of closed documents are pushed where a person wants that, taken back when one is opened, told again when it closes', async () => {
    const settings = { 'slipway.scope': 'workspace' }
    await begin(new Map([[uri, CHECKLIST]]), settings)
    assert.deepEqual(codes(await client.diagnostics(uri)), [UNOWNED])
    client.open(uri, CHECKLIST)
    assert.deepEqual(said(await client.pull(uri)), ['full', UNOWNED])
    assert.deepEqual(client.last(uri)?.diagnostics, [])
    client.close(uri)
    await client.until(() => client.last(uri)?.diagnostics.length === 1)
    // It is pushed by now: the answer adds nothing.
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] })
    // An editor that opens it again has forgotten what it had.
    client.open(uri, CHECKLIST)
    assert.deepEqual(said(await client.pull(uri)), ['full', UNOWNED])
  })

  it('stay as they were until the document is saved, where a person wants that', async () => {
    await begin(new Map(), { 'slipway.run': 'onSave' })
    client.open(uri, CHECKLIST)
    const first = await client.pull(uri)
    client.change(uri, 2, { range: at(6, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
    // Who has nothing is told what is there now.
    client.change(uri, 3, { range: at(8, 0), text: '- [ ] Watch the boards\n' })
    const again = client.asksAgain
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId })
    save()
    await client.until(() => client.asksAgain === again + 1)
    const second = await client.pull(uri, first.resultId)
    assert.deepEqual(said(second), ['full', UNOWNED])
    client.change(uri, 4, { range: at(8, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(said(await client.pull(uri)), ['full'])
  })

  it('of a configuration are asked for as well', async () => {
    await begin()
    const configuration = `${ROOT}/slipway.yml`
    const textDocument = { uri: configuration, languageId: 'yaml', version: 1, text: 'rulez: {}\n' }
    client.tell('textDocument/didOpen', { textDocument })
    assert.equal((await client.pull(configuration)).items?.length, 1)
    client.close(configuration)
    await settled()
    assert.deepEqual(client.published, [])
  })

  it('are none of what is not open, and no business of a client that cannot be told to ask again', async () => {
    await begin(new Map([[uri, CHECKLIST]]))
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] })
    assert.deepEqual(await client.ask('textDocument/diagnostic', {}), { kind: 'full', items: [] })
    client.end()
    client = await converse({ capabilities: { textDocument: PULLING.textDocument } })
    assert.equal((client.said as { capabilities: ServerCapabilities }).capabilities.diagnosticProvider, undefined)
    client.open(uri, CHECKLIST)
    assert.deepEqual(codes(await client.diagnostics(uri, 1)), [UNOWNED])
  })

  it('Rust editors spell the wish to be told otherwise', async () => {
    const workspace = { diagnostic: { refreshSupport: true } } as object
    client = await converse({ capabilities: { textDocument: PULLING.textDocument, workspace } })
    assert.ok((client.said as { capabilities: ServerCapabilities }).capabilities.diagnosticProvider)
  })
})
