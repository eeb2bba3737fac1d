/** Front matter, sections, outline and links of an artefact, asked through the editor as its own views ask. */
import {
  commands,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type MarkdownString,
} from 'vscode'
import { equal, includes, ok } from './assert.js'
import { appearance, fileUri, find, show, silence } from './editor.js'

const DESK = 'desk/HelpDesk.md'
const TEXT = `---
artefact: support-readiness
---

# Help desk for the delivery windows

What the agents need before the first recipient asks why the parcel is late, or why it cannot be moved twice.

## Training

- [x] **Support Lead**: two sessions held, 34 of 36 agents took part
- [ ] **Support Lead**: session for the night shift held

## Shifts of the first week

| Shift | Primary | Backup | Contact |
|---|---|---|---|
| Day | Joao Costa | Mina Park | +44 20 7946 0107 |

`

describe('The shape of an artefact', () => {
  const write = (path: string, text: string) => workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text))
  before(async () => {
    await write('desk/slipway.yml', 'frontMatter: { release: Harbour 4.2, owner: Support Lead }\n')
    await write(DESK, TEXT)
  })
  after(async () => {
    // What is unsaved would outlive its file, and be a release of its own to the suites that follow.
    for (const document of workspace.textDocuments) if (document.uri.path.includes('/desk/')) await document.save()
    await commands.executeCommand('workbench.action.closeAllEditors')
    await workspace.fs.delete(fileUri('desk'), { recursive: true })
  })

  it('what a folder gives its documents is shown on the fence and offered as a key', async () => {
    const { document } = await show(DESK)
    await appearance(document.uri, 'missing-section')
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, find(document, '---')) // prettier-ignore
    const said = hovers.flatMap(({ contents }) => contents.map(part => (part as MarkdownString).value)).join()
    includes(said, 'release: Harbour')
    includes(said, 'frontMatter of slipway.yml')
  })

  it('the outline tells how much of a checklist is done', async () => {
    const { document } = await show(DESK)
    const outline = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap(one => [one, ...all(one.children)]) // prettier-ignore
    ok(
      all(outline).some(({ name, detail }) => name === 'Training' && detail === '1 of 2 done'),
      JSON.stringify(all(outline).map(({ name, detail }) => [name, detail])),
    )
  })

  it('missing sections are offered where a block begins, and inserted at once where the template has them', async () => {
    const { document } = await show(DESK)
    const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.lineAt(document.lineCount - 1).range.end) // prettier-ignore
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    for (const section of ['Knowledge base', 'Incident routes']) ok(labels.includes(section), labels.join(', '))
    const diagnostic = await appearance(document.uri, 'missing-section')
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range) // prettier-ignore
    const fix = actions.find(({ title }) => title === 'Insert 3 sections in the order of the template')
    ok(fix?.edit && (await workspace.applyEdit(fix.edit)), actions.map(({ title }) => title).join(', '))
    await silence(document.uri, 'missing-section')
    equal(
      document
        .getText()
        .match(/^## .+/gm)
        ?.join(),
      '## Training,## Knowledge base,## Shifts of the first week,## Service level agreement (SLA),## Incident routes',
      'the sections',
    )
    while (document.getText() !== TEXT) await commands.executeCommand('undo')
  })

  it('a link to a file that gets another name follows it', async () => {
    const { document } = await show(DESK)
    await write('desk/Plan.md', '---\nartefact: release-plan\n---\n# Plan\n')
    const link = new WorkspaceEdit()
    link.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'See [the plan](Plan.md).\n')
    ok(await workspace.applyEdit(link), 'A link was written')
    const move = new WorkspaceEdit()
    move.renameFile(fileUri('desk/Plan.md'), fileUri('desk/ReleasePlan.md'))
    ok(await workspace.applyEdit(move), 'The file was renamed')
    includes(document.getText(), '[the plan](ReleasePlan.md)')
  })
})
