/** The pick lists that lead to new artefacts, driven by keys as a person does it. */
import { commands, window, workspace } from 'vscode'
import { ENTRANCES } from '../../../client/src/newArtefact/artefacts.js'
import { equal, includes, ok } from './assert.js'
import { appearance, fileUri, show, silence, until } from './editor.js'
import { isRepository } from './repository.js'
import { click, hasWindow, press, read, screenshot, type } from './window.js'

const text = async (path: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)))
const write = (path: string, content: string): Thenable<void> =>
  workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(content))

const PLAN =
  '---\nartefact: release-plan\nrelease: Harbour 4.3\nversion: 4.3.0\ntimezone: Europe/London\nowner: Dock master\n---\n\n# Release plan\n'

/** A list or a box that is open and takes keys, known by the words in it. */
const asks = (words: string): Promise<string> =>
  read(`.quick-input-widget:visible:has(input:focus):is(:has(input[placeholder*="${words}"]), :has(.quick-input-message:has-text("${words}")))`) // prettier-ignore
const focused = (words: string): Promise<string> =>
  read(`.quick-input-widget:visible .monaco-list-row.focused:has-text("${words}")`)

async function clear(): Promise<void> {
  await press('Control+A')
  await press('Backspace')
}

/** Ticks, or unticks, the one of a list; the keys go to the list from then on. */
async function tick(words: string): Promise<void> {
  await type(words)
  await read(`.quick-input-widget:visible .monaco-list-row:only-child:has-text("${words}")`)
  await press('ArrowDown')
  await focused(words)
  await press('Space')
}

/** Runs a command by its title. */
async function fromPalette(title: string): Promise<void> {
  await press('F1')
  await asks('Type the name of a command')
  await type(title)
  await focused(`Release: ${title}`)
  await press('Enter')
}

/** Waits until a file is the one that is edited, with its text and its first tab stop in it. */
async function opened(name: string): Promise<string> {
  const editor = await until(window.onDidChangeActiveTextEditor, () => {
    const active = window.activeTextEditor
    return active?.document.uri.path.endsWith(`/${name}`) && active
  })
  await until(workspace.onDidChangeTextDocument, () => editor.document.getText().includes('\n# '))
  return editor.document.getText()
}

describe('Pick lists', () => {
  before(async function () {
    if (!(await hasWindow())) return this.skip()
    await write('berths/release-4.3/release-plan.md', PLAN)
    await write('berths/slipway.yml', 'templates: own\n')
    await write(
      'berths/own/Pilot review.md',
      '---\nartefact: go-no-go\n---\n\n# Pilot review of ${1:[Name]} {version}\n',
    )
    await write('berths/own/broken.md', '---\nartefact: rolback\n---\n')
  })

  beforeEach(() => show('berths/release-4.3/release-plan.md'))

  it('U-02 "Release: New Artefact…" offers every kind, the team\'s templates and the broken one', async () => {
    await fromPalette('New Artefact…')
    await asks('What is to be written?')
    const offered = await read('.quick-input-widget:visible .monaco-list-row')
    for (const name of ['Release plan', 'Requirements traceability matrix', 'Risk register']) includes(offered, name)
    await screenshot('new-artefact')
    await type('broken')
    includes(await focused('broken.md'), 'no kind of artefact')
    await clear()
    await type('Pilot')
    await focused('Pilot review')
    await screenshot('new-artefact-team')
    await press('Enter')
    await asks('Into which release folder?')
    await focused('release-4.3')
    await screenshot('folder')
    await press('Enter')
    includes(await opened('pilot-review.md'), '# Pilot review of [Name] 4.3.0')
    await screenshot('team-template')
  })

  it('U-02 "Release: New Artefact…" leads on to the kind that is picked', async () => {
    await fromPalette('New Artefact…')
    await asks('What is to be written?')
    await type('what is learned')
    await focused('Post-release review')
    await press('Enter')
    await asks('Into which release folder?')
    await press('Enter')
    const review = await opened('post-release-review.md')
    for (const said of ['artefact: post-release-review', 'release: Harbour 4.3', 'version: 4.3.0'])
      includes(review, said)
  })

  for (const [entrance, words, file, heading] of [
    ['Full framework', 'types, scoring', 'change-management-framework.md', '# Change management framework – '],
    ['Approval of a change', 'matrix, workflow', 'change-approval.md', '# Change approval – Harbour 4.3'],
    ['Checklist', 'before, during and after', 'change-checklist.md', '# Change checklist – Harbour 4.3'],
    ['Rollback', 'triggers, steps', 'rollback-plan.md', '# Rollback plan – Harbour 4.3'],
  ] as const)
    it(`C-11 "Release: Change Management…" leads to "${entrance}"`, async () => {
      await fromPalette('Change Management…')
      await asks('What do you need?')
      if (entrance === 'Full framework') {
        const offered = await read('.quick-input-widget:visible .monaco-list-row')
        for (const { title } of ENTRANCES) includes(offered, title)
        await screenshot('change-management')
      }
      await type(entrance)
      includes(await focused(entrance), words)
      await press('Enter')
      await asks('Into which release folder?')
      await press('Enter')
      includes(await opened(file), heading)
      await screenshot(`change-management – ${entrance}`)
    })

  it('C-11 "Release: Change Management…" asks which system the framework is for', async () => {
    await fromPalette('Change Management…')
    await asks('What do you need?')
    await type('one system')
    await focused('Framework for one system')
    await press('Enter')
    await asks('Which system do the rules hold for?')
    await type('Berth service')
    await screenshot('one-system')
    await press('Enter')
    await asks('Into which release folder?')
    await press('Enter')
    includes(await opened('change-management-framework-berth-service.md'), '| Holds for | Berth service |')
  })

  it('P-02 where the file is there already, "Release: New Rollback Plan" offers to open it or to take another name', async () => {
    const path = 'berths/release-4.3/rollback-plan.md'
    const before = await text(path)
    await fromPalette('New Rollback Plan')
    await asks('Into which release folder?')
    await press('Enter')
    await asks('rollback-plan.md exists already in this folder')
    await screenshot('exists')
    await type('another name')
    await focused('Create under another name…')
    await press('Enter')
    await asks('is left as it is. Name of the new file')
    await press('Enter')
    includes(await opened('rollback-plan-2.md'), '# Rollback plan – Harbour 4.3')
    equal(await text(path), before, 'the plan that was there')
  })

  it('P-04 "Release: New Release Notes" offers the commits since the last tag, grouped, and writes those that are ticked', async function () {
    if (!(await isRepository(fileUri('berths')))) return this.skip()
    await fromPalette('New Release Notes')
    await asks('Into which release folder?')
    await press('Enter')
    await asks('Which commits since v4.2.0 are told to users?')
    const offered = await read('.quick-input-widget:visible .monaco-list')
    for (const said of [
      'New features',
      'Show free berths on the map (map)',
      'Fixes',
      'Bookings need a boat length',
      'How to moor',
    ])
      includes(offered, said)
    ok(!offered.includes('First berth'), 'What the tag holds is not offered')
    await screenshot('commits')
    await tick('Keep the mooring fee')
    await press('Enter')
    const notes = await opened('release-notes.md')
    includes(notes, '### New features\n\n- Show free berths on the map (map)\n')
    includes(notes, '## Technical impacts\n\n- Bookings need a boat length\n')
    for (const left of ['mooring fee', 'How to moor']) ok(!notes.includes(left), `${left} was not ticked`)
    includes(notes, 'owner: Mara Quist')
    await screenshot('notes')
  })

  it('C-02 C-03 C-04 "Release: Classify Change" asks the factors one after the other, and writes what they come to', async () => {
    await write('berths/release-4.3/change-request.md', '---\nartefact: change-request\n---\n\n# Change request\n')
    const { document } = await show('berths/release-4.3/change-request.md')
    await fromPalette('Classify Change')
    for (const [words, answer] of [
      ['Does it restore a service', 'No'],
      ['User impact', 'Medium'],
      ['Downtime', 'Low'],
      ['Reversibility', 'High'],
      ['Dependencies', 'Medium'],
      ['Likelihood', 'Low'],
    ] as const) {
      await asks(words)
      if (words === 'User impact') await screenshot('classify')
      await type(answer)
      await focused(answer)
      await press('Enter')
    }
    await until(workspace.onDidChangeTextDocument, () =>
      document.getText().includes('change-type: Normal\nrisk-score: '),
    )
    await screenshot('classified')
    await workspace.saveAll()
  })

  it('P-01 "Release: Set Up This Folder" shows what it proposes, and writes it when the person agrees', async () => {
    await fromPalette('Set Up This Folder')
    // In the list, not beside the window's edge: where tests are run, newer versions show no toasts.
    await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor?.document.isUntitled)
    await commands.executeCommand('notifications.showList')
    await read('.notifications-center .notification-list-item:has-text("Write this as slipway.yml?")')
    includes(window.activeTextEditor!.document.getText(), 'files:')
    await screenshot('set-up')
    await click('.notifications-center .monaco-button:has-text("Write slipway.yml")')
    await until(window.onDidChangeActiveTextEditor, () =>
      window.activeTextEditor?.document.uri.path.endsWith('/workspace/slipway.yml'),
    )
    await commands.executeCommand('notifications.hideList')
    const proposals = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label.includes('Proposed by'))
    equal(proposals.length, 0, 'proposals that are still open')
    await screenshot('set-up-written')
    await workspace.fs.delete(fileUri('slipway.yml'))
  })

  it('P-02 "Release: New Release Packet" makes a new folder, with a team\'s template where it is ticked', async () => {
    await fromPalette('New Release Packet')
    await asks('Into which release folder?')
    await type('New folder')
    await focused('New folder…')
    await press('Enter')
    await asks('It is created with the artefacts')
    await press('Control+A')
    await type('berths/release-4.4')
    await press('Enter')
    await asks('Which artefacts?')
    await screenshot('packet')
    await tick('Pilot review')
    await press('Enter')
    await asks('Which version is released?')
    await press('Enter')
    if (await isRepository(fileUri('berths'))) {
      await asks('Which commits since v4.2.0 are told to users?')
      await press('Enter')
    }
    await opened('ReleasePlan.md')
    const plan = fileUri('berths/release-4.4/ReleasePlan.md')
    await appearance(plan, 'unfilled-placeholder')
    await silence(plan, 'broken-link')
    await screenshot('packet-made')
    includes(await text('berths/release-4.4/Pilot review.md'), '# Pilot review of [Name] 4.4')
    const made = await workspace.fs.readDirectory(fileUri('berths/release-4.4'))
    equal(made.length, 16, 'artefacts that were made')
  })

  after(async () => {
    await workspace.saveAll()
    await commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['berths/release-4.3', 'berths/release-4.4', 'berths/own', 'berths/slipway.yml'])
      await workspace.fs.delete(fileUri(path), { recursive: true })
  })
})
