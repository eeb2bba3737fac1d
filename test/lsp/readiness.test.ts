/** The readiness of a release over the wire: a word, a page with spots, a tree. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { ExportAnswer } from '../../server/src/lsp/requests/exportRelease.js'
import type { NotesAnswer } from '../../server/src/lsp/requests/notes.js'
import type { ReadinessAnswer, Twig } from '../../server/src/lsp/requests/readiness.js'
import { longPlan } from '../features/longPlan.js'
import { artefact, READY } from '../verdict/release.js'
import { converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/ReleasePlan.md`
const files = (): Map<string, string> => new Map(Object.entries(READY).map(([path, text]) => [`${ROOT}/${path}`, text]))

describe('readiness over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const ask = (want: string, uri?: string) =>
    client.ask<ReadinessAnswer[] | null>('slipway/readiness', { want, ...(uri ? { textDocument: { uri } } : {}) })

  it('K-03 is the verdict, and follows what is written', async () => {
    client = await converse({ files: files(), day: () => '2026-11-02' })
    const [before] = (await ask('word', plan))!
    assert.deepEqual(before, {
      release: 'Kestrel 2',
      outcome: 'go',
      said: 'GO',
      assessable: true,
      against: 0,
      conditions: 0,
    })
    client.open(plan, READY['ReleasePlan.md']!.replace('[x]', '[ ]'))
    const [after] = (await ask('word', plan))!
    assert.deepEqual(after, {
      release: 'Kestrel 2',
      outcome: 'no-go',
      said: 'NO-GO',
      assessable: true,
      against: 1,
      conditions: 0,
    })
  })

  it('lets what is asked meanwhile be answered first', async () => {
    client = await converse({ files: files().set(`${ROOT}/Long.md`, longPlan()), day: () => '2026-11-02' })
    await client.until(() => client.indexed > 0)
    const answered: string[] = []
    await Promise.all([
      ask('word', plan).then(() => answered.push('verdict')),
      client.ask('textDocument/documentSymbol', { textDocument: { uri: plan } }).then(() => answered.push('outline')),
    ])
    assert.deepEqual(answered, ['outline', 'verdict'])
  })

  it('is a page whose links are numbers of spots', async () => {
    client = await converse({ files: files(), day: () => '2026-11-02' })
    client.open(plan, READY['ReleasePlan.md']!.replace('[x]', '[ ]'))
    const [answer] = (await ask('page'))!
    const numbers = [...answer!.page!.matchAll(/data-spot="(\d+)"/g)].map(match => Number(match[1]))
    assert.ok(numbers.length > 3 && numbers.every(number => answer!.spots![number]), answer!.page)
    assert.match(answer!.page!, /is not ticked\. <a href="#" title="ReleasePlan\.md:16" data-spot="0">ReleasePlan\.md:16<\/a>/)
    assert.deepEqual(answer!.spots![0], { uri: plan, range: { start: { line: 15, character: 8 }, end: { line: 15, character: 38 } } })
  }) // prettier-ignore

  it('is a tree: release, artefacts, what is in them', async () => {
    client = await converse({ files: files(), day: () => '2026-11-02' })
    client.open(plan, READY['ReleasePlan.md']!.replace('[x]', '[ ]'))
    const [answer] = (await ask('tree'))!
    const lines = (twig: Twig, depth = 0): string[] => [`${'  '.repeat(depth)}${twig.label} | ${twig.description} | ${twig.mood}`, ...twig.children.flatMap(child => lines(child, depth + 1))]
    assert.deepEqual(lines(answer!.tree!), [
      'Kestrel 2 | NO-GO · 0 of 1 items | bad',
      '  Go/no-go checklist | GoNoGo.md | good',
      '    Gates | 1 | plain',
      '      Tests | decided | good',
      '  Release plan | ReleasePlan.md · 1 | bad',
      '    Open items | 1 | open',
      '      QA lead: regression finished | QA lead | open',
    ])
    assert.equal(answer!.tree!.children[1]!.spot!.uri, plan)
  }) // prettier-ignore

  it('O-23 is exported as text with a name, for each format', async () => {
    client = await converse({ files: files(), day: () => '2026-11-02' })
    client.open(plan, READY['ReleasePlan.md']!)
    const asFile = (format: string, uri = plan) =>
      client.ask<ExportAnswer | null>('slipway/export', { format, textDocument: { uri } })
    const html = (await asFile('html'))!
    assert.equal(html.name, 'kestrel-2-readiness.html')
    assert.match(html.text, /<a href="GoNoGo\.md#L\d+" title="GoNoGo\.md:\d+">/)
    assert.deepEqual((await asFile('calendar'))!.name, 'kestrel-2.ics')
    assert.match((await asFile('risks'))!.text, /^Release,ID,Risk,/)
    assert.match((await asFile('requirements'))!.text, /^Release,Requirement ID,/)
    assert.match((await asFile('markdown'))!.text, /^# Kestrel 2: GO\n/)
    assert.equal(await asFile('pdf'), null)
    assert.equal(await asFile('html', `${ROOT}/nowhere.md`), null)
  })

  it('O-07 tells an audience its release notes, as a page with spots and as a file', async () => {
    const uri = `${ROOT}/ReleaseNotes.md`
    const text = artefact('release-notes', '# Notes\n\n## For customers\n\nFaster, see [help](help.md).\n\n## Known issues\n\nSlow maps.')
    client = await converse({ files: files().set(uri, text), day: () => '2026-11-02' })
    const tell = (params: object) => client.ask<NotesAnswer | null>('slipway/notes', { textDocument: { uri: plan }, ...params })
    const answer = (await tell({ audience: 'customers', format: 'markdown' }))!
    assert.deepEqual([answer.release, answer.told, answer.unaddressed, answer.name], ['Kestrel 2', true, 1, 'kestrel-2-notes-customers.md'])
    assert.equal(answer.text, '# Notes\n\n## For customers\n\nFaster, see [help](help.md).\n')
    assert.match(answer.page, /<a href="#" title="ReleaseNotes\.md:14" data-spot="0">Known issues<\/a>.*Faster, see help\./)
    assert.deepEqual(answer.spots[0], { uri, range: { start: { line: 13, character: 0 }, end: { line: 13, character: 15 } } })
    const html = (await tell({ audience: 'support', format: 'html' }))!
    assert.deepEqual([html.told, html.name], [false, 'kestrel-2-notes-support.html'])
    const page = (await tell({ audience: 'unaddressed' }))!
    assert.deepEqual([page.told, page.text, page.spots], [true, undefined, []])
    assert.equal(await tell({ audience: 'everybody' }), null)
    assert.equal(await tell({ audience: 'support', textDocument: { uri: `${ROOT}/nowhere.md` } }), null)
  }) // prettier-ignore

  it('is nothing for a document of no release', async () => {
    client = await converse({ files: files(), day: () => '2026-11-02' })
    client.open(`${ROOT}/readme.md`, '# Readme\n')
    assert.equal(await ask('word', `${ROOT}/readme.md`), null)
    assert.equal(await ask('page', `${ROOT}/nowhere.md`), null)
  })
})
