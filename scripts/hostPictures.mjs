/** Takes the pictures of docs/hosts.md from the real window, all or those named: `node scripts/hostPictures.mjs [NAME…]`, after `npm run build`; Japanese needs a font that has it. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { openPage } from './vscode/browser.mjs'
import { handsOn } from './vscode/hands.mjs'
import { copyOfSample, serveSample } from './vscode/sample.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/images/hosts')
mkdirSync(FOLDER, { recursive: true })

const wanted = process.argv.slice(2)
const sample = copyOfSample()

/** @typedef {ReturnType<typeof handsOn> & { page: import('playwright-core').Page }} Window */

/**
 * @param {{ language?: string, asInBrowsers?: boolean }} how
 * @param {(window: Window) => Promise<void>} deed
 */
async function inWindow({ language, asInBrowsers = false }, deed) {
  const { address, stop } = await serveSample(sample, { asInBrowsers })
  const { page, close } = await openPage()
  const hands = handsOn(page, sample, FOLDER)
  try {
    // What the page of VS Code's server says of itself is the language of manifest, client and server.
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`)
    await page.goto(address('ReleasePlan.md:74'))
    await hands.see('.squiggly-error, .squiggly-warning')
    await deed({ ...hands, page })
  } catch (error) {
    process.exitCode = 1
    console.error(error)
    await hands.take('failed')
  } finally {
    await close()
    stop()
  }
}

const STEPS = ['write', 'mend', 'setUp', 'ready']

/** @type {Record<string, () => Promise<void>>} */
const PICTURES = {
  walkthrough: () =>
    inWindow({}, async ({ page, press, run, see, take }) => {
      // Wide enough for the samples beside the steps.
      await press('Control+B')
      await run('Welcome: Open Walkthrough')
      await page.keyboard.type('Slipway')
      await see('.quick-input-widget .monaco-list-row.focused >> text=Slipway')
      await press('Enter')
      for (const step of STEPS) {
        await page.locator(`.getting-started-step[data-step-id$="#${step}"]`).click()
        await page.mouse.move(0, 0)
        await page.waitForTimeout(1500)
        await take(`walkthrough-${step}`)
      }
    }),
  preview: () =>
    inWindow({}, async ({ goTo, page, press, take }) => {
      await goTo('GoNoGo.md', '# ')
      await press('Control+Shift+V')
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      const table = preview.locator('table:has(td.slipway-good, td.slipway-waiting, td.slipway-bad)').first()
      await table.evaluate(element => element.scrollIntoView())
      await take('preview')
    }),
  ...Object.fromEntries(
    Object.entries({ de: 'Neu', ja: '新しい' }).map(([language, fresh]) => [
      language,
      () =>
        inWindow({ language }, async ({ goTo, openActions, page, press, see, take }) => {
          await press('Control+Shift+M')
          await see('.markers-panel .monaco-list-row')
          await goTo('ReleasePlan.md', 'Rollout to 50 %')
          await openActions('Control+.', 'unowned-checklist-item')
          await take(`${language}-findings`)
          await press('Escape', 'F1')
          await page.keyboard.type(`Release: ${fresh}`)
          await see(`.quick-input-widget .monaco-list-row:has-text("${fresh}")`)
          await take(`${language}-commands`)
        }),
    ]),
  ),
  web: () =>
    inWindow({ asInBrowsers: true }, async ({ goTo, page, press, run, take }) => {
      await goTo('ReleasePlan.md', 'Milestone timeline')
      await run('Release: Show Readiness')
      const dashboard = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      await dashboard.locator('svg.timeline').waitFor()
      await press('Control+1')
      await take('web')
    }),
}

for (const [name, take] of Object.entries(PICTURES)) if (wanted.length === 0 || wanted.includes(name)) await take()
