/** Takes the pictures of docs/features.md from the real window, all or those named: `node scripts/featurePictures.mjs [NAME…]`, after `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addDocuments } from './featureDocuments.mjs'
import { openPage } from './vscode/browser.mjs'
import { HOVER, handsOn } from './vscode/hands.mjs'
import { copyOfSample, serveSample } from './vscode/sample.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/images/features')
mkdirSync(FOLDER, { recursive: true })

const wanted = process.argv.slice(2)
const sample = copyOfSample()
addDocuments(sample)
/** @param {object} settings of the folder, in the place of those before; every picture is of the editor alone */
function set(settings) {
  mkdirSync(resolve(sample, '.vscode'), { recursive: true })
  const all = { 'editor.minimap.enabled': false, ...settings }
  writeFileSync(resolve(sample, '.vscode/settings.json'), `${JSON.stringify(all)}\n`)
}
set({})
const { address, stop } = await serveSample(sample)
const { page, close } = await openPage({ width: 1100, height: 640 })
const { goTo, hover, openActions, press, see, take } = handsOn(page, sample, FOLDER)
const [FIX, REWRITE] = ['Control+.', 'Control+Shift+R']

/**
 * Writes below a line.
 * @param {string} file
 * @param {string} line something that stands in it
 * @param {string} text
 */
async function writeBelow(file, line, text) {
  await goTo(file, line)
  await press('End', 'End', 'Enter')
  await page.keyboard.type(text)
}

/**
 * Asks what could be written at the cursor, until that is offered.
 * @param {string} [offer]
 */
async function suggest(offer) {
  await press('Control+Space')
  await see(`.suggest-widget.visible .monaco-list-row${offer === undefined ? '' : ` >> text=${offer}`}`)
}

/** @param {string} name the new one, not yet confirmed */
async function rename(name) {
  await press('F2')
  await see('.rename-input:focus')
  await page.keyboard.type(name)
}

/**
 * Undoes what was typed and saves, so that places are found where they were.
 * @param {number} times
 */
async function undo(times) {
  for (let time = 0; time < times; time++) await press('Control+Z')
  await press('Control+S')
  await page.waitForTimeout(700)
}

/**
 * A step that fails is told, and the others are taken all the same.
 * @param {string} name
 * @param {() => Promise<void>} deed
 */
async function picture(name, deed) {
  if (wanted.length > 0 && !wanted.includes(name)) return
  try {
    await deed()
    await take(name)
  } catch (error) {
    process.exitCode = 1
    console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    await take(`failed-${name}`)
  }
  await press('Escape', 'Escape')
}

try {
  await page.goto(address('RequirementsTraceabilityMatrix.md:26'))
  await see('.codelens-decoration >> text=reference')
  await press('Control+B')
  await picture('lens', async () => {
    await goTo('RequirementsTraceabilityMatrix.md', 'REQ-104')
    await see('.codelens-decoration >> text=/[2-9] references/')
    // Each is asked for once its row is in sight.
    await page.waitForTimeout(2500)
  })
  await picture('references', async () => {
    await page.locator('.codelens-decoration a >> text=/[1-9] references/').first().click()
    await see('.reference-zone-widget .monaco-list-row')
  })
  await picture('rename', async () => {
    await goTo('RequirementsTraceabilityMatrix.md', 'REQ-101')
    await rename('REQ-201')
  })
  await picture('next-id', async () => {
    await writeBelow('RequirementsTraceabilityMatrix.md', 'REQ-112', '| REQ-')
    await suggest('REQ-113')
  })
  await undo(8)
  await picture('hover-id', async () => {
    await goTo('ReleasePlan.md', 'REQ-101')
    await hover()
    // The row is above; the sections follow.
    await page.locator(HOVER).first().hover()
    await page.mouse.wheel(0, 130)
    await page.waitForTimeout(700)
  })
  await page.mouse.move(600, 620)
  await picture('hover-person', async () => {
    await goTo('ReleasePlan.md', 'SRE lead')
    await hover()
  })
  await picture('hover-date', async () => {
    await goTo('ReleasePlan.md', '2027-02-09 06:00 | SRE')
    await hover()
  })
  await picture('date-actions', async () => {
    await goTo('ReleasePlan.md', '2027-01-15 18:00 | Engineering')
    await openActions(REWRITE, 'T-25')
  })
  await picture('owners', async () => {
    await writeBelow('ReleaseChecklist.md', 'release packet sent to', 'Announce the start (owner: ')
    await suggest()
  })
  await undo(8)
  await picture('highlight', async () => {
    await goTo('ChangeApproval.md', 'CHG-2291')
    // Only a person's move lets the window look for the others.
    await press('ArrowRight')
    await see('.wordHighlightStrong, .wordHighlightText, .wordHighlight')
  })
  await picture('workspace-symbols', async () => {
    await press('Control+T')
    await page.keyboard.type('REQ-10')
    await see('.quick-input-widget .monaco-list-row >> text=REQ-101')
  })
  await picture('matter-keys', async () => {
    await goTo('HelpDesk.md', '---\n\n# Help desk')
    await press('ArrowUp', 'End', 'Enter')
    await suggest('status')
  })
  await undo(8)
  await picture('inherited', async () => {
    await goTo('HelpDesk.md', '---\nartefact')
    await hover()
  })
  await picture('make-explicit', async () => {
    await goTo('HelpDesk.md', 'artefact:')
    await openActions(REWRITE, 'Make explicit')
  })
  await picture('sections', async () => {
    await goTo('HelpDesk.md', 'See the')
    await press('Control+End')
    await page.keyboard.type('## ')
    await suggest('Knowledge base')
  })
  await undo(8)
  await picture('insert-sections', async () => {
    await goTo('HelpDesk.md', 'Help desk for')
    await openActions(FIX, 'sections in the order of the template')
  })
  await picture('inserted-sections', async () => {
    await goTo('HelpDesk.md', 'Help desk for')
    await openActions(FIX, 'sections in the order of the template')
    await press('Enter')
    await see('.view-lines >> text=Knowledge base')
  })
  await undo(1)
  await picture('broken-link', async () => {
    await goTo('HelpDesk.md', 'RolbackPlan')
    await openActions(FIX, 'RollbackPlan.md')
  })
  await picture('item', async () => {
    await goTo('HelpDesk.md', 'session for the night shift')
    await openActions(REWRITE, 'Defer')
  })
  await picture('row', async () => {
    await goTo('RiskRegister.md', '| R-04')
    await openActions(REWRITE, 'Add a row below')
    await press('Enter')
    await see('.view-lines >> text=R-10')
  })
  await undo(1)
  await picture('table', async () => {
    await goTo('RiskRegister.md', '| R-05')
    await openActions(REWRITE, 'Align')
  })
  await picture('definition', async () => {
    await goTo('ReleasePlan.md', 'SRE lead | 4,000')
    await press('Control+Shift+F10')
    await see('.peekview-widget .monaco-editor >> text=Marek Novak')
  })
  await picture('rename-role', async () => {
    await goTo('ReleasePlan.md', 'SRE lead | 4,000')
    await rename('Reliability lead')
  })
  await picture('dates', async () => {
    await writeBelow('ReleasePlan.md', '2027-01-15 18:00 | Engineering', '| M-99 | Rehearsal | ')
    await suggest('2027-01')
  })
  await undo(20)
  await picture('matter-fix', async () => {
    await goTo('OnCall.md', 'aproved')
    await openActions(FIX, 'Change to approved')
  })
  await picture('folding', async () => {
    await goTo('ReleaseChecklist.md', '## Release day')
    await press('Control+K', 'Control+2')
    await see('.codicon-folding-collapsed')
  })
  await press('Control+K', 'Control+J')
  await picture('selection', async () => {
    await goTo('RiskRegister.md', 'misread')
    for (const _ of ['word', 'cell']) await press('Shift+Alt+ArrowRight')
    await see('.selected-text')
  })
  await picture('focus', async () => {
    set({ 'slipway.focusMode': true })
    await goTo('ReleasePlan.md', '2027-01-15 18:00 | Engineering')
    await page.waitForTimeout(2000)
    await press('End', 'End', 'Enter')
    await page.keyboard.type('| M-99 | Rehearsal | | SRE lead | Done |')
    await see('#status\\.languageStatus[aria-label*="held back"]')
    await page.locator('#status\\.languageStatus').click()
    await see('.hover-language-status >> text=held back')
  })
  await page.mouse.move(600, 300)
  set({})
  await undo(20)
  await picture('rename-heading', async () => {
    await goTo('OnCall.md', 'Shifts\n')
    await rename('Who is on duty')
    await press('Enter')
    await see('.view-lines >> text=#who-is-on-duty')
  })
  await picture('colours', async () => {
    set({ 'slipway.semanticTokens': true, 'editor.semanticHighlighting.enabled': true })
    await goTo('ReleasePlan.md', '## Milestone timeline')
    await page.waitForTimeout(6000)
  })
  await picture('inlay', async () => {
    set({ 'slipway.inlayHints': true })
    await goTo('ReleasePlan.md', '## Milestone timeline')
    await see('.view-lines >> text=T-25')
  })
  await picture('moved', async () => {
    await goTo('RollbackPlan.md', '# ')
    await press('Control+Shift+E', 'F2')
    await see('.explorer-folders-view input')
    await page.keyboard.type('WayBack')
    await press('Enter')
    await page.locator('.monaco-dialog-box .monaco-button >> text=OK').click()
    await see('.tab.active >> text=WayBack.md')
    await page.waitForTimeout(2000)
    await goTo('DeploymentRunbook.md', 'The whole way back')
    await see('.view-lines >> text=WayBack.md')
  })
  await picture('outline', async () => {
    await goTo('ReleaseChecklist.md', '## Release day')
    await press('Control+Shift+E')
    await page.locator('.pane-header >> text=Outline').click()
    await page.locator('.pane-header >> text=harbourlight').click()
    await page.mouse.move(900, 600)
    await see('.outline-tree .monaco-list-row >> text=/of \\d+/')
  })
} finally {
  await close()
  stop()
}
