/** Uses the window with the sample as a person does: goes to a text, presses keys, looks, takes a picture. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * @param {import('playwright-core').Page} page
 * @param {string} sample the folder that is open
 * @param {string} pictures the folder for pictures
 */
export function handsOn(page, sample, pictures) {
  /** @param {string[]} keys */
  async function press(...keys) {
    for (const key of keys) await page.keyboard.press(key)
  }

  /** @param {string} selector */
  async function see(selector) {
    await page.locator(selector).first().waitFor()
  }

  /**
   * Puts the cursor behind the first letter of a text of the sample.
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

  /** @param {string} name */
  async function take(name) {
    await page.screenshot({ path: `${pictures}/${name}.png`, animations: 'disabled' })
  }

  return { goTo, press, see, take }
}
