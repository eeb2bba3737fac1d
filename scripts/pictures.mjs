/** Takes the pictures of the README from the real window; run after `npm run build`. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openPage } from './vscode/browser.mjs'
import { copyOfSample, serveSample } from './vscode/sample.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/images')

const sample = copyOfSample()
const { address, stop } = await serveSample(sample)
const { page, close } = await openPage()
try {
  await page.goto(address('ReleasePlan.md:74'))
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()

  await press('Control+Shift+M')
  await see('.markers-panel .monaco-list-row')
  await goTo('ReleasePlan.md', 'once the last defect')
  await take('findings')
  await press('Control+J')

  await goTo('ReleasePlan.md', 'Rollout to 50 %')
  await press('Control+.')
  await see('.action-widget >> text=Insert owner')
  await press('Enter')
  await see('.suggest-widget.visible .monaco-list-row')
  await take('quick-fix')
  await press('Enter', 'Escape')

  await goTo('RollbackPlan.md', 'REQ-110')
  await press('Control+K', 'Control+I')
  await see('.monaco-hover .hover-contents')
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
} finally {
  await close()
  stop()
}

/**
 * Puts the cursor into a text of the sample.
 * @param {string} file
 * @param {string} text
 */
async function goTo(file, text) {
  const before = readFileSync(resolve(sample, file), 'utf8').split(text)[0] ?? ''
  const lines = before.split('\n')
  await press('Control+P')
  await page.keyboard.type(file)
  await see(`.quick-input-widget .monaco-list-row.focused >> text=${file}`)
  const [line, column] = [lines.length, Number(lines.at(-1)?.length) + 2]
  await page.keyboard.type(`:${line}:${column}`)
  await press('Enter')
  await see(`.tab.active >> text=${file}`)
  await see(`#status\\.editor\\.selection >> text=Ln ${line}, Col ${column}`)
  await see('.monaco-editor.focused')
}

/** @param {string[]} keys */
async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key)
}

/** @param {string} selector */
async function see(selector) {
  await page.locator(selector).first().waitFor()
}

/** @param {string} name */
async function take(name) {
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
}
