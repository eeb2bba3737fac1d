/** Several roots in one window: each is judged by its own configuration. */
import { commands, languages, Uri, window, workspace, type TextDocument } from 'vscode'
import { equal } from './assert.js'
import { rulesAt, until } from './editor.js'

const PLAN = `---
artefact: release-plan
status: draft
---

# Plan

Told to TBD.

| Milestone | Date | Owner |
| --------- | ---- | ----- |
| Dry run   |      | Berthing Master |
`
const QUIET = 'rules: { undated-milestone: off }\nowners: [Berthing Master]\n'
const STRICT = 'rules: { unfilled-placeholder: off }\nowners: [Release Manager]\n'

const write = (file: Uri, text: string): Thenable<void> => workspace.fs.writeFile(file, new TextEncoder().encode(text))
const open = async (file: Uri): Promise<TextDocument> => {
  await window.showTextDocument(await workspace.openTextDocument(file), { preview: false })
  return workspace.openTextDocument(file)
}

describe('Several roots in one window', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('K-05 each is judged by its own slipway.yml', async () => {
    const [first, second] = workspace.workspaceFolders!.map(({ uri }) => uri)
    for (const [root, settings] of [
      [first!, QUIET],
      [second!, STRICT],
    ] as const) {
      // prettier-ignore
      await write(Uri.joinPath(root, 'slipway.yml'), settings)
      await write(Uri.joinPath(root, 'Plan.md'), PLAN)
      await open(Uri.joinPath(root, 'Plan.md'))
    }
    const [quiet, strict] = [first!, second!].map(root => Uri.joinPath(root, 'Plan.md'))
    await until(languages.onDidChangeDiagnostics, () => rulesAt(strict!).includes('unknown-owner'))
    await until(languages.onDidChangeDiagnostics, () => !rulesAt(quiet!).includes('unknown-owner') && rulesAt(quiet!).length > 0) // prettier-ignore
    equal(rulesAt(quiet!).filter(isHere).join(), 'unfilled-placeholder', 'the first root')
    equal(rulesAt(strict!).filter(isHere).sort().join(), 'undated-milestone,unknown-owner', 'the second root')
  })
})

const RULES = ['undated-milestone', 'unfilled-placeholder', 'unknown-owner']
const isHere = (rule: string): boolean => RULES.includes(rule)
