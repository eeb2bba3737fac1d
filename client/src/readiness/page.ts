/** The page around a readiness answer in a webview, and the messages it may send. */
import { t } from '@vscode/l10n'
import type { Audience } from './answers.js'
import { isAudience } from './audiences.js'

/** All a page may ask for. Anything else is not heard. */
export type Message =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly spot: number }
  | { readonly type: 'audience'; readonly audience: Audience }

export function messageOf(value: unknown): Message | undefined {
  const { type, spot, audience } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  if (type === 'ready') return { type }
  if (type === 'audience') return isAudience(audience) ? { type, audience } : undefined
  return type === 'open' && Number.isInteger(spot) && (spot as number) >= 0 ? { type, spot: spot as number } : undefined
}

/** The editor's colours under the names that the report's style uses. */
const COLOURS = `
:root { --text: var(--vscode-editor-foreground); --muted: var(--vscode-descriptionForeground); --surface: var(--vscode-editor-background); --raised: var(--vscode-editorWidget-background); --line: var(--vscode-editorWidget-border, var(--vscode-panel-border, currentColor)); --link: var(--vscode-textLink-foreground); --good: color-mix(in srgb, var(--vscode-charts-green) 55%, var(--text)); --warn: color-mix(in srgb, var(--vscode-editorWarning-foreground) 55%, var(--text)); --bad: color-mix(in srgb, var(--vscode-editorError-foreground) 55%, var(--text)); --low: color-mix(in srgb, var(--vscode-charts-green) 22%, transparent); --medium: color-mix(in srgb, var(--vscode-charts-yellow) 26%, transparent); --high: color-mix(in srgb, var(--vscode-charts-red) 28%, transparent); --mark: var(--vscode-charts-blue); --window: color-mix(in srgb, var(--vscode-charts-blue) 25%, transparent); }
body { font-family: var(--vscode-font-family); }
button { margin: 0 .25rem .25rem 0; padding: .2rem .8rem; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 4px; font: inherit; cursor: pointer; }
button[aria-pressed="true"] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); } button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.vscode-high-contrast button[aria-pressed="true"], .vscode-high-contrast-light button[aria-pressed="true"] { outline: 2px solid var(--vscode-contrastActiveBorder); }
.audiences { margin-block-end: 1rem; }
.vscode-high-contrast .cell rect, .vscode-high-contrast-light .cell rect { fill: transparent; stroke: var(--vscode-contrastBorder); }
`

/** Clicks become messages; an update keeps what was unfolded and where the reader was. */
const SCRIPT = `
const editor = acquireVsCodeApi()
const main = document.querySelector('main')
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-audience]')
  if (button) editor.postMessage({ type: 'audience', audience: button.dataset.audience })
  const link = event.target.closest('a[data-spot]')
  if (!link) return
  event.preventDefault()
  editor.postMessage({ type: 'open', spot: Number(link.dataset.spot) })
})
const focusedIn = element => {
  const { spot, audience } = element?.dataset ?? {}
  if (element?.matches?.('input.holes-only')) return 'input.holes-only'
  return spot !== undefined ? 'a[data-spot="' + spot + '"]' : audience !== undefined ? 'button[data-audience="' + audience + '"]' : undefined
}
const filters = () => [...document.querySelectorAll('input.holes-only')]
const names = () => [...document.querySelectorAll('details')].map(details => [details.parentElement.textContent.slice(0, 80), details])
window.addEventListener('message', ({ data }) => {
  if (data?.type !== 'page' || typeof data.page !== 'string') return
  const open = new Set(names().filter(([, details]) => details.open).map(([name]) => name))
  const { scrollX, scrollY } = window
  const filtered = filters().map(filter => filter.checked)
  const focused = focusedIn(document.activeElement)
  main.innerHTML = data.page
  for (const [name, details] of names()) details.open = open.has(name)
  filters().forEach((filter, index) => (filter.checked = filtered[index] ?? false))
  if (focused) document.querySelector(focused)?.focus({ preventScroll: true })
  window.scrollTo(scrollX, scrollY)
})
editor.postMessage({ type: 'ready' })
`

/**
 * @param nonce fresh for each page
 * @param style of the report
 * @param title of the page
 * @param language a tag, as the editor names its own
 */
export const shell = (nonce: string, style: string, title: string, language: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${COLOURS}${style}</style>
</head>
<body><main aria-live="polite"><p>${t('Reading the release documents…')}</p></main><script nonce="${nonce}">${SCRIPT}</script></body>
</html>
`
