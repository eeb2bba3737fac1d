/** Looks at the sample release in a headless window and reads the diagnostics that are to be seen there. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openPage } from './browser.mjs'

const PICTURES = resolve(import.meta.dirname, '../../.vscode-test/pictures')

/**
 * @param {(place: string) => string} address
 * @returns {Promise<{ diagnostics: string[], picture: string }>} fails where there are none
 */
export async function lookAtSample(address) {
  const { page, close } = await openPage()
  try {
    await page.goto(address('ReleasePlan.md:74'))
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()
    await page.keyboard.press('Control+Shift+M')
    const problems = page.locator('.markers-panel .monaco-list-row')
    // A row for the file, then those of its findings.
    await problems.nth(1).waitFor()
    // What other documents say to it is told once their folder has been read.
    await page.locator('[id="status.languageStatus"] .codicon-loading').waitFor({ state: 'detached' })
    mkdirSync(PICTURES, { recursive: true })
    const picture = join(PICTURES, 'start.png')
    await page.screenshot({ path: picture })
    const diagnostics = (await problems.allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
    return { diagnostics, picture }
  } finally {
    await close()
  }
}
