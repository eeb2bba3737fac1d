/** Takes the pictures of the README from the real window; run after `npm run build`. */
import { resolve } from 'node:path'
import { openPage } from './vscode/browser.mjs'
import { handsOn } from './vscode/hands.mjs'
import { copyOfSample, serveSample } from './vscode/sample.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/images')

const sample = copyOfSample()
const { address, stop } = await serveSample(sample)
const { page, close } = await openPage()
const { goTo, hover, openActions, press, run, see, take } = handsOn(page, sample, FOLDER)
try {
  await page.goto(address('ReleasePlan.md:74'))
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()

  await press('Control+Shift+M')
  await see('.markers-panel .monaco-list-row')
  await goTo('ReleasePlan.md', 'once the last defect')
  await take('findings')
  await press('Control+J')

  await goTo('ReleasePlan.md', 'Rollout to 50 %')
  await openActions('Control+.', 'Insert owner')
  await press('Enter')
  await see('.suggest-widget.visible .monaco-list-row')
  await take('quick-fix')
  await press('Enter', 'Escape')

  await goTo('RollbackPlan.md', 'REQ-110')
  await hover()
  await take('hover')
  await press('Escape')

  await page.locator('#status\\.languageStatus').click()
  await see('.hover-language-status')
  await take('status')
  await press('Escape')

  await press('F1')
  await page.keyboard.type('Release: New')
  await see('.quick-input-widget .monaco-list-row >> text=New R')
  await take('commands')
  await press('Escape')

  await goTo('ReleasePlan.md', 'Milestone timeline')
  await press('Control+B')
  await run('Release: Show Readiness')
  const dashboard = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  await dashboard.locator('svg.timeline').waitFor()
  await take('readiness')
  await dashboard.locator('h2:text-is("Timeline")').evaluate(heading => heading.scrollIntoView())
  await take('readiness-pictures')
} finally {
  await close()
  stop()
}
