/** A `slipway.yml` in the editor: its mistakes and their fixes, while it is open and while it is not. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type {
  CodeAction,
  CompletionList,
  Hover,
  MarkupContent,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { SeverityAnswer } from '../../server/src/lsp/requests/severity.js'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const uri = `${ROOT}/slipway.yml`

function applied(text: string, action: CodeAction | undefined): string {
  const edits: TextEdit[] = action?.edit?.changes?.[uri] ?? []
  assert.ok(edits.length > 0, 'the action changes nothing')
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits)
}

describe('slipway.yml over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  it('is marked where it is wrong and mended by its fixes, with a byte order mark and CRLF', async () => {
    client = await converse()
    const text = '\uFEFFtimezone: UTC\r\nrules:\r\n  undated-milestnes: off\r\n'
    client.open(uri, text)
    const [mistake] = await client.diagnostics(uri, 1)
    assert.equal(mistake?.code, 'invalid-configuration')
    assert.deepEqual(mistake.range, at(2, 2, 2, 19))
    const actions = await client.actions(uri, at(2, 5))
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [
        ['Change to undated-milestone', 'quickfix'],
        ['Remove undated-milestnes', 'quickfix'],
      ],
    )
    client.change(uri, 2, { text: applied(text, actions[0]) })
    assert.deepEqual(await client.diagnostics(uri, 2), [])
  })

  it('offers what there is where nothing is near', async () => {
    client = await converse()
    client.open(uri, 'rules: { unowned-risk: loud }\n')
    await client.diagnostics(uri, 1)
    const titles = (await client.actions(uri, at(0, 25))).map(({ title }) => title)
    assert.deepEqual(
      titles,
      ['off', 'hint', 'info', 'warning', 'error'].map(level => `Choose a severity: ${level}`).concat('Remove it'),
    )
  })

  it('completes and explains what it may say, as it is typed', async () => {
    client = await converse({ files: new Map([[`${ROOT}/docs/Plan.md`, '# Plan\n']]) })
    await client.until(() => client.indexed > 0)
    client.open(uri, '\uFEFFrules:\n  undated-milestone: \n')
    const list = await client.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 21 },
    })
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['off', 'hint', 'info', 'warning', 'error'],
    )
    assert.deepEqual(list.items[0]?.textEdit, { range: at(1, 21), newText: 'off' })
    client.change(uri, 2, { range: at(0, 0, 2, 0), text: 'exclude: [d\n' })
    const paths = await client.ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 11 },
    })
    assert.deepEqual(
      paths.items.map(({ label }) => label),
      ['docs/**', 'docs/Plan.md'],
    )
    const hover = await client.ask<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    })
    assert.match((hover.contents as MarkupContent).value, /never checked/)
  })

  const plan = `${ROOT}/docs/release/Plan.md`
  const PLAN =
    '---\nartefact: release-plan\n---\n# Release plan\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Dry run | | SRE Lead |\n| Go-live | 2026-12-20 | SRE Lead |\n'
  const CREATES = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } }

  const onFinding = async (files: Map<string, string>, capabilities: object, options = {}): Promise<CodeAction[]> => {
    client = await converse({ files, capabilities, options })
    await client.until(() => client.indexed > 0)
    client.open(plan, PLAN)
    await client.diagnostics(plan, 1)
    return client.actions(plan, at(7, 3))
  }

  it('sets a severity for the kind, the folder or all, keeping comments, and the finding follows', async () => {
    const text = '# ours\nrules: # few\n  unowned-risk: off # agreed\n'
    const files = new Map([[uri, text]])
    const actions = await onFinding(files, CREATES)
    const titles = actions.map(({ title }) => title).filter(title => title.startsWith('Set'))
    assert.deepEqual(titles, [
      ...['off', 'hint', 'info', 'error'].map(
        level => `Set undated-milestone to ${level} for every release plan (slipway.yml)`,
      ),
      'Set undated-milestone to off for docs/release/ (slipway.yml)',
      'Set undated-milestone to off for all artefacts (slipway.yml)',
    ])
    const changed = (title: string): string => {
      const [change] = (actions.find(one => one.title === title)?.edit?.documentChanges ?? []) as TextDocumentEdit[]
      assert.deepEqual(change?.textDocument, { uri, version: null })
      return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), change?.edits as TextEdit[])
    }
    assert.equal(
      changed(titles.at(-1)!),
      '# ours\nrules: # few\n  unowned-risk: off # agreed\n  undated-milestone: off\n',
    )
    assert.equal(changed(titles[3]!), `${text}kinds:\n  release-plan:\n    rules:\n      undated-milestone: error\n`)
    const folder = changed(titles.at(-2)!)
    assert.equal(folder, `${text}folders:\n  docs/release/**:\n    rules:\n      undated-milestone: off\n`)
    client.open(uri, folder)
    await client.until(() => client.last(plan)?.diagnostics.length === 0)
  })

  it('makes the file where there is none, and not where the client cannot', async () => {
    const actions = await onFinding(new Map(), CREATES)
    const [made, change] = actions.find(({ title }) => /for all/.test(title))?.edit?.documentChanges ?? []
    assert.deepEqual(made, { kind: 'create', uri, options: { ignoreIfExists: true } })
    assert.deepEqual((change as TextDocumentEdit).edits, [
      { range: at(0, 0), newText: 'rules:\n  undated-milestone: off\n' },
    ])
    client.end()
    assert.ok(!(await onFinding(new Map(), {})).some(({ title }) => title.startsWith('Set')))
  })

  it('starts a file with the owner or the acronym that is not known, where there is none', async () => {
    const register = `---
artefact: stakeholder-register
---
# Stakeholders

| Name | Role |
|---|---|
| Ann Bell | Release Manager |
`
    const text = `---
artefact: release-plan
status: in-review
---
# Release plan

Ask the XQZ.

| Milestone | Date | Owner |
|---|---|---|
| Dry run | 2026-12-01 | Zoe Quill |
`
    const started = async (capabilities: object, files: Map<string, string>, word: string) => {
      client = await converse({ capabilities, files: new Map([...files, [`${ROOT}/docs/who.md`, register]]) })
      client.open(`${ROOT}/docs/plan.md`, text)
      await client.until(() =>
        client.last(`${ROOT}/docs/plan.md`)?.diagnostics.some(({ code }) => code === 'unknown-owner'),
      )
      const line = text.slice(0, text.indexOf(word)).split('\n').length - 1
      const column = text.split('\n')[line]!.indexOf(word)
      return client.actions(`${ROOT}/docs/plan.md`, at(line, column + 1))
    }
    for (const [word, title, made] of [
      ['Zoe Quill', 'Add Zoe Quill to owners in slipway.yml', 'owners: [Zoe Quill]\n'],
      ['XQZ', 'Add XQZ to glossary in slipway.yml', 'glossary: [XQZ]\n'],
    ] as const) {
      const action = (await started(CREATES, new Map(), word)).find(one => one.title === title)
      const [create, change] = action?.edit?.documentChanges ?? []
      assert.deepEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } })
      assert.deepEqual((change as TextDocumentEdit).edits, [{ range: at(0, 0), newText: made }])
      client.end()
      assert.ok(!(await started({}, new Map(), word)).some(one => one.title === title), 'a client that makes no files')
      client.end()
    }
    const there = await started(CREATES, new Map([[uri, 'timezone: UTC\n']]), 'XQZ')
    assert.equal(there.filter(({ title }) => title === 'Add XQZ to glossary in slipway.yml').length, 1)
  })

  it('does not write into a file that cannot be read, nor where another line would still decide', async () => {
    for (const text of ['rules: {\n', 'rules: [a]\nkinds: 3\nfolders: x\n']) {
      assert.ok(!(await onFinding(new Map([[uri, text]]), CREATES)).some(({ title }) => title.startsWith('Set')), text)
      client.end()
    }
    const text = 'folders: { "docs/**": { rules: { undated-milestone: error } } }\n'
    const titles = (await onFinding(new Map([[uri, text]]), CREATES))
      .map(({ title }) => title)
      .filter(one => one.startsWith('Set'))
    assert.deepEqual(titles, ['Set undated-milestone to off for docs/release/ (slipway.yml)'])
  })

  it('leaves the questions to a client that asks them, and answers it', async () => {
    const options = { commands: ['slipway.setSeverity', 'slipway.explainRule'] }
    const actions = await onFinding(new Map([[uri, '\uFEFF# ours\r\n']]), CREATES, options)
    const commands = actions.flatMap(({ command }) =>
      command ? [[command.command, ...(command.arguments ?? [])]] : [],
    )
    assert.deepEqual(commands, [
      ['slipway.setSeverity', { uri: plan, rule: 'undated-milestone' }],
      ['slipway.explainRule', 'undated-milestone'],
    ])
    const ask = (more: object) =>
      client.ask<SeverityAnswer>('slipway/severity', {
        textDocument: { uri: plan },
        rule: 'undated-milestone',
        ...more,
      })
    assert.deepEqual(await ask({}), {
      now: 'warning',
      uri,
      isNew: false,
      version: null,
      scopes: [
        { scope: 'kind', title: 'every release plan' },
        { scope: 'folder', title: 'docs/release/' },
        { scope: 'all', title: 'all artefacts' },
      ],
      edits: [],
    })
    const { edits } = await ask({ scope: 'all', level: 'error' })
    assert.deepEqual(edits, [{ range: at(0, 6, 1, 0), newText: '\r\nrules:\r\n  undated-milestone: error\r\n' }])
    assert.equal(await ask({ rule: 'nonsense' }), null)
  })

  it('opens the page of a rule in clients that show files', async () => {
    const actions = await onFinding(new Map(), { window: { showDocument: { support: true } } })
    const explain = actions.find(({ command }) => command?.command === 'slipway.explain')?.command
    assert.deepEqual([explain?.title, explain?.command], ['Explain undated-milestone', 'slipway.explain'])
    await client.ask('workspace/executeCommand', { command: explain?.command, arguments: explain?.arguments })
    assert.deepEqual(client.shown, ['file:///slipway/rules/undated-milestone.md'])
    await client.ask('workspace/executeCommand', { command: 'slipway.explain', arguments: ['../../etc/passwd'] })
    assert.equal(client.shown.length, 1)
  })
})
