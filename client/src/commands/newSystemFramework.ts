/** "Release: New Change Management Framework for One System": the framework, holding for the system that is named. */
import { t } from '@vscode/l10n'
import { window, type Uri } from 'vscode'
import { artefactOf } from '../newArtefact/artefacts.js'
import { asGiven, newArtefact } from '../newArtefact/newArtefact.js'
import { forSystem } from '../newArtefact/forSystem.js'
import type { Porch } from '../porch.js'

export async function newSystemFramework(porch: Porch, argument?: unknown): Promise<Uri | undefined> {
  const framework = artefactOf('change-framework')
  const system =
    asGiven(argument)?.product ??
    (await window.showInputBox({
      title: t('New change management framework for one system'),
      prompt: t('Which system do the rules hold for?'),
      placeHolder: t('Payment service'),
      ignoreFocusOut: true,
    }))
  if (!system?.trim()) return undefined
  const suffix = system.trim().replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const fileName = framework.fileName.replace(/\.md$/, `-${suffix}.md`)
  return newArtefact({ ...framework, fileName }, porch, argument, template => forSystem(template, system.trim()))
}
