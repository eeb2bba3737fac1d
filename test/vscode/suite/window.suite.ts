/** What a person sees in the window: squiggles, menus, popups, the palette, the status bar. */
import { commands, window } from 'vscode'
import { includes, ok } from './assert.js'
import { appearance, cursorBehind, show, silence, until } from './editor.js'
import { click, hasWindow, press, read, screenshot, type } from './window.js'

describe('The window', () => {
  before(async function () {
    if (!(await hasWindow())) this.skip()
  })

  it('U-01 underlines what is wrong and lists it among the problems', async () => {
    const { document } = await show('release-4.2/go-no-go.md')
    await appearance(document.uri, 'unfilled-placeholder')
    await read('.squiggly-warning')
    await commands.executeCommand('workbench.actions.view.problems')
    includes(await read('.markers-panel .monaco-list-row >> text=fallback'), 'names no fallback delegate')
    await screenshot('problems')
    await commands.executeCommand('workbench.action.closePanel')
  })

  it('U-04 the light bulb inserts an owner and lets a person choose among those of the release', async () => {
    const editor = await show('release-4.2/checklist.md')
    await appearance(editor.document.uri, 'unowned-checklist-item')
    await cursorBehind(editor, 'Freeze the')
    await press('Control+.')
    includes(await read('.action-widget'), 'Insert owner')
    await screenshot('quick-fix')
    await press('Enter')
    const owners = await read('.suggest-widget.visible .monaco-list-row')
    for (const owner of ['SRE Lead', 'QA Director', 'Release Manager']) includes(owners, owner)
    await screenshot('owners')
    await press('Enter')
    await silence(editor.document.uri, 'unowned-checklist-item')
  })

  it('U-05 shows the row of the traceability matrix beside a requirement id', async () => {
    const editor = await show('release-4.2/release-plan.md')
    await cursorBehind(editor, 'REQ-')
    await commands.executeCommand('editor.action.showHover')
    includes(await read('.monaco-hover .hover-contents'), 'A berth is confirmed within two seconds')
    await screenshot('hover')
    await press('Escape')
  })

  it('U-03 offers checklists while typing', async () => {
    const editor = await show('release-4.2/checklist.md')
    await cursorBehind(editor, 'Confirm the regression run')
    await type('\n\nrelease-check')
    await press('Control+Space')
    includes((await read('.suggest-widget.visible .monaco-list-row')).toLowerCase(), 'checklist')
    await screenshot('snippets')
    await press('Escape')
  })

  it('U-02 P-02 "Release: New Rollback Plan" is in the palette and opens the plan at its first tab stop', async () => {
    await show('release-4.2/release-plan.md')
    await press('F1')
    await type('Release: New Rollback')
    includes(await read('.quick-input-widget .monaco-list-row.focused'), 'Release: New Rollback Plan')
    await screenshot('palette')
    await press('Enter')
    includes(await read('.quick-input-widget .quick-input-title'), 'Rollback plan')
    await screenshot('question')
    await press('Enter')
    const editor = await until(window.onDidChangeActiveTextEditor, () => {
      const active = window.activeTextEditor
      return active?.document.uri.path.endsWith('release-4.2/rollback-plan.md') && active
    })
    await until(window.onDidChangeTextEditorSelection, () => !editor.selection.isEmpty)
    const placeholder = editor.document.getText(editor.selection)
    await type('4.1.3')
    await until(window.onDidChangeTextEditorSelection, () => editor.document.getText().includes('4.1.3'))
    ok(!editor.document.lineAt(editor.selection.active).text.includes(placeholder), 'The tab stop was not replaced')
    await screenshot('rollback-plan')
  })

  it('U-01 the language status names kind, status and counts', async () => {
    await show('release-4.2/go-no-go.md')
    await click('#status\\.languageStatus')
    const said = await read('.hover-language-status')
    for (const part of ['Go/no-go', 'draft', 'Restart']) includes(said.toLowerCase(), part.toLowerCase())
    await screenshot('status')
  })
})
