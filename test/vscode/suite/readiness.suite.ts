/** Readiness as a person sees it: the dashboard in three themes, the Release tree, the status bar. */
import { commands, ConfigurationTarget, window, workspace } from 'vscode'
import { equal, includes, ok } from './assert.js'
import { cursorBehind, show, typeKeys, until } from './editor.js'
import {
  axeInWebview,
  click,
  clickInWebview,
  focusedInWebview,
  hasWindow,
  press,
  read,
  readInWebview,
  screenshot,
} from './window.js'

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

  /** Presses the tabulator until what is looked for has the keys, as somebody without a mouse does. */
  async function tabTo(wanted: RegExp): Promise<string> {
    for (let times = 0; times < 80; times++) {
      const focused = await focusedInWebview()
      if (wanted.test(focused)) return focused
      await press('Tab')
    }
    throw new Error(`80 times Tab do not lead to ${String(wanted)}, but to ${await focusedInWebview()}`)
  }

  it('K-03 P-12 by keys alone: the matrix is narrowed to its holes, and a mark in a picture leads to its place', async () => {
    const editor = await show('release-4.2/rtm.md')
    const before = editor.document.getText()
    await cursorBehind(editor, 'TC-12 | None needed |')
    await typeKeys('\n| REQ-3 | A berth is told by name | Must | Open |  |  |')
    await commands.executeCommand('slipway.showReadiness')
    const rows = '.requirements tbody tr:visible'
    includes(await readInWebview(`${rows}:has-text("REQ-1")`), 'within two seconds')

    await tabTo(/class="holes-only"/)
    await press('Space')
    await readInWebview('.requirements:has(.holes-only:checked)')
    const holes = await readInWebview(rows)
    includes(holes, 'REQ-3')
    ok(!holes.includes('REQ-1'), `only holes are left: ${holes}`)
    await press('Space')
    includes(await readInWebview(`${rows}:has-text("REQ-1")`), 'within two seconds')

    const mark = await tabTo(/\n(?:timeline|heat-?map)$/)
    ok(/<a\b[^>]*data-spot=/.test(mark), `what has the keys in the picture is a link: ${mark}`)
    await press('Enter')
    const shown = await until(window.onDidChangeActiveTextEditor, () =>
      window.activeTextEditor?.document.uri.path.endsWith('/release-plan.md') ? window.activeTextEditor : undefined,
    )
    ok(!shown.selection.isEmpty, 'the place is selected')
    await show('release-4.2/rtm.md')
    while (editor.document.getText() !== before) await commands.executeCommand('undo')
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
