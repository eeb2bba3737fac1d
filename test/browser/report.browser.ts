/** The report in a real browser: nothing asked of a network, nothing on the console, nothing that axe objects to. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import { openPage } from '../../scripts/vscode/browser.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('the HTML report of the sample in a browser', function () {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-report-'))
  const file = join(folder, 'report.html')
  let browser: Awaited<ReturnType<typeof openPage>>
  const requests: string[] = []
  const told: string[] = []

  before(async () => {
    const line = ['dist/cli.js', 'report', 'samples/harbourlight-4.2', '--as-of', '2026-11-27']
    writeFileSync(file, execFileSync(process.execPath, line))
    browser = await openPage({ width: 1100, height: 900 })
    browser.page.on('request', request => requests.push(request.url()))
    browser.page.on('console', message => told.push(message.text()))
    browser.page.on('pageerror', error => told.push(String(error)))
    await browser.page.goto(pathToFileURL(file).href)
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('K-03 says the outcome first, and shows timeline, heat map and progress', async () => {
    assert.equal(await browser.page.textContent('.outcome'), 'NO-GO')
    for (const picture of ['.timeline', '.heat-map', '.progress', '.changes'])
      assert.ok(await browser.page.isVisible(`svg${picture}`), picture)
  })

  it('asks nothing of anybody and says nothing on the console', () => {
    assert.deepEqual(requests, [pathToFileURL(file).href])
    assert.deepEqual(told, [])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing that axe objects to, ${colorScheme}`, async () => {
      await browser.page.emulateMedia({ colorScheme })
      // The page allows itself no script; a debugger's is not asked.
      const { violations } = (await browser.page.evaluate(`${axe}; axe.run()`)) as AxeResults
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.html).join(' ')}`), []) // prettier-ignore
    })
})
