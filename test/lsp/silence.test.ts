/** Holds that a stroke which changes nothing that is found sends nothing, and that an editor never keeps what it has written over. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { at, codes, converse, ROOT, type Conversation } from './conversation.js'
import { CHECKLIST, UNOWNED } from './texts.js'

const uri = `${ROOT}/checklist.md`
const other = `${ROOT}/other.md`
/** As VS Code says it: it takes what it is told, of whatever version. */
const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } }

describe('silence', () => {
  let client: Conversation
  afterEach(() => client.end())
  const begin = async (text: string, files = new Map<string, string>()): Promise<void> => {
    client = await converse({ capabilities, files })
    client.open(uri, text)
    await client.diagnostics(uri, 1)
    await client.until(() => client.indexed > 0)
  }
  /** What was said of the document until now: another one is looked at behind it. */
  const versions = async (): Promise<unknown[]> => {
    const version = client.published.length + 1
    client.open(other, CHECKLIST, version)
    await client.diagnostics(other, version)
    client.close(other)
    return client.published.filter(one => one.uri === uri).map(one => one.version)
  }

  it('is kept while what is found stays where it is', async () => {
    await begin(CHECKLIST)
    client.change(uri, 2, { range: at(5, 48), text: ' again' })
    client.change(uri, 3, { range: at(3, 2, 3, 9), text: 'Launch' })
    client.change(uri, 4, { range: at(8, 0), text: '\n\nWe watch.\n' })
    assert.deepEqual(await versions(), [1])
    client.change(uri, 5, { range: at(3, 0), text: '\n' })
    const [moved] = await client.diagnostics(uri, 5)
    assert.deepEqual(moved?.range, at(7, 6, 7, 23))
    client.change(uri, 6, { range: at(7, 6), text: '**SRE Lead**: ' })
    assert.deepEqual(await client.diagnostics(uri, 6), [])
    client.change(uri, 7, { range: at(0, 0), text: '' })
    assert.deepEqual(await versions(), [1, 5, 6])
  })

  it('is none where what is shown was written over, be it by the same', async () => {
    await begin(CHECKLIST)
    client.change(uri, 2, { range: at(6, 0, 7, 0), text: '' }, { range: at(6, 0), text: '- [ ] Freeze the schema\n' })
    assert.deepEqual(codes(await client.diagnostics(uri, 2)), ['unowned-checklist-item'])
    client.change(uri, 3, { text: CHECKLIST })
    assert.deepEqual(codes(await client.diagnostics(uri, 3)), ['unowned-checklist-item'])
  })

  it('is none where another place that is shown with it changes', async () => {
    await begin(UNOWNED)
    client.change(uri, 2, { range: at(8, 32), text: ' twice' })
    const [only] = await client.diagnostics(uri, 2)
    assert.match(only?.relatedInformation?.[1]?.message ?? '', /twice$/)
  })

  it('is none for who waits for the version, and says the same', async () => {
    client = await converse()
    client.open(uri, CHECKLIST)
    const before = await client.diagnostics(uri, 1)
    client.change(uri, 2, { range: at(5, 48), text: ' again' })
    assert.deepEqual(await client.diagnostics(uri, 2), before)
  })
})
