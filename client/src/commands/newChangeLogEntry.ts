/** "Release: New Change Log Entry": the next entry of the change log, or a new log where there is none. */
import { t } from '@vscode/l10n'
import { Uri } from 'vscode'
import { artefactOf } from '../newArtefact/artefacts.js'
import { today } from '../newArtefact/findOut.js'
import { asGiven, newArtefact } from '../newArtefact/newArtefact.js'
import type { Porch } from '../porch.js'
import { columnsOf, silent } from '../rows/about.js'
import { changeEntry } from '../rows/changeEntry.js'
import { findArtefact } from '../rows/findArtefact.js'
import { insertAddition } from '../rows/insertAddition.js'

export async function newChangeLogEntry(porch: Porch, argument?: unknown): Promise<Uri | undefined> {
  const folder = asGiven(argument)?.folder
  const within = typeof folder === 'string' ? Uri.parse(folder, true) : folder
  const log = await findArtefact('change-log', t('New change log entry'), within)
  if (log === 'none') return newArtefact(artefactOf('change-log'), porch, argument)
  if (!log) return undefined
  const text = log.getText()
  const about = await columnsOf([text], porch.server)
  if (!about) throw silent()
  const people = await porch.server.ask<string[]>('slipway/people', { textDocument: { uri: log.uri.toString() } })
  await insertAddition(log, changeEntry(text, { now: now(), people: people ?? [], about }))
  return log.uri
}

function now(): string {
  const time = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${today()} ${two(time.getHours())}:${two(time.getMinutes())}`
}
