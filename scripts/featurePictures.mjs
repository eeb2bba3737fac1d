/** Takes the pictures of docs/features.md from the real window; run after `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openPage } from './vscode/browser.mjs'
import { handsOn } from './vscode/hands.mjs'
import { copyOfSample, serveSample } from './vscode/sample.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/images/features')
mkdirSync(FOLDER, { recursive: true })

const sample = copyOfSample()
const { address, stop } = await serveSample(sample)
const { page, close } = await openPage()
const { goTo, press, see, take } = handsOn(page, sample, FOLDER)
const HOVER = '.monaco-hover .hover-contents'
const SUGGESTED = '.suggest-widget.visible .monaco-list-row'

/**
 * A step that fails is told, and the others are taken all the same.
 * @param {string} name
 * @param {() => Promise<void>} deed
 */
async function picture(name, deed) {
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
  await picture('lens', () => see('.codelens-decoration >> text=reference'))
  await picture('references', async () => {
    await page.locator('.codelens-decoration a >> text=/[1-9] references/').first().click()
    await see('.reference-zone-widget .monaco-list-row')
  })
  await picture('rename', async () => {
    await goTo('RequirementsTraceabilityMatrix.md', 'REQ-101')
    await press('F2')
    await see('.rename-input:focus')
    await page.keyboard.type('REQ-201')
  })
  await picture('next-id', async () => {
    await goTo('RequirementsTraceabilityMatrix.md', 'REQ-112')
    await press('End', 'End', 'Enter')
    await page.keyboard.type('| REQ-')
    await press('Control+Space')
    await see(`${SUGGESTED} >> text=REQ-113`)
  })
  await press('Control+Z', 'Control+Z', 'Control+Z')
  await picture('hover-id', async () => {
    await goTo('ReleasePlan.md', 'REQ-101')
    await press('Control+K', 'Control+I')
    await see(HOVER)
  })
  await picture('hover-person', async () => {
    await goTo('ReleasePlan.md', 'SRE lead')
    await press('Control+K', 'Control+I')
    await see(HOVER)
  })
  await picture('hover-date', async () => {
    await goTo('ReleasePlan.md', '2027-02-09 06:00 | SRE')
    await press('Control+K', 'Control+I')
    await see(HOVER)
  })
  await picture('date-actions', async () => {
    await goTo('ReleasePlan.md', '2027-01-15 18:00 | Engineering')
    await press('Control+Shift+R')
    await see('.action-widget')
  })
  await picture('owners', async () => {
    await goTo('ReleaseChecklist.md', 'release packet sent to')
    await press('End', 'End', 'Enter')
    await page.keyboard.type('Announce the start (owner: ')
    await press('Control+Space')
    await see(SUGGESTED)
  })
  await press('Control+Z', 'Control+Z', 'Control+Z')
  await picture('inlay', async () => {
    mkdirSync(resolve(sample, '.vscode'), { recursive: true })
    writeFileSync(resolve(sample, '.vscode/settings.json'), '{ "slipway.inlayHints": true }\n')
    await goTo('ReleasePlan.md', '## Milestone timeline')
    await see('.view-lines >> text=T-25')
  })
} finally {
  await close()
  stop()
}
