/** "Release: Preview Notes by Audience": the release notes in front as customers, support or leadership are told them. */
import { t } from '@vscode/l10n'
import { window } from 'vscode'
import type { Porch } from '../porch.js'
import type { Audience } from '../readiness/answers.js'
import { AUDIENCES, isAudience } from '../readiness/audiences.js'

/** @param given an audience, where nobody is to be asked */
export async function previewNotes({ server, notesPreview }: Porch, given?: unknown): Promise<void> {
  const audience = isAudience(given) ? given : await chooseAudience(t('Preview the release notes'))
  if (!audience) return
  await server.start()
  const document = window.activeTextEditor?.document
  await notesPreview.openFor(audience, document?.languageId === 'markdown' ? document.uri : undefined)
}

export const chooseAudience = async (title: string): Promise<Audience | undefined> =>
  (await window.showQuickPick(AUDIENCES, { title, placeHolder: t('For whom?') }))?.audience
