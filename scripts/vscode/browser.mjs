/** Opens a headless Chromium with a page of the size of a laptop's window. */
import { chromium as playwright } from 'playwright-core'
import { chromium } from './provision.mjs'

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
]

export async function openPage({ width = 1280, height = 800 } = {}) {
  const { executablePath, env } = chromium()
  const browser = await playwright.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...env } })
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  // Shorter than a test's, so that what was waited for is told.
  page.setDefaultTimeout(20_000)
  return { page, close: () => browser.close() }
}
