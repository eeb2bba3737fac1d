/** What a plain Markdown file meets: nothing. Runs first, while no artefact has been opened yet. */
import { commands, languages, window, workspace } from 'vscode'
import { equal, ok } from './assert.js'
import { appearance, cursorBehind, fileUri, show, typeKeys } from './editor.js'
import { slipway } from './extension.js'

describe('A plain README', () => {
  it('U-01 starts no server and gets no diagnostics', async () => {
    const editor = await show('README.md')
    const { ready, serverState } = await slipway().activate()
    await ready
    await cursorBehind(editor, 'books berths.')
    await typeKeys(' Date: TBD.')
    equal(serverState(), 'off', 'state of the server')
    equal(languages.getDiagnostics(editor.document.uri), [], 'diagnostics')
  })

  it('meets an extension that tells how long its activate() took', async () => {
    const { activatedIn } = await slipway().activate()
    ok(Number.isFinite(activatedIn) && activatedIn > 0, `activate() took ${activatedIn} ms`)
    console.log(`activate() took ${activatedIn.toFixed(1)} ms`)
  })

  it('U-01 is left behind by an empty file with the name of an artefact: that starts the server', async () => {
    const { serverState } = slipway().exports
    const named = (name: string) => workspace.openTextDocument(fileUri(name).with({ scheme: 'untitled' }))
    await named('Thoughts.md')
    equal(serverState(), 'off', 'state of the server')
    await window.showTextDocument(await named('ReleasePlan.md'))
    ok(serverState() !== 'off', 'the server is not started')
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('U-01 stays silent beside artefacts that do not', async () => {
    const artefact = await show('release-4.2/checklist.md')
    await appearance(artefact.document.uri, 'unowned-checklist-item')
    equal(slipway().exports.serverState(), 'running', 'state of the server')
    const readme = await show('README.md')
    await cursorBehind(readme, 'books berths.')
    await typeKeys(' Owner: TBD.')
    const plan = await show('release-4.2/go-no-go.md')
    await appearance(plan.document.uri, 'gate-without-fallback')
    equal(languages.getDiagnostics(readme.document.uri), [], 'diagnostics')
  })
})
