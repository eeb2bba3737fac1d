/** Every command that makes or fills something, run once in a real window. */
import { commands, window, workspace, type Uri } from 'vscode'
import { ARTEFACTS } from '../../../client/src/newArtefact/artefacts.js'
import { equal, includes, ok } from './assert.js'
import { fileUri, until } from './editor.js'
import { hasWindow, screenshot } from './window.js'

const read = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file))
const write = async (path: string, text: string): Promise<void> =>
  workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text))
const given = (folder: string): object => ({ folder: fileUri(folder).toString(), version: '9.1.0', owner: 'SRE Lead' })
const shown = (file: Uri): string | undefined =>
  workspace.textDocuments.find(document => document.uri.toString() === file.toString())?.getText()

describe('Creating artefacts', () => {
  for (const { command, title, kind, fileName } of ARTEFACTS)
    it(`U-02 P-02 "Release: ${title}" makes it, and it is recognised`, async () => {
      const created = await commands.executeCommand<Uri>(command, given('made'))
      ok(created.path.endsWith(`/made/${fileName}`), created.path)
      includes(await read(created), `artefact: ${kind}\n`)
      equal(window.activeTextEditor?.document.uri.toString(), created.toString(), 'the file that is shown')
      if (await hasWindow()) await screenshot(fileName)
    })

  it('P-08 C-09 "Release: New Change Log Entry" adds the next id to the log that is there', async () => {
    const log = await commands.executeCommand<Uri>('slipway.newChangeLogEntry', given('made'))
    await until(workspace.onDidChangeTextDocument, () => shown(log)?.includes('| CHG-004 |'))
    await workspace.saveAll()
  })

  it('P-07 "Release: Add RTM Row" adds the next requirement', async () => {
    const matrix = await commands.executeCommand<Uri>('slipway.addRtmRow', given('made'))
    await until(workspace.onDidChangeTextDocument, () => shown(matrix)?.includes('| REQ-004 |'))
    await workspace.saveAll()
  })

  it('C-02 C-03 C-04 "Release: Classify Change" writes type, score and approvers into the request', async () => {
    const request = fileUri('made/ChangeRequest.md')
    await window.showTextDocument(request)
    const levels = { userImpact: 'Medium', downtime: 'Low', reversibility: 'Medium', dependencies: 'Low' }
    await commands.executeCommand('slipway.classifyChange', { ...levels, likelihood: 'High', emergency: false })
    const text = shown(request) ?? ''
    for (const said of [
      'change-type: Normal\n',
      'risk-score: 6 (High)\n',
      'approvers: [Engineering lead, Product owner]\n',
    ])
      includes(text, said)
    await workspace.saveAll()
  })

  it('P-02 "Release: New Release Packet" makes a whole folder, leaves what is there, and is undone in one step', async () => {
    await write('packet/ReleaseNotes.md', 'mine')
    const files = await commands.executeCommand<Uri[]>('slipway.newReleasePacket', given('packet'))
    equal(files.length, 14, 'files that were made')
    equal(await read(fileUri('packet/ReleaseNotes.md')), 'mine', 'what was there')
    const plan = await read(fileUri('packet/ReleasePlan.md'))
    for (const said of ['version: 9.1.0', '[Rollback plan](RollbackPlan.md)']) includes(plan, said)
    equal(window.activeTextEditor?.document.uri.path.endsWith('/packet/ReleasePlan.md'), true, 'the plan is shown')
    await commands.executeCommand('undo')
    const left = await workspace.fs.readDirectory(fileUri('packet'))
    equal(left.map(([name]) => name).join(), 'ReleaseNotes.md', 'what is left after one undo')
  })

  it('C-11 "Release: New Change Management Framework for One System" names the system', async () => {
    const system = { ...given('one'), product: 'Berth service' }
    const created = await commands.executeCommand<Uri>('slipway.newSystemFramework', system)
    ok(created.path.endsWith('/one/ChangeManagementFramework-Berth-service.md'), created.path)
    includes(await read(created), '| Holds for | Berth service |')
  })

  it("P-02 a team's template stands in for ours; a broken one says where", async () => {
    await write('team/slipway.yml', 'templates: own\n')
    await write(
      'team/own/rollback-plan.md',
      '---\nartefact: rollback-plan\n---\n# Rollback plan of ${1:[Name]} {version}\n',
    )
    const created = await commands.executeCommand<Uri>('slipway.newRollbackPlan', given('team'))
    includes(await read(created), '# Rollback plan of [Name] 9.1.0')
    await write('team/own/release-notes.md', '---\nartefact: release-notes\n---\n# Notes\n${1:open\n')
    const refused = await Promise.resolve(commands.executeCommand('slipway.newReleaseNotes', given('team'))).then(
      () => 'nothing',
      (error: unknown) => String(error),
    )
    includes(refused, 'team/own/release-notes.md:5: The tab stop')
  })

  it('P-01 "Release: Set Up This Folder" writes a configuration once, and never over one', async () => {
    const folder = fileUri('release-4.2').toString()
    const written = await commands.executeCommand<Uri>('slipway.setUpFolder', { folder, write: true })
    try {
      includes(await read(written), 'SRE Lead')
      equal(await commands.executeCommand('slipway.setUpFolder', { folder, write: true }), undefined, 'a second time')
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors')
      await workspace.fs.delete(written)
    }
  })

  it('O-23 "Release: Export…" writes the file that a person names', async () => {
    await window.showTextDocument(fileUri('release-4.2/release-plan.md'))
    const to = fileUri('made/release.ics').toString()
    const file = await commands.executeCommand<Uri>('slipway.exportRelease', { format: 'calendar', to })
    includes(await read(file), 'BEGIN:VEVENT')
  })

  after(async () => {
    await workspace.saveAll()
    await commands.executeCommand('workbench.action.closeAllEditors')
    for (const folder of ['made', 'packet', 'one', 'team'])
      await workspace.fs.delete(fileUri(folder), { recursive: true })
  })
})
