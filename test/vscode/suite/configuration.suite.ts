/** A `slipway.yml` in the editor: marked, mended, completed, explained, and written from a finding. */
import {
  commands,
  languages,
  window,
  workspace,
  type CodeAction,
  type CompletionList,
  type Hover,
  type MarkdownString,
} from 'vscode'
import { includes, ok } from './assert.js'
import { hasWindow, press, read, screenshot } from './window.js'
import { appearance, cursorBehind, fileUri, show, silence, typeKeys, until } from './editor.js'

const CONFIGURATION = 'settings/slipway.yml'
const PLAN = `---
artefact: release-plan
---
# Release plan

| Milestone | Date | Owner |
|---|---|---|
| Dry run | | SRE Lead |
| Go-live | 2026-12-20 | SRE Lead |
`

describe('slipway.yml', () => {
  before(async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    await workspace.fs.writeFile(fileUri(CONFIGURATION), bytes('# ours\nrules: # few\n  unowned-risk: warning\n'))
    await workspace.fs.writeFile(fileUri('settings/ReleasePlan.md'), bytes(PLAN))
  })
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await workspace.fs.delete(fileUri('settings'), { recursive: true })
  })

  it('is marked while it is typed, and mended by a quick fix', async () => {
    const editor = await show(CONFIGURATION)
    const { document } = editor
    await cursorBehind(editor, 'unowned-risk: warning')
    await typeKeys('\nunowned-milestne: off')
    await commands.executeCommand('hideSuggestWidget')
    // Half of the word may have been looked at before.
    const mistake = await until(languages.onDidChangeDiagnostics, () =>
      languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === 'unowned-milestne'),
    )
    includes(mistake.message, 'did you mean `unowned-milestone`')
    if (await hasWindow()) {
      await press('Control+.')
      await read('.action-widget >> text=Change to unowned-milestone')
      await screenshot('configuration-fix')
      await press('Escape')
    }
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mistake.range,
    )
    const fix = actions.find(({ title }) => title === 'Change to unowned-milestone')
    ok(fix?.edit && (await workspace.applyEdit(fix.edit)), actions.map(({ title }) => title).join(', '))
    await silence(document.uri, 'invalid-configuration')
  })

  it('completes severities and explains rules', async () => {
    const editor = await show(CONFIGURATION)
    const { document } = editor
    await cursorBehind(editor, 'unowned-milestone: off')
    await typeKeys('\nundated-milestone: ')
    const at = editor.selection.active
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at)
    const own = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    for (const level of ['off', 'hint', 'info', 'warning', 'error']) ok(own.includes(level), own.join(', '))
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at.translate(0, -6),
    )
    includes((hover!.contents[0] as MarkdownString).value, 'Every milestone has a date')
    if (await hasWindow()) {
      await press('Control+Space')
      await read('.suggest-widget.visible >> text=ought to be mended')
      await screenshot('configuration-completion')
      await press('Escape')
    }
    await typeKeys('error')
    await commands.executeCommand('hideSuggestWidget')
    await document.save()
  })

  it('is written from a finding, with its comments, and the finding follows', async () => {
    const { document } = await show('settings/ReleasePlan.md')
    const finding = await appearance(document.uri, 'undated-milestone')
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    )
    const offered = actions.find(({ title }) => title === 'Set the severity of undated-milestone…')?.command
    ok(offered, actions.map(({ title }) => title).join(', '))
    const [given] = offered.arguments as [object]
    ok(await commands.executeCommand(offered.command, { ...given, scope: 'kind', level: 'off' }), 'written')
    await silence(document.uri, 'undated-milestone')
    const text = (await workspace.openTextDocument(fileUri(CONFIGURATION))).getText()
    includes(text, '# ours\nrules: # few\n')
    includes(text, 'kinds:\n  release-plan:\n    rules:\n      undated-milestone: off\n')
  })

  it('a rule is explained on its page', async () => {
    await commands.executeCommand('slipway.explainRule', 'undated-milestone')
    await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('undated-milestone'))),
    )
  })

  it('asks how grave and for whom, and writes it', async function () {
    if (!(await hasWindow())) this.skip()
    const editor = await show('settings/ReleasePlan.md')
    await cursorBehind(editor, '| Go-live | 2026-12-20 | SRE L')
    const { document } = editor
    const asked = commands.executeCommand('slipway.setSeverity', { uri: document.uri.toString(), rule: 'unowned-risk' })
    includes(await read('.quick-input-widget .monaco-list-rows'), 'ought to be mended (as it is now)')
    await press('Enter')
    includes(await read('.quick-input-widget >> text=For every release plan'), 'every release plan')
    await screenshot('configuration-scope')
    await press('Enter')
    ok(await asked, 'written')
    const text = (await workspace.openTextDocument(fileUri(CONFIGURATION))).getText()
    includes(text, '      unowned-risk: off\n')
  })
})
