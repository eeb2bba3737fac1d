/** Readiness as a person sees it: the dashboard in three themes, the Release tree, the status bar. */
import { commands, ConfigurationTarget, window, workspace } from 'vscode'
import { equal, includes, ok } from './assert.js'
import { cursorBehind, show, typeKeys, until } from './editor.js'
import { axeInWebview, click, clickInWebview, hasWindow, read, readInWebview, screenshot } from './window.js'

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' }

describe('Readiness', () => {
  before(async function () {
    if (!(await hasWindow())) return this.skip()
  })
  after(async () => {
    await setTheme(undefined)
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  const setTheme = (theme: string | undefined) =>
    workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global)

  it('K-03 "Release: Show Readiness" opens the dashboard beside the document, and it follows what is written', async () => {
    const editor = await show('release-4.2/release-plan.md')
    const before = editor.document.getText()
    await commands.executeCommand('slipway.showReadiness')
    equal(await readInWebview('.outcome'), 'GO WITH CONDITIONS', 'the outcome')
    includes(await readInWebview('h1'), 'Harbour 4.2')
    await commands.executeCommand('workbench.action.focusFirstEditorGroup')
    await cursorBehind(editor, '| Go-live | 2026-12-08 | SRE Lead |')
    await typeKeys('\n| Hypercare ends | 2026-12-15 | SRE Lead |')
    await readInWebview('svg.timeline:has-text("Hypercare ends")')
    while (editor.document.getText() !== before) await commands.executeCommand('undo')
  })

  for (const [name, theme] of Object.entries(THEMES))
    it(`K-03 the dashboard has nothing that axe objects to, ${name}`, async () => {
      await setTheme(theme)
      await show('release-4.2/release-plan.md')
      await commands.executeCommand('slipway.showReadiness')
      await readInWebview('.outcome')
      equal(await axeInWebview(), '', 'what axe objects to')
      await screenshot(`readiness-${name}`)
    })

  it('K-03 a reason leads to its place', async () => {
    await clickInWebview('.reasons a[data-spot]')
    await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor)
    ok(window.activeTextEditor?.document.uri.path.includes('/release-4.2/'), 'the editor shows the place')
  })

  for (const [name, theme] of Object.entries(THEMES))
    it(`O-07 "Release: Preview Notes by Audience" shows what an audience is told, ${name}`, async () => {
      await setTheme(theme)
      await show('release-4.2/what-is-new.md')
      await commands.executeCommand('slipway.previewNotes', 'customers')
      includes(await readInWebview('article'), 'Deliveries can be moved')
      includes(await readInWebview('.unaddressed'), 'Known issues')
      equal(await axeInWebview(), '', 'what axe objects to')
      await screenshot(`notes-${name}`)
      await clickInWebview('button[data-audience="support"]')
      includes(await readInWebview('article:has-text("Cases go")'), 'For internal support')
      equal(await readInWebview('button[aria-pressed="true"]'), 'Internal support', 'the audience that is pressed')
      await commands.executeCommand('workbench.action.closeAllEditors')
    })

  it('K-03 the status bar says the verdict where a release is open, and nothing elsewhere', async () => {
    await show('release-4.2/release-plan.md')
    includes(await read('#slipway\\.readiness, [id$="slipway.readiness"]'), 'GO WITH CONDITIONS')
  })

  it('P-01 the Release tree shows artefacts and what is open in them', async () => {
    await commands.executeCommand('slipway.release.focus')
    includes(await read('.pane-body .monaco-list-row:has-text("Harbour 4.2")'), 'GO WITH CONDITIONS')
    await click('.pane-body .monaco-list-row:has-text("Harbour 4.2") .monaco-tl-twistie')
    includes(await read('.pane-body .monaco-list-row:has-text("Release plan")'), 'release-plan.md')
    await screenshot('release-tree')
  })
})
