/** "Release: Add RTM Row": the next requirement, with rollback control, release notes reference and support evidence. */
import { t } from '@vscode/l10n'
import { Uri, window } from 'vscode'
import { artefactOf } from '../newArtefact/artefacts.js'
import { asGiven, newArtefact } from '../newArtefact/newArtefact.js'
import { packetAround } from '../packet.js'
import type { Porch } from '../porch.js'
import { columnsOf, silent } from '../rows/about.js'
import { findArtefact } from '../rows/findArtefact.js'
import { insertAddition } from '../rows/insertAddition.js'
import { requirementRow } from '../rows/requirementRow.js'
import { rollbackOf, targetsOf } from '../rows/targets.js'

export async function addRtmRow(porch: Porch, argument?: unknown): Promise<Uri | undefined> {
  const folder = asGiven(argument)?.folder
  const within = typeof folder === 'string' ? Uri.parse(folder, true) : folder
  const matrix = await findArtefact('rtm', t('Add a row to the traceability matrix'), within)
  if (matrix === 'none') return newArtefact(artefactOf('rtm'), porch, argument)
  if (!matrix) return undefined
  const text = matrix.getText()
  await porch.server.start()
  const [packet, people] = await Promise.all([
    packetAround(Uri.joinPath(matrix.uri, '..'), porch.server),
    porch.server.ask<string[]>('slipway/people', { textDocument: { uri: matrix.uri.toString() } }),
  ])
  const about = await columnsOf([text, rollbackOf(packet)], porch.server)
  if (!about) throw silent()
  const addition = requirementRow(text, targetsOf(packet, people ?? [], about))
  if (!addition) {
    const message = t('The matrix holds no table with an id or a requirement and its test, design or control.')
    await window.showInformationMessage(message)
    return undefined
  }
  await insertAddition(matrix, addition)
  return matrix.uri
}
