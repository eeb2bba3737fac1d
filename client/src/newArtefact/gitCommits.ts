/** The commits since the last tag. */
import type { Uri } from 'vscode'
import type { Commit } from '../filling/commits.js'
import { askRepository, latestTag } from './gitRepository.js'

export interface Since {
  /** Undefined where nothing was tagged yet: then these are the latest commits. */
  readonly tag: string | undefined
  readonly commits: readonly Commit[]
}

const MOST_COMMITS = 300
const PATIENCE_MILLISECONDS = 4000

export const commitsSinceTag = (folder: Uri): Promise<Since> =>
  askRepository<Since>(folder, { tag: undefined, commits: [] }, PATIENCE_MILLISECONDS, async repository => {
    const tag = await latestTag(repository)
    const range = tag ? { range: `refs/tags/${tag}..HEAD` } : {}
    return { tag, commits: await repository.log({ maxEntries: MOST_COMMITS, ...range }) }
  })
