/** Lets test code inside the extension host use the window as a person does: keys, mouse, eyes. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** @typedef {import('playwright-core').Page} Page */

/** @type {Record<string, (page: Page, argument: string) => Promise<unknown>>} */
const DEEDS = {
  press: (page, key) => page.keyboard.press(key),
  type: (page, text) => page.keyboard.type(text),
  click: (page, selector) => page.locator(selector).first().click(),
  hover: (page, selector) => page.locator(selector).first().hover(),
  /** Waits until something is to be seen and answers its text. */
  read: async (page, selector) => {
    await page.locator(selector).first().waitFor()
    return (await page.locator(selector).allInnerTexts()).join('\n')
  },
  screenshot: (page, name) => screenshot(page, name),
  /** Waits until the window has been free to answer at once for so many milliseconds. */
  rest: (page, milliseconds) =>
    page.evaluate(
      wanted =>
        new Promise(resolve => {
          let busy = performance.now()
          const observer = new PerformanceObserver(() => (busy = performance.now()))
          observer.observe({ type: 'longtask', buffered: true })
          const timer = setInterval(() => {
            if (performance.now() - busy < wanted) return
            clearInterval(timer)
            observer.disconnect()
            resolve('')
          }, 50)
        }),
      Number(milliseconds),
    ),
  /** As `read` and `click`, in the webview that is open. */
  readInWebview: async (page, selector) => {
    const inside = webview(page).locator(selector)
    await inside.first().waitFor()
    return (await inside.allInnerTexts()).join('\n')
  },
  clickInWebview: (page, selector) => webview(page).locator(selector).first().click(),
  /** The tag that has the keys in the webview, and the picture it stands in; nothing while they go elsewhere. */
  focusedInWebview: page =>
    webview(page)
      .locator('body')
      .evaluate(({ ownerDocument: page }) => {
        const held = page.hasFocus() ? page.activeElement : undefined
        const tag = held?.cloneNode(false)
        return tag instanceof Element ? `${tag.outerHTML}\n${held?.closest('svg')?.getAttribute('class') ?? ''}` : ''
      }),
  /** What axe objects to in the webview, a line each. */
  axeInWebview: async page => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    /** @type {import('axe-core').AxeResults} */
    const { violations } = await webview(page).locator('body').evaluate(`${axe}; axe.run()`)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`).join('\n')
  },
}

/** A page in a page in a page: the editor's own frame, and the extension's in it. */
const webview = (/** @type {Page} */ page) => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')

/**
 * Serves the deeds on a port of this machine: `POST /` with `{ deed, argument }`, answered when it is done.
 * @param {Page} page
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serveWindow(page) {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += chunk))
    request.on('end', async () => {
      const [status, answer] = await perform(page, body)
      // The web worker host asks from the page's origin.
      response.writeHead(status, { 'Access-Control-Allow-Origin': '*' }).end(String(answer ?? ''))
    })
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ address: `http://127.0.0.1:${port}/`, close: () => server.close() })
    })
  })
}

/**
 * @param {Page} page
 * @param {string} body
 * @returns {Promise<[number, unknown]>}
 */
async function perform(page, body) {
  try {
    const { deed, argument } = JSON.parse(body)
    return [200, await DEEDS[deed]?.(page, argument)]
  } catch (error) {
    return [500, error]
  }
}

/**
 * Into the folder named by SLIPWAY_SCREENSHOTS, if one is.
 * @param {Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
  const folder = process.env['SLIPWAY_SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
