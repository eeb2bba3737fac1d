/** Holds when and of what a person is told: as they type or once they save, of what is open or of all. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { at, codes, converse, ROOT, type Conversation } from './conversation.js'
import { CHECKLIST } from './texts.js'

const list = `${ROOT}/checklist.md`
const other = `${ROOT}/other.md`
const UNOWNED = 'unowned-checklist-item'
const capabilities = { workspace: { configuration: true } }

describe('calm', () => {
  let client: Conversation
  afterEach(() => client.end())
  const begin = async (
    settings: Readonly<Record<string, string>>,
    files = new Map<string, string>(),
  ): Promise<void> => {
    client = await converse({ capabilities, files, settings: section => settings[section] ?? null })
    await client.until(() => client.indexed > 0)
  }
  const save = (uri: string): void => client.tell('textDocument/didSave', { textDocument: { uri } })

  it('says nothing new of a document until it is saved, where a person wants that', async () => {
    await begin({ 'slipway.run': 'onSave' })
    client.open(list, CHECKLIST)
    assert.deepEqual(codes(await client.diagnostics(list, 1)), [UNOWNED])
    client.change(list, 2, { range: at(8, 0), text: '- [ ] Watch the boards\n' })
    // Of another document it is told at once: the first had its turn before.
    client.open(other, CHECKLIST)
    await client.diagnostics(other, 1)
    assert.equal(client.last(list)?.version, 1)
    save(list)
    assert.ok((await client.diagnostics(list, 2)).length > 0)
  })

  it('tells as one types by itself', async () => {
    await begin({})
    client.open(list, CHECKLIST)
    await client.diagnostics(list, 1)
    client.change(list, 2, { range: at(8, 0), text: '- [ ] Watch the boards\n' })
    await client.diagnostics(list, 2)
    save(`${ROOT}/none.md`)
  })

  it('tells of closed documents where a person wants that, and takes it back', async () => {
    const settings = { 'slipway.scope': 'workspace' }
    await begin(settings, new Map([[other, CHECKLIST]]))
    assert.deepEqual(codes(await client.diagnostics(other)), [UNOWNED])
    client.open(other, CHECKLIST.replace('Freeze the schema', '**QA Director**: Freeze'))
    assert.deepEqual(codes(await client.diagnostics(other, 1)), [])
    client.close(other)
    await client.until(() => client.last(other)?.diagnostics.length === 1)
    settings['slipway.scope'] = 'open'
    client.tell('workspace/didChangeConfiguration', { settings: null })
    await client.until(() => client.last(other)?.diagnostics.length === 0)
  })

  it('tells only of open documents by itself', async () => {
    await begin({}, new Map([[other, CHECKLIST]]))
    client.open(list, CHECKLIST)
    await client.diagnostics(list, 1)
    assert.equal(client.last(other), undefined)
  })
})
