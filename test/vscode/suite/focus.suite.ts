/** Focus mode: nothing is flagged on the line being typed until the cursor leaves it. */
import { commands, ConfigurationTarget, workspace, WorkspaceEdit, type CodeAction } from 'vscode'
import { equal, ok } from './assert.js'
import { appearance, cursorBehind, find, rulesAt, show, silence, typeKeys } from './editor.js'
import { hasWindow, read, screenshot } from './window.js'

const UNDATED = 'undated-milestone'
const ROW = '| Hypercare ends |  | SRE Lead |'

const setFocus = (on: boolean | undefined) =>
  workspace.getConfiguration('slipway').update('focusMode', on, ConfigurationTarget.Workspace)

describe('Focus mode', () => {
  before(() => setFocus(true))
  after(() => setFocus(undefined))

  it('leaves the line being typed in peace, and tells once the cursor leaves or the document is saved', async () => {
    const editor = await show('release-4.2/release-plan.md')
    const { document } = editor
    const before = document.getText()
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys(`\n${ROW}`)
    // What is written elsewhere is told of, and so the row has been looked at, too.
    const elsewhere = new WorkspaceEdit()
    elsewhere.insert(document.uri, document.positionAt(document.getText().length), '\nThe window is TBD.\n')
    ok(await workspace.applyEdit(elsewhere), 'Text was added at the end')
    await appearance(document.uri, 'unfilled-placeholder')
    ok(!rulesAt(document.uri).includes(UNDATED), 'The line being typed is flagged')
    const line = document.lineAt(find(document, ROW)).range
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, line)
    ok(actions.some(({ title }) => /date/i.test(title)), actions.map(({ title }) => title).join(', ')) // prettier-ignore

    await cursorBehind(editor, 'SRE Lead |')
    const undated = await appearance(document.uri, UNDATED)
    equal(document.getText(undated.range), 'Hypercare ends', 'what is underlined')

    await cursorBehind(editor, '| Hypercare ends')
    await typeKeys('!')
    await silence(document.uri, UNDATED)
    ok(await document.save(), 'The document was saved')
    await appearance(document.uri, UNDATED)

    while (document.getText() !== before) await commands.executeCommand('undo')
    await document.save()
  })

  it('counts in the status what is shown, and says beside it what is held back', async function () {
    if (!(await hasWindow())) return this.skip()
    const editor = await show('release-4.2/release-plan.md')
    const { document } = editor
    const before = document.getText()
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys(`\n${ROW}`)
    // A click would leave its pop-up over the item.
    await read('#status\\.languageStatus[aria-label*="1 held back on the line being typed"]')
    await screenshot('held-back')
    while (document.getText() !== before) await commands.executeCommand('undo')
    await document.save()
  })

  it('shows all again as soon as it is switched off', async () => {
    const editor = await show('release-4.2/release-plan.md')
    const { document } = editor
    const before = document.getText()
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys(`\n${ROW}`)
    await silence(document.uri, UNDATED)
    await setFocus(false)
    await appearance(document.uri, UNDATED)
    while (document.getText() !== before) await commands.executeCommand('undo')
    await setFocus(true)
  })
})
