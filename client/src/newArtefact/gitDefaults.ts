/** What git knows of a folder that a new artefact need not ask. */
import type { Uri } from 'vscode'
import { askRepository, latestTag } from './gitRepository.js'
import type { Known } from './questions.js'

const PATIENCE_MILLISECONDS = 2000

export const gitDefaults = (folder: Uri): Promise<Known['git']> =>
  askRepository<Known['git']>(folder, {}, PATIENCE_MILLISECONDS, async repository => {
    const [own, global, tag] = await Promise.all([
      repository.getConfig('user.name').catch(() => ''),
      repository.getGlobalConfig('user.name').catch(() => ''),
      latestTag(repository),
    ])
    return { user: own || global || undefined, tag }
  })
