/** Looks at the sample release in a headless window and tells the diagnostics that are to be seen there. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openPage } from './browser.mjs'

const PICTURES = resolve(import.meta.dirname, '../../.vscode-test/pictures')

/**
 * @param {string} host
 * @param {string} folder
 * @returns {Promise<number>} the exit code: 0 if there were diagnostics
 */
export async function prove(host, folder) {
  const { page, close } = await openPage()
  try {
    const plan = readdirSync(folder).find(file => /rollback/.test(file)) ?? readdirSync(folder)[0]
    await page.goto(windowAddress(host, folder, join(folder, String(plan))))
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor()
    await page.keyboard.press('Control+Shift+M')
    const problems = page.locator('.markers-panel .monaco-list-row')
    await problems.nth(1).waitFor()
    mkdirSync(PICTURES, { recursive: true })
    const picture = join(PICTURES, 'start.png')
    await page.screenshot({ path: picture })
    const seen = (await problems.allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
    console.log(`\nDiagnostics in the window:\n${seen.map(line => `  ${line}`).join('\n')}\n\nPicture: ${picture}`)
    return seen.length > 0 ? 0 : 1
  } finally {
    await close()
  }
}

/**
 * Where the window shows a folder with a file open.
 * @param {string} host
 * @param {string} folder
 * @param {string} file
 */
export function windowAddress(host, folder, file) {
  const payload = JSON.stringify([['openFile', `vscode-remote://${host}${file}`]])
  return `http://${host}/?${new URLSearchParams({ folder, payload })}`
}
