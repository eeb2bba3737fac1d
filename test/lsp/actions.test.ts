/** Holds what the light bulb offers, to clients with tab stops and without. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { at, codes, converse, ROOT, SNIPPETS, type Conversation } from './conversation.js'
import { CHECKLIST, NOTES, OWNERS, RTM, UNOWNED } from './texts.js'

const uri = `${ROOT}/checklist.md`
const files = new Map([[`${ROOT}/slipway.yml`, OWNERS]])

const documentEdits = (action: CodeAction | undefined): TextDocumentEdit[] =>
  (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]

const snippets = (action: CodeAction | undefined): string[] =>
  documentEdits(action).flatMap(({ edits }) => edits.map(edit => (edit as SnippetTextEdit).snippet.value))

/** The text after an action without tab stops. */
function applied(text: string, action: CodeAction | undefined, of = uri): string {
  const edits = action?.edit?.changes?.[of] ?? documentEdits(action).flatMap(one => one.edits as TextEdit[])
  assert.ok(edits.length > 0, 'the action changes nothing')
  return TextDocument.applyEdits(TextDocument.create(of, 'markdown', 1, text), edits)
}

describe('code actions over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const opened = async (text: string, capabilities = {}): Promise<void> => {
    client = await converse({ files, capabilities })
    await client.until(() => client.indexed > 0)
    client.open(uri, text)
    await client.diagnostics(uri, 1)
  }

  it('U-04 a missing owner is one action with choices as a tab stop, for the version it was made for', async () => {
    await opened(CHECKLIST, SNIPPETS)
    const [fix] = await client.actions(uri, at(6, 8))
    assert.equal(fix?.kind, 'quickfix')
    assert.deepEqual(codes(fix.diagnostics ?? []), ['unowned-checklist-item'])
    assert.deepEqual(documentEdits(fix)[0]?.textDocument, { uri, version: 1 })
    assert.match(snippets(fix)[0] ?? '', /^\*\*\$\{1\|SRE Lead,.*QA Director.*\|\}\*\*: $/)
  })

  it('U-04 without tab stops each choice is an action, and the first mends the finding', async () => {
    await opened(CHECKLIST)
    const actions = await client.actions(uri, at(6, 8))
    const owners = actions.filter(({ title }) => title.includes(': '))
    assert.ok(owners.length >= 2 && owners.length <= 6)
    assert.match(owners[0]?.title ?? '', /: SRE Lead$/)
    client.change(uri, 2, { text: applied(CHECKLIST, owners[0]) })
    assert.deepEqual(await client.diagnostics(uri, 2), [])
  })

  it('one fix for a whole list has a tab stop of its own for each item', async () => {
    await opened(UNOWNED, SNIPPETS)
    const [fix] = await client.actions(uri, at(5, 4))
    assert.deepEqual(
      snippets(fix).flatMap(text => text.match(/(?<=\$\{)\d+/g)),
      ['1', '2', '3'],
    )
  })

  it('finds the fix again from the diagnostic, wherever the cursor stands', async () => {
    await opened(CHECKLIST, SNIPPETS)
    const diagnostics = await client.diagnostics(uri, 1)
    assert.ok((await client.actions(uri, at(0, 0), { diagnostics })).length > 0)
    assert.deepEqual(await client.actions(uri, at(0, 0), { diagnostics: [], only: ['quickfix'] }), [])
  })

  it('a diagnostic of an older text leads to nothing else that is found', async () => {
    const [before, after] = ['- [ ] Freeze the schema\n', '- [ ] Announce the date\n- [ ] Freeze the schema\n']
    await opened(CHECKLIST, SNIPPETS)
    const diagnostics = await client.diagnostics(uri, 1)
    client.change(uri, 2, { text: CHECKLIST.replace(before, after) })
    assert.ok((await client.diagnostics(uri, 2)).length > 0)
    const only = ['quickfix']
    assert.deepEqual(await client.actions(uri, at(0, 0), { diagnostics, only }), [])
    const [moved] = diagnostics.map(one => ({ ...one, range: at(7, 6, 7, 23) }))
    assert.ok((await client.actions(uri, at(0, 0), { diagnostics: [moved], only })).length > 0)
  })

  it('offers only the kinds that are asked for', async () => {
    await opened(CHECKLIST, SNIPPETS)
    assert.deepEqual(await client.actions(uri, at(6, 8), { diagnostics: [], only: ['refactor.extract'] }), [])
    assert.deepEqual(await client.actions(uri, at(6, 8), { diagnostics: [], only: ['source.fixAll'] }), [])
    const fixes = await client.actions(uri, at(6, 8), { diagnostics: [], only: ['quickfix'] })
    assert.ok(fixes.length > 0 && fixes.every(({ kind }) => kind === 'quickfix'))
  })

  it('allows a finding with a reason at the end of its line, and it is gone', async () => {
    await opened(CHECKLIST)
    const allow = (await client.actions(uri, at(6, 8))).find(({ title }) => title.startsWith('Allow'))
    assert.match(allow?.title ?? '', /^Allow unowned-checklist-item here/)
    const text = applied(CHECKLIST, allow)
    assert.match(text, /Freeze the schema <!-- slipway-allow unowned-checklist-item: reason -->\n/)
    client.change(uri, 2, { text })
    assert.deepEqual(await client.diagnostics(uri, 2), [])
  })

  it('allows it within the last cell of a row, under a heading and in front matter', async () => {
    for (const text of [
      '---\nartefact: risk-register\n---\n# Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Outage | | High |\n',
      '---\nartefact: risk-register\r\n---\r\n# Risks ##\r\n\r\n| Risk | Impact |\r\n|---|---|\r\n| A | High |\r\n| B | High |\r\n| C | Low |\r\n',
      UNOWNED,
      '---\nartefact: release-plan\nversion: TBD\n---\n# Release plan\n',
    ]) {
      await opened(text, { workspace: { workspaceEdit: { documentChanges: true } } })
      const [finding] = await client.diagnostics(uri, 1)
      assert.ok(finding, text)
      const allow = (await client.actions(uri, finding.range)).find(({ title }) => title.startsWith('Allow'))
      const changed = applied(text, allow)
      client.change(uri, 2, { text: changed })
      assert.deepEqual(codes(await client.diagnostics(uri, 2)).includes(finding.code), false, changed)
      client.end()
    }
  })

  it('fixes all that is safe in one step, again and again until nothing is left', async () => {
    const notes = `${ROOT}/release-notes.md`
    const stale = '<!-- slipway-allow undated-milestone: once needed -->\n'
    client = await converse({ files: new Map([[`${ROOT}/rtm.md`, RTM]]) })
    await client.until(() => client.indexed > 0)
    client.open(notes, NOTES + stale)
    const before = await client.diagnostics(notes, 1)
    assert.deepEqual(codes(before), ['unresolved-reference', 'unresolved-reference', 'unused-suppression'])
    const [all] = await client.actions(notes, at(0, 0), { diagnostics: [], only: ['source.fixAll.slipway'] })
    assert.equal(all?.kind, 'source.fixAll.slipway')
    const text = applied(NOTES + stale, all, notes)
    assert.equal(text, NOTES.replace('REQ-2)', 'REQ-002)'))
    // Working it out has left the document as it was.
    client.change(notes, 2, { range: at(0, 0), text: '' })
    assert.deepEqual(codes(await client.diagnostics(notes, 2)), codes(before))
    client.change(notes, 3, { text })
    assert.deepEqual(codes(await client.diagnostics(notes, 3)), ['unresolved-reference'])
    assert.deepEqual(await client.actions(notes, at(0, 0), { diagnostics: [], only: ['source.fixAll.slipway'] }), [])
  })

  it('works all of them out once that is chosen, where the client asks again, and never for a light bulb', async () => {
    const notes = `${ROOT}/release-notes.md`
    client = await converse({
      files: new Map([[`${ROOT}/rtm.md`, RTM]]),
      capabilities: { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } },
    })
    await client.until(() => client.indexed > 0)
    client.open(notes, NOTES)
    await client.diagnostics(notes, 1)
    const isAll = ({ kind }: CodeAction): boolean => kind === 'source.fixAll.slipway'
    const bulb = await client.actions(notes, at(0, 0), { diagnostics: [], triggerKind: 2 })
    assert.deepEqual(bulb.filter(isAll), [])
    const all = (await client.actions(notes, at(0, 0), { diagnostics: [], triggerKind: 1 })).find(isAll)!
    assert.equal(all.edit, undefined)
    const whole = await client.ask<CodeAction>('codeAction/resolve', all)
    assert.equal(applied(NOTES, whole, notes), NOTES.replace('REQ-2)', 'REQ-002)'))
    const other = { title: 'Change the severity', kind: 'quickfix' }
    assert.deepEqual(await client.ask('codeAction/resolve', other), other)
  })

  it('what mends stands first, of all that is found at a place', async () => {
    const plan = `${ROOT}/plan.md`
    client = await converse({ capabilities: SNIPPETS })
    client.open(plan, '---\nartefact: release-plan\n---\n# Plan\n\n## Risks\n\n- Queue backs up under load\n')
    await client.diagnostics(plan, 1)
    const titles = (await client.actions(plan, at(7, 4))).map(({ title }) => title)
    const last = titles.findLastIndex(title => title.startsWith('Insert'))
    assert.ok(last >= 3 && titles.slice(0, last).every(title => title.startsWith('Insert')), titles.join(', '))
    assert.ok(titles.slice(last).some(title => title.startsWith('Allow')))
  })

  it('a safe fix is the preferred one', async () => {
    client = await converse({ files: new Map([[`${ROOT}/rtm.md`, RTM]]), capabilities: SNIPPETS })
    await client.until(() => client.indexed > 0)
    const notes = `${ROOT}/release-notes.md`
    client.open(notes, NOTES)
    await client.diagnostics(notes, 1)
    const [safe] = await client.actions(notes, at(6, 22))
    assert.equal(safe?.isPreferred, true)
  })

  it('a near miss is offered its kind at its head', async () => {
    client = await converse()
    const plan = `${ROOT}/RollbackPlan.md`
    client.open(plan, '# How we go back\n\nWords.\n')
    await client.diagnostics(plan, 1)
    const [declare] = await client.actions(plan, at(0, 3))
    assert.equal(declare?.title, 'This is a rollback plan')
    assert.equal(
      applied('# How we go back\n\nWords.\n', declare, plan),
      '---\nartefact: rollback-plan\n---\n\n# How we go back\n\nWords.\n',
    )
    assert.deepEqual(await client.actions(plan, at(2, 1)), [])
  })
})
