import type { Page } from 'playwright-core'

export function openPage(size?: {
  width?: number
  height?: number
}): Promise<{ page: Page; close: () => Promise<void> }>
