/** The page around a readiness answer in a webview, and the messages it may send. */

/** All a page may ask for. Anything else is not heard. */
export type Message = { readonly type: 'ready' } | { readonly type: 'open'; readonly spot: number }

export function messageOf(value: unknown): Message | undefined {
  const { type, spot } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  if (type === 'ready') return { type }
  return type === 'open' && Number.isInteger(spot) && (spot as number) >= 0 ? { type, spot: spot as number } : undefined
}

/** The editor's colours under the names that the report's style uses. */
const COLOURS = `
:root { --text: var(--vscode-editor-foreground); --muted: var(--vscode-descriptionForeground); --surface: var(--vscode-editor-background); --raised: var(--vscode-editorWidget-background); --line: var(--vscode-editorWidget-border, var(--vscode-panel-border, currentColor)); --link: var(--vscode-textLink-foreground); --good: color-mix(in srgb, var(--vscode-charts-green) 55%, var(--text)); --warn: color-mix(in srgb, var(--vscode-editorWarning-foreground) 55%, var(--text)); --bad: color-mix(in srgb, var(--vscode-editorError-foreground) 55%, var(--text)); --low: color-mix(in srgb, var(--vscode-charts-green) 22%, transparent); --medium: color-mix(in srgb, var(--vscode-charts-yellow) 26%, transparent); --high: color-mix(in srgb, var(--vscode-charts-red) 28%, transparent); --mark: var(--vscode-charts-blue); --window: color-mix(in srgb, var(--vscode-charts-blue) 25%, transparent); }
body { font-family: var(--vscode-font-family); }
.vscode-high-contrast .cell rect, .vscode-high-contrast-light .cell rect { fill: transparent; stroke: var(--vscode-contrastBorder); }
`

/** Clicks become messages; an update keeps what was unfolded and where the reader was. */
const SCRIPT = `
const editor = acquireVsCodeApi()
const main = document.querySelector('main')
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-spot]')
  if (!link) return
  event.preventDefault()
  editor.postMessage({ type: 'open', spot: Number(link.dataset.spot) })
})
const names = () => [...document.querySelectorAll('details')].map(details => [details.parentElement.textContent.slice(0, 80), details])
window.addEventListener('message', ({ data }) => {
  if (data?.type !== 'page' || typeof data.page !== 'string') return
  const open = new Set(names().filter(([, details]) => details.open).map(([name]) => name))
  const { scrollX, scrollY } = window
  main.innerHTML = data.page
  for (const [name, details] of names()) details.open = open.has(name)
  window.scrollTo(scrollX, scrollY)
})
editor.postMessage({ type: 'ready' })
`

/**
 * @param nonce fresh for each page
 * @param style of the report
 */
export const shell = (nonce: string, style: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Release readiness</title>
<style nonce="${nonce}">${COLOURS}${style}</style>
</head>
<body><main aria-live="polite"><p>Reading the release documents…</p></main><script nonce="${nonce}">${SCRIPT}</script></body>
</html>
`
