/** Holds that open documents stay in step with the editor, whatever it sends. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { at, codes, converse, ROOT, type Conversation } from './conversation.js'
import { CHECKLIST, UNOWNED } from './texts.js'

const uri = `${ROOT}/checklist.md`

describe('documents over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  it('U-01 publishes findings with rule, page, place and version, and takes them back when mended', async () => {
    client = await converse()
    client.open(uri, CHECKLIST)
    const [first, ...more] = await client.diagnostics(uri, 1)
    assert.deepEqual(more, [])
    assert.equal(first?.code, 'unowned-checklist-item')
    assert.match(first.codeDescription?.href ?? '', /^file:.*\/rules\/unowned-checklist-item\.md$/)
    assert.equal(first.source, 'slipway')
    assert.deepEqual(first.range, at(6, 6, 6, 23))
    client.change(uri, 2, { range: at(6, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(await client.diagnostics(uri, 2), [])
  })

  it('lists the parts that one finding stands for', async () => {
    client = await converse()
    client.open(uri, UNOWNED)
    const [only] = await client.diagnostics(uri, 1)
    assert.deepEqual(
      only?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [[uri, 7], [uri, 8], [uri, 9]],
    ) // prettier-ignore
  })

  it('lists no other places for who does not show them', async () => {
    client = await converse({ capabilities: { textDocument: { publishDiagnostics: {} } } })
    client.open(uri, UNOWNED)
    const [only] = await client.diagnostics(uri, 1)
    assert.deepEqual([only?.code, only?.relatedInformation], ['unowned-checklist-item', undefined])
  })

  it('says nothing of Markdown that is no artefact, and nothing of other languages', async () => {
    client = await converse()
    client.open(`${ROOT}/README.md`, '# Readme\n\n- [ ] TBD\n')
    client.tell('textDocument/didOpen', {
      textDocument: { uri: `${ROOT}/a.ts`, languageId: 'typescript', version: 1, text: '// TBD' },
    })
    client.open(uri, CHECKLIST)
    await client.diagnostics(uri, 1)
    assert.deepEqual(await client.diagnostics(`${ROOT}/README.md`, 1), [])
    assert.equal(client.last(`${ROOT}/a.ts`), undefined)
  })

  it('several edits in one change, in any order, mean what the protocol says', async () => {
    client = await converse()
    client.open(uri, 'none')
    const text = CHECKLIST
    client.change(
      uri,
      2,
      { text: 'x' },
      { text },
      { range: at(7, 0, 8, 0), text: '' },
      { range: at(6, 0, 7, 0), text: '' },
    )
    assert.deepEqual(await client.diagnostics(uri, 2), [])
    client.change(uri, 3, { range: at(5, 0), text: '- [ ] Freeze\n' }, { range: at(5, 6), text: 'Deep ' })
    const [found] = await client.diagnostics(uri, 3)
    assert.match(String(found?.message), /"Deep Freeze"/)
  })

  it('refuses older versions, places that are none and changes that are none; the log says so', async () => {
    client = await converse()
    client.open(uri, CHECKLIST, 7)
    await client.diagnostics(uri, 7)
    client.change(uri, 6, { text: '' })
    client.change(uri, 8, { range: { start: { line: null, character: 0 }, end: { line: 1, character: 0 } }, text: '' })
    client.change(uri, 8, { range: at(-1, 0, 2, 0), text: '' })
    client.change(uri, 8, { range: at(0, 0.5), text: '' })
    client.change(uri, 8, { text: 5 })
    client.change(uri, 'late', { text: '' })
    client.tell('textDocument/didChange', null)
    client.tell('textDocument/didOpen', { textDocument: { uri: 'no address', version: 1, text: '' } })
    client.tell('textDocument/didClose', [])
    client.change(uri, 9, { range: at(6, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(await client.diagnostics(uri, 9), [])
    assert.equal(client.log.filter(line => line.includes('refused')).length, 6)
  })

  it('pulls places beyond the text in', async () => {
    client = await converse()
    client.open(uri, '')
    client.change(uri, 2, { range: at(99, 99, 1_000_000, 5), text: CHECKLIST })
    assert.deepEqual(codes(await client.diagnostics(uri, 2)), ['unowned-checklist-item'])
  })

  for (const [name, text] of [
    ['CRLF', CHECKLIST.replaceAll('\n', '\r\n')],
    ['CR', CHECKLIST.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${CHECKLIST}`],
    ['no final newline', CHECKLIST.trimEnd()],
  ] as const) {
    it(`${name} gives the same findings at the same places, before and after an edit`, async () => {
      client = await converse()
      client.open(uri, text)
      const before = (await client.diagnostics(uri, 1)).map(({ code, range }) => [code, range])
      assert.deepEqual(before, [['unowned-checklist-item', at(6, 6, 6, 23)]])
      client.change(uri, 2, { range: at(6, 12, 6, 13), text: ' 💥 ' })
      const [after] = await client.diagnostics(uri, 2)
      assert.deepEqual(after?.range, at(6, 6, 6, 26))
    })
  }

  it('a byte order mark that comes or goes moves nothing below its line', async () => {
    client = await converse()
    client.open(uri, `\uFEFF${CHECKLIST}`)
    client.change(uri, 2, { range: at(0, 0, 0, 1), text: '' })
    assert.deepEqual((await client.diagnostics(uri, 2))[0]?.range, at(6, 6, 6, 23))
    client.change(uri, 3, { range: at(0, 0), text: '\uFEFF' })
    assert.deepEqual((await client.diagnostics(uri, 3))[0]?.range, at(6, 6, 6, 23))
  })

  it('one megabyte of text is checked, and the server answers meanwhile', async () => {
    client = await converse()
    const section = '## Stage\n\nThe words of a long plan, again and again, as people paste them.\n\n'
    client.open(uri, CHECKLIST + section.repeat(Math.ceil(1_000_000 / section.length)))
    assert.equal(
      await client.ask('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 8 } }),
      null,
    )
    assert.ok(codes(await client.diagnostics(uri, 1)).includes('unowned-checklist-item'))
  })

  it('makes room once a long document is edited, a short one is not', async () => {
    let told = 0
    client = await converse({ longEdited: () => told++ })
    client.open(uri, CHECKLIST)
    client.change(uri, 2, { range: at(6, 6), text: 'x' })
    await client.diagnostics(uri, 2)
    assert.equal(told, 0)
    const long = `${ROOT}/plan.md`
    client.open(long, '# Plan\n\n' + 'Words again and again.\n'.repeat(5_000))
    client.change(long, 2, { range: at(2, 0), text: 'x' })
    client.change(long, 3, { range: at(2, 0), text: 'y' })
    await client.diagnostics(long, 3)
    assert.equal(told, 1)
  })

  it('of a burst of changes the last is what counts', async () => {
    client = await converse()
    client.open(uri, CHECKLIST)
    for (let version = 2; version <= 50; version++) client.change(uri, version, { range: at(6, 6), text: 'x' })
    const [found] = await client.diagnostics(uri, 50)
    assert.match(String(found?.message), /"x{49}Freeze/)
    assert.equal(client.published.at(-1)?.version, 50)
  })

  it('takes everything back when the document is closed', async () => {
    client = await converse({ folders: null })
    client.open(uri, CHECKLIST)
    await client.diagnostics(uri, 1)
    client.close(uri)
    await client.until(() => client.last(uri)?.diagnostics.length === 0)
  })

  it('tells kind, status and counts for the status item', async () => {
    client = await converse()
    client.open(uri, CHECKLIST)
    const said = await client.until(() => client.statuses.find(one => !one.indexing))
    assert.deepEqual(said, {
      uri,
      kind: 'release-checklist',
      status: 'draft',
      counts: { error: 0, warning: 0, info: 1, hint: 0 },
      indexing: false,
    })
  })

  it('tells the status again only when it is another, or when the document is opened again', async () => {
    client = await converse()
    await client.until(() => client.indexed > 0)
    client.open(uri, CHECKLIST)
    await client.until(() => client.statuses.length === 1)
    client.change(uri, 2, { text: `${CHECKLIST}\nMore.\n` })
    await client.diagnostics(uri, 2)
    client.change(uri, 3, { range: at(6, 6), text: '**SRE Lead**: ' })
    await client.until(() => client.statuses.at(-1)?.counts.info === 0)
    assert.equal(client.statuses.length, 2)
    client.close(uri)
    client.open(uri, CHECKLIST, 4)
    await client.until(() => client.statuses.length === 3)
  })

  it('at midnight in a document’s zone it is looked at again, unasked', async () => {
    let now = '2026-11-20T22:45:00Z[America/New_York]'
    let midnight = (): void => {}
    const conversation = await converse({ day: () => now, newDay: changed => (midnight = changed) })
    const uri = `${ROOT}/plan.md`
    const text =
      '---\nartefact: release-plan\nstatus: approved\ntimezone: Europe/Berlin\n---\n# Plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Freeze | 2026-11-20 | SRE lead |\n'
    conversation.open(uri, text)
    const isOverdue = ({ code }: { code?: unknown }): boolean => code === 'overdue-milestone'
    assert.ok(!(await conversation.diagnostics(uri)).some(isOverdue))
    now = '2026-11-20T23:00:00Z[America/New_York]'
    midnight()
    const found = await conversation.until(() =>
      conversation.published.find(({ diagnostics }) => diagnostics.some(isOverdue)),
    )
    assert.equal(found.uri, uri)
  })
})
