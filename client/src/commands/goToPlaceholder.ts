/** "Release: Next Placeholder" and "Release: Previous Placeholder": selects what waits to be filled in. */
import { t } from '@vscode/l10n'
import { Selection, window } from 'vscode'
import type { Waiting } from '../../../server/src/lsp/requests/placeholders.js'
import { neighbour, type Direction } from '../filling/neighbour.js'
import type { Porch } from '../porch.js'
import { toRange, type Span } from '../server/places.js'

interface Given {
  /** From where to go on, where it is not the selection. */
  readonly from?: Span
}

/** Whether there was one. */
async function goToPlaceholder({ server }: Porch, direction: Direction, given: unknown): Promise<boolean> {
  const editor = window.activeTextEditor
  const document = editor?.document
  if (!editor || document?.languageId !== 'markdown') {
    await window.showInformationMessage(t('Open a release document to go through its placeholders.'))
    return false
  }
  const ask = (): Promise<Waiting | undefined> =>
    server.ask<Waiting>('slipway/placeholders', { textDocument: { uri: document.uri.toString() } })
  let waiting = await ask()
  // What was typed meanwhile moved the places.
  if (waiting && waiting.version !== document.version) waiting = await ask()
  const { from = editor.selection } = (given ?? {}) as Given
  const found = waiting?.version === document.version ? neighbour(waiting.ranges, from, direction) : undefined
  if (!found) {
    void window.showInformationMessage(t('Nothing waits to be filled in here.'))
    return false
  }
  const range = toRange(found)
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range)
  return true
}

export const nextPlaceholder = (porch: Porch, given?: unknown): Promise<boolean> =>
  goToPlaceholder(porch, 'next', given)

export const previousPlaceholder = (porch: Porch, given?: unknown): Promise<boolean> =>
  goToPlaceholder(porch, 'previous', given)
