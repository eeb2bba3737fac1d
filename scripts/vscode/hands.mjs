/** Uses the window with the sample as a person does: goes to a text, presses keys, looks, takes a picture. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const HOVER = '.monaco-hover .hover-contents'

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

  /** @param {string} command its title, with its category */
  async function run(command) {
    await press('F1')
    await page.keyboard.type(command)
    await see(`.quick-input-widget .monaco-list-row.focused >> text=${command}`)
    await press('Enter')
  }

  /** Shows the hover of what is at the cursor. */
  async function hover() {
    await press('Control+K', 'Control+I')
    await see(HOVER)
  }

  /**
   * VS Code takes back its question some 750 ms after the cursor came to a place, for one of the light bulb's, and then
   * says "No code actions available" (`_tryAutoTrigger` and `isManualToAutoTransition` in its codeActionModel.ts; an
   * extension whose actions take 1,200 ms gets that message each time). On a machine that takes a dozen pictures an
   * answer may be that late: it is asked for again.
   * @param {string} keys of the menu
   * @param {string} row what is looked for in it
   */
  async function openActions(keys, row) {
    const first = page.locator('.action-widget .monaco-list-row').first()
    for (let times = 0; times < 5 && !(await first.isVisible()); times++) {
      await press(...(times > 0 ? ['Escape'] : []), keys)
      await first.waitFor({ timeout: 3000 }).catch(() => {})
    }
    await see(`.action-widget >> text=${row}`)
  }

  return { goTo, hover, openActions, press, run, see, take }
}
