/** The commits since the last tag, through VS Code's own git extension; nothing in untrusted workspaces or without it. */
import { extensions, workspace, type Uri } from 'vscode'
import type { Commit } from '../filling/commits.js'

/** The part of the git extension's API (version 1) that is used here. */
interface Repository {
  getRefs?(query: {
    pattern: string
    sort: 'committerdate'
    count: number
  }): Promise<readonly { readonly name?: string }[]>
  log(options: { maxEntries: number; range?: string }): Promise<readonly Commit[]>
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null }
}

export interface Since {
  /** Undefined where nothing was tagged yet: then these are the latest commits. */
  readonly tag: string | undefined
  readonly commits: readonly Commit[]
}

const MOST_COMMITS = 300
/** A slow repository must not hold up a question. */
const PATIENCE_MILLISECONDS = 4000

export async function commitsSinceTag(folder: Uri): Promise<Since> {
  const nothing: Since = { tag: undefined, commits: [] }
  if (!workspace.isTrusted) return nothing
  const patience = new Promise<Since>(resolve => setTimeout(resolve, PATIENCE_MILLISECONDS, nothing))
  return Promise.race([ask(folder).catch(() => nothing), patience])
}

async function ask(folder: Uri): Promise<Since> {
  const git = extensions.getExtension<GitExtension>('vscode.git')
  const repository = git && (await git.activate()).getAPI(1).getRepository(folder)
  if (!repository) return { tag: undefined, commits: [] }
  const query = { pattern: 'refs/tags/*', sort: 'committerdate', count: 1 } as const
  const tags = await repository.getRefs?.(query).catch(() => [])
  const tag = tags?.[0]?.name
  const range = tag ? { range: `refs/tags/${tag}..HEAD` } : {}
  return { tag, commits: await repository.log({ maxEntries: MOST_COMMITS, ...range }) }
}
