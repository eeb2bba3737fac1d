/** VS Code's own Markdown preview of a release artefact, with what the extension adds to it. */
import { commands, workspace } from 'vscode'
import { equal, includes } from './assert.js'
import { fileUri, show } from './editor.js'
import { axeInWebview, hasWindow, readInWebview, screenshot } from './window.js'

const RUNBOOK = `---
artefact: deployment-runbook
---

# Runbook

- [x] **SRE Lead**: freeze the schema
- [ ] **QA Director**: run the smoke tests

| Gate | Status |
| ---- | ------ |
| Staging | Passed |
| Capacity | Pending |
| Security | Blocked |
`

describe('The Markdown preview', () => {
  before(async function () {
    if (!(await hasWindow())) return this.skip()
    await workspace.fs.writeFile(fileUri('seen/Runbook.md'), new TextEncoder().encode(RUNBOOK))
  })
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await workspace.fs.delete(fileUri('seen'), { recursive: true })
  })

  it('U-01 shows items as boxes and statuses in their colours', async () => {
    await show('seen/Runbook.md')
    await commands.executeCommand('markdown.showPreview')
    includes(await readInWebview('li.slipway-item:has(input:not(:checked))'), 'run the smoke tests')
    equal((await readInWebview('li.slipway-ticked:has(input:checked)')).trim(), 'SRE Lead: freeze the schema', 'ticked')
    const moods = { good: 'Passed', waiting: 'Pending', bad: 'Blocked' }
    for (const [mood, word] of Object.entries(moods)) equal(await readInWebview(`td.slipway-${mood}`), word, mood)
    // What else axe says is about the editor's own page. Of a dark one it takes the ground for white.
    const ours = (await axeInWebview()).split('\n').filter(line => /slipway|<input/.test(line))
    equal(ours.join('\n'), '', 'what axe objects to')
    await screenshot('preview')
  })
})
