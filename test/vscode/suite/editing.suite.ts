/** What a person meets while writing a release artefact, asked through the API of the editor. */
import { commands, languages, window, workspace, type CodeAction, type Hover, type Uri } from 'vscode'
import { equal, includes, ok } from './assert.js'
import { appearance, cursorBehind, fileUri, find, rulesAt, show, silence, typeKeys, until } from './editor.js'

describe('Writing a release artefact', () => {
  it('U-01 diagnostics appear and vanish while typing', async () => {
    const editor = await show('release-4.2/release-plan.md')
    const { uri } = editor.document
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys('\n| Hypercare ends |  | SRE Lead |')
    // What is found in the middle of the word is told as well.
    const undated = await until(languages.onDidChangeDiagnostics, () =>
      languages.getDiagnostics(uri).find(({ range }) => editor.document.getText(range) === 'Hypercare ends'),
    )
    ok(rulesAt(uri).includes('undated-milestone'), 'The rule is not named')
    equal(undated.source, 'slipway', 'source')
    await cursorBehind(editor, '| Hypercare ends | ')
    await typeKeys('2026-12-15')
    await silence(uri, 'undated-milestone')
  })

  it('U-01 a milestone, a risk, a gate and a placeholder are all checked', async () => {
    const { document } = await show('release-4.2/go-no-go.md')
    for (const rule of ['gate-without-fallback', 'risk-without-probability', 'unfilled-placeholder'])
      await appearance(document.uri, rule)
  })

  it('U-04 a quick fix names the owner that is missing', async () => {
    const { document } = await show('release-4.2/checklist.md')
    const diagnostic = await appearance(document.uri, 'unowned-checklist-item')
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      'quickfix',
    )
    const fix = actions.find(({ title }) => title === 'Insert owner')
    ok(fix?.edit, `No fix names an owner: ${actions.map(action => action.title).join(', ')}`)
    ok(await workspace.applyEdit(fix.edit), 'The fix could not be applied')
    await silence(document.uri, 'unowned-checklist-item')
    ok(
      /- \[ \] \*\*(SRE Lead|QA Director|Release Manager)\*\*: Freeze the schema/.test(document.getText()),
      document.getText(),
    )
    await commands.executeCommand('undo')
    await appearance(document.uri, 'unowned-checklist-item')
  })

  it('U-03 "Release: Next Placeholder" selects what waits to be filled in, round and back', async () => {
    const editor = await show('release-4.2/go-no-go.md')
    const { document } = editor
    await appearance(document.uri, 'unfilled-placeholder')
    await cursorBehind(editor, '## Decision')
    // An extension's own word on the selection holds only until the window's older ones are through: its answer counts.
    const go = async (where: 'next' | 'previous', text: string): Promise<void> => {
      const selected = until(
        window.onDidChangeTextEditorSelection,
        change => change && document.getText(change.selections[0]) === text,
      )
      ok(await commands.executeCommand(`slipway.${where}Placeholder`), 'A placeholder is left')
      await selected
    }
    await typeKeys('\n\nAsk TBD.')
    // The command goes on from the cursor, of which an extension hears a moment after the text.
    await until(window.onDidChangeTextEditorSelection, () => {
      const end = document.offsetAt(find(document, 'Ask TBD.')) + 'Ask TBD.'.length
      return document.offsetAt(editor.selection.active) === end || undefined
    })
    await go('next', '[name of the decider]') // behind the cursor
    await go('next', 'TBD') // the first again, written a moment ago
    await go('previous', '[name of the decider]') // the last before the first
    await go('next', 'TBD')
    await typeKeys('QA')
    ok(document.getText().includes('Ask QA.'), document.getText())
    while (document.getText().includes('Ask')) await commands.executeCommand('undo')
  })

  it('P-11 "Release: Record Approval" signs the text, and a change of it is flagged', async () => {
    const editor = await show('release-4.2/release-plan.md')
    const { document } = editor
    const before = document.getText()
    ok(await commands.executeCommand('slipway.recordApproval', { by: 'Release Manager' }), 'An approval was recorded')
    ok(
      /\napproved-by: Release Manager\napproved-at: \d{4}-\d\d-\d\dT\d\d:\d\dZ\n/.test(document.getText()),
      document.getText(),
    )
    await silence(document.uri, 'stale-approval')
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys('\n| Hypercare ends | 2026-12-15 | SRE Lead |')
    const stale = await appearance(document.uri, 'stale-approval')
    includes(stale.message, 'The approval by Release Manager')
    while (document.getText() !== before) await commands.executeCommand('undo')
  })

  it('U-05 hovering over a requirement id shows its row of the traceability matrix', async () => {
    const { document } = await show('release-4.2/release-plan.md')
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      find(document, 'REQ-1').translate(0, 2),
    )
    const text = hovers
      .flatMap(hover => hover.contents.map(part => (typeof part === 'string' ? part : part.value)))
      .join()
    for (const said of ['A berth is confirmed within two seconds', 'Must', 'fast', 'rtm.md']) includes(text, said)
  })

  it('U-03 a checklist is offered as a snippet', async () => {
    const editor = await show('release-4.2/checklist.md')
    await cursorBehind(editor, 'Confirm the regression run')
    await typeKeys('\n\n')
    const offered = await commands.executeCommand<{ items: { label: string | { label: string } }[] }>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    )
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    ok(
      labels.some(label => /checklist/i.test(label)),
      `No checklist among ${labels.join(', ')}`,
    )
  })

  it('P-02 U-02 "Release: New Rollback Plan" clones the template into the release folder', async () => {
    const given = {
      folder: fileUri('release-4.2').toString(),
      fileName: 'rollback-plan-2.md',
      owner: 'Release Manager',
    }
    const created = await commands.executeCommand<Uri>('slipway.newRollbackPlan', given)
    const shown = await until(window.onDidChangeActiveTextEditor, () => {
      const editor = window.activeTextEditor
      return editor?.document.uri.path.endsWith('release-4.2/rollback-plan-2.md') && editor
    })
    equal(created.path, shown.document.uri.path, 'the file that is shown')
    const text = shown.document.getText()
    for (const said of ['artefact: rollback-plan', 'Harbour 4.2', 'version: 4.2.0', 'owner: Release Manager'])
      includes(text, said)
    await appearance(shown.document.uri, 'unfilled-placeholder')
    const before = languages.getDiagnostics(shown.document.uri).length
    ok(before > 0, 'The placeholders of the template are not found')
  })
})
