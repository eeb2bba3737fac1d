/** A workspace in a file system that lies on no disk and that nobody searches. Runs first, while nothing has been opened yet. */
import { commands, tasks, workspace } from 'vscode'
import { equal, ok } from './assert.js'
import { appearance, fileUri, show, silence } from './editor.js'
import { slipway } from './extension.js'

const write = (path: string, text: string): Thenable<void> =>
  workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text))

const PLAN = '---\nartefact: release-plan\n---\n\n# Plan\n\nSee [how](how.md). Told to TBD.\n'

describe('A virtual workspace', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await workspace.fs.delete(fileUri('elsewhere'), { recursive: true })
  })

  it('U-06 lies in memory, and the extension is at work in it', async () => {
    equal(workspace.workspaceFolders?.map(({ uri }) => uri.scheme).join(), 'slipwaymem', 'schemes of the folders')
    await slipway().activate()
    equal(slipway().exports.serverState(), 'off', 'the server, before an artefact is in sight')
  })

  it('U-06 K-05 a document is judged by the slipway.yml and the files around it, and follows them', async () => {
    await write('elsewhere/slipway.yml', 'rules: { missing-section: off }\n')
    await write('elsewhere/plan.md', PLAN)
    const { uri } = (await show('elsewhere/plan.md')).document
    equal(uri.scheme, 'slipwaymem', 'scheme')
    await appearance(uri, 'unfilled-placeholder')
    await appearance(uri, 'broken-link')
    await write('elsewhere/how.md', '# How\n')
    await silence(uri, 'broken-link')
    await write('elsewhere/slipway.yml', 'rules: { unfilled-placeholder: off }\n')
    await silence(uri, 'unfilled-placeholder')
    await workspace.fs.delete(fileUri('elsewhere/how.md'))
    await appearance(uri, 'broken-link')
    ok(slipway().exports.serverState() === 'running', slipway().exports.serverState())
  })

  it('K-04 offers no task: a program finds no disk to work on', async () => {
    equal((await tasks.fetchTasks({ type: 'slipway' })).length, 0, 'tasks')
  })
})
