/** Holds how closed files are read: in steps, nearest configuration first, and kept up with. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { at, codes, converse, ROOT, type Conversation } from './conversation.js'
import { CHECKLIST, NOTES, OWNERS, RTM } from './texts.js'

const notes = `${ROOT}/release-notes.md`
const rtm = `${ROOT}/rtm.md`
const checklist = `${ROOT}/checklist.md`
const silent = 'rules: { unowned-checklist-item: off }\n'

describe('the workspace over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const changed = (...changes: { uri: string; type: number }[]): void =>
    client.tell('workspace/didChangeWatchedFiles', { changes })

  it('nothing is unresolved before every closed document was read', async () => {
    const files = new Map([[rtm, RTM]])
    for (let number = 0; number < 60; number++) files.set(`${ROOT}/plan-${number}.md`, CHECKLIST)
    client = await converse({ files })
    client.open(notes, NOTES)
    await client.until(() => client.indexed > 0 && client.statuses.some(one => !one.indexing))
    const early = client.statuses.filter(one => one.indexing)
    assert.ok(early.length > 0 && early.every(one => Object.values(one.counts).every(count => count === 0)))
    assert.deepEqual(codes(await client.diagnostics(notes, 1)), ['unresolved-reference', 'unresolved-reference'])
  })

  it('keeps up with files that are made, changed and deleted', async () => {
    const files = new Map<string, string>()
    client = await converse({ files })
    client.open(notes, NOTES)
    await client.until(() => client.indexed > 0)
    assert.deepEqual(await client.diagnostics(notes, 1), [])
    files.set(rtm, RTM)
    changed({ uri: rtm, type: 1 })
    await client.until(() => client.last(notes)?.diagnostics.length === 2)
    files.set(rtm, RTM.replace('REQ-002', 'REQ-999'))
    changed({ uri: rtm, type: 2 })
    await client.until(() => client.last(notes)?.diagnostics.length === 1)
    files.delete(rtm)
    changed({ uri: rtm, type: 3 }, { uri: 'no address', type: 3 })
    await client.until(() => client.last(notes)?.diagnostics.length === 0)
  })

  it('a folder that is deleted takes along what lay in it, and nothing beside it', async () => {
    const inside = `${ROOT}/drafts/rtm.md`
    const beside = `${ROOT}/drafts-2/checklist.md`
    const files = new Map([[inside, RTM], [beside, CHECKLIST]]) // prettier-ignore
    client = await converse({ files })
    client.open(notes, NOTES)
    await client.until(() => client.last(notes)?.diagnostics.length === 2)
    files.delete(inside)
    changed({ uri: `${ROOT}/drafts`, type: 3 })
    await client.until(() => client.last(notes)?.diagnostics.length === 0)
  })

  it('what the editor has open counts, not what the disk says, until it is closed', async () => {
    const files = new Map([[rtm, RTM]])
    client = await converse({ files })
    await client.until(() => client.indexed > 0)
    client.open(notes, NOTES)
    client.open(rtm, RTM.replace('REQ-002', 'REQ-999'))
    await client.until(() => client.last(notes)?.diagnostics.length === 1)
    changed({ uri: rtm, type: 2 })
    client.close(rtm)
    await client.until(() => client.last(notes)?.diagnostics.length === 2)
  })

  it('the nearest configuration of several roots decides, as it is found and as it changes', async () => {
    const [a, b] = ['file:///one', 'file:///two']
    const files = new Map([
      [`${a}/slipway.yml`, silent],
      [`${b}/release/slipway.yml`, silent],
      [`${b}/slipway.yml`, 'rules: { unowned-checklist-item: error }\n'],
    ])
    client = await converse({ files, folders: [a, b] })
    client.open(`${a}/x/checklist.md`, CHECKLIST)
    client.open(`${b}/checklist.md`, CHECKLIST)
    client.open(`${b}/release/deep/checklist.md`, CHECKLIST)
    assert.deepEqual(await client.diagnostics(`${a}/x/checklist.md`, 1), [])
    assert.deepEqual(await client.diagnostics(`${b}/release/deep/checklist.md`, 1), [])
    assert.equal((await client.diagnostics(`${b}/checklist.md`, 1))[0]?.severity, 1)
    await client.until(() => client.indexed > 0)
    files.delete(`${b}/release/slipway.yml`)
    changed({ uri: `${b}/release/slipway.yml`, type: 3 })
    await client.until(() => client.last(`${b}/release/deep/checklist.md`)?.diagnostics[0]?.severity === 1)
  })

  it('tells the mistakes of a configuration at their place, open or not, until they are mended', async () => {
    const configuration = `${ROOT}/slipway.yml`
    const files = new Map([[configuration, 'fils: {}\n']])
    client = await converse({ files })
    const [mistake] = (await client.until(() => client.last(configuration))).diagnostics
    assert.deepEqual(mistake?.range, at(0, 0, 0, 4))
    client.tell('textDocument/didOpen', {
      textDocument: { uri: configuration, languageId: 'yaml', version: 3, text: 'fils: {}\n' },
    })
    await client.diagnostics(configuration, 3)
    client.change(configuration, 4, { range: at(0, 0, 0, 4), text: 'files' })
    assert.deepEqual(await client.diagnostics(configuration, 4), [])
    client.close(configuration)
    await client.until(() => client.last(configuration)?.diagnostics.length === 1)
  })

  it('an edit of an open configuration is felt in open documents', async () => {
    const configuration = `${ROOT}/slipway.yml`
    client = await converse({ files: new Map([[configuration, OWNERS]]) })
    client.open(checklist, CHECKLIST)
    assert.equal((await client.diagnostics(checklist, 1)).length, 1)
    client.tell('textDocument/didOpen', {
      textDocument: { uri: configuration, languageId: 'yaml', version: 1, text: OWNERS },
    })
    client.change(configuration, 2, { text: silent })
    await client.until(() => client.last(checklist)?.diagnostics.length === 0)
  })

  it('folders come and go', async () => {
    const other = 'file:///other'
    client = await converse({
      files: new Map([[rtm, RTM], [`${other}/checklist.md`, CHECKLIST]]),
      capabilities: { workspace: { workspaceFolders: true } },
    }) // prettier-ignore
    client.open(notes, NOTES)
    await client.until(() => client.last(notes)?.diagnostics.length === 2)
    const folders = client.indexed
    client.tell('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: other, name: 'other' }], removed: [{ uri: ROOT, name: 'work' }] },
    })
    await client.until(() => client.indexed > folders && client.last(notes)?.diagnostics.length === 0)
    assert.match(await client.ask('slipway/why', { uri: `${other}/checklist.md` }), /front matter/)
    assert.match(await client.ask('slipway/why', { uri: rtm }), /not read/)
  })

  it('leaves out what files.exclude and slipway.exclude name, in each folder its own', async () => {
    client = await converse({
      files: new Map([[rtm, RTM], [`${ROOT}/archive/old.md`, CHECKLIST], [`${ROOT}/gone/a.md`, CHECKLIST]]),
      capabilities: { workspace: { configuration: true } },
      settings: (section, scope) =>
        scope !== ROOT ? null : section === 'files.exclude' ? { '**/archive': true, '**/*.md': false } : ['gone/**'],
    }) // prettier-ignore
    await client.until(() => client.indexed > 0)
    assert.match(await client.ask('slipway/why', { uri: `${ROOT}/archive/old.md` }), /not read/)
    assert.match(await client.ask('slipway/why', { uri: `${ROOT}/gone/a.md` }), /not read/)
    assert.match(await client.ask('slipway/why', { uri: rtm }), /front matter/)
  })

  it('is read once, though the editor tells of its settings before it has answered what they are', async () => {
    let asked = 0
    client = await converse({
      capabilities: { workspace: { configuration: true } },
      settings: section => {
        if (section === 'slipway.run' && ++asked === 1) client.tell('workspace/didChangeConfiguration', {})
        return null
      },
    })
    await client.until(() => client.indexed === 1)
    assert.equal(asked, 1)
    client.tell('workspace/didChangeConfiguration', {})
    await client.until(() => client.indexed === 2)
    assert.equal(asked, 2)
  })

  it('O-11 calls no link broken to a file that is there and left out, as it comes and goes', async () => {
    const files = new Map([[`${ROOT}/old.md`, ''], [`${ROOT}/long.md`, '']]) // prettier-ignore
    const get = files.get.bind(files)
    files.get = uri => (uri.endsWith('long.md') ? undefined : get(uri))
    client = await converse({
      files,
      capabilities: { workspace: { configuration: true } },
      settings: section => (section === 'slipway.exclude' ? ['old.md', 'new.md'] : null),
    })
    await client.until(() => client.indexed > 0)
    const plan = `${ROOT}/plan.md`
    client.open(plan, '---\nartefact: release-plan\n---\n# Plan\n\n[a](old.md) [b](new.md) [c](long.md)\n')
    const broken = (...names: readonly string[]): Promise<unknown> => {
      const wanted = JSON.stringify(names.map(name => `There is no document "${name}".`))
      return client.until(() => {
        const found = client.last(plan)?.diagnostics.filter(({ code }) => code === 'broken-link')
        return found && JSON.stringify(found.map(({ message }) => message)) === wanted
      })
    }
    await broken('new.md')
    files.set(`${ROOT}/new.md`, '')
    changed({ uri: `${ROOT}/new.md`, type: 1 })
    await broken()
    changed({ uri: `${ROOT}/old.md`, type: 3 })
    await broken('old.md')
    client.open(`${ROOT}/old.md`, '# Old')
    await broken()
    files.set(`${ROOT}/old.md`, '# Old')
    client.close(`${ROOT}/old.md`)
    client.change(plan, 2, { range: at(5, 0), text: '[d](other.md) ' })
    await broken('other.md')
  })

  it('a folder that is renamed or deleted takes its documents along', async () => {
    const files = new Map([[`${ROOT}/old/rtm.md`, RTM]])
    client = await converse({ files })
    await client.until(() => client.indexed > 0)
    files.clear()
    client.tell('workspace/didDeleteFiles', { files: [{ uri: `${ROOT}/old` }] })
    await client.until(() => client.indexed > 1)
    assert.match(await client.ask('slipway/why', { uri: `${ROOT}/old/rtm.md` }), /not read/)
  })

  it('a file system that fails is a line in the log; what is open is checked, and nothing is called unresolved', async () => {
    const files = new Map<string, string>()
    files.keys = () => {
      throw new Error('the disk is on fire')
    }
    client = await converse({ files })
    client.open(checklist, CHECKLIST)
    client.open(rtm, RTM)
    client.open(notes, NOTES)
    await client.until(() => client.statuses.find(one => !one.indexing && one.uri === notes))
    assert.equal((await client.diagnostics(checklist, 1)).length, 1)
    assert.deepEqual(await client.diagnostics(notes, 1), [])
    assert.match(client.log.join('\n'), /the disk is on fire/)
  })

  it('calls no link broken to a folder that nobody listed: of a file without a workspace, outside of it, or unsaved', async () => {
    const text = '---\nartefact: release-plan\n---\n# Plan\n\nSee [notes](notes.md) and [there](#nowhere).\n'
    const said = async (uri: string): Promise<unknown[]> => {
      client.open(uri, text)
      return (await client.diagnostics(uri, 1))
        .filter(({ code }) => code === 'broken-link')
        .map(({ message }) => message)
    }
    client = await converse({ folders: null })
    await client.until(() => client.indexed > 0)
    assert.deepEqual(await said('file:///elsewhere/plan.md'), ['No heading here is called "#nowhere".'])
    client.end()
    client = await converse({ files: new Map([[`${ROOT}/r/rtm.md`, RTM]]) })
    await client.until(() => client.indexed > 0)
    for (const uri of ['file:///elsewhere/plan.md', 'file:///workspace/plan.md', 'untitled:Untitled-1'])
      assert.deepEqual(await said(uri), ['No heading here is called "#nowhere".'], uri)
    assert.deepEqual(await said(`${ROOT}/r/plan.md`), ['There is no document "notes.md".', 'No heading here is called "#nowhere".']) // prettier-ignore
    client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///elsewhere', name: 'e' }], removed: [] } }) // prettier-ignore
    const elsewhere = await client.until(() => {
      const found = client.last('file:///elsewhere/plan.md')?.diagnostics.filter(({ code }) => code === 'broken-link')
      return found?.length === 2 && found
    })
    assert.equal(elsewhere[0]?.message, 'There is no document "notes.md".')
  })

  it('works without any folder', async () => {
    client = await converse({ folders: null })
    client.open(rtm, RTM)
    client.open(notes, NOTES)
    await client.until(() => client.last(notes)?.diagnostics.length === 2)
  })
})
