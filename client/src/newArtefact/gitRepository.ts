/** The repository of a folder, through VS Code's own git extension; none in untrusted workspaces or without it. */
import { extensions, workspace, type Event, type Uri } from 'vscode'

/** The part of the git extension's API (version 1) that is used here. */
export interface Repository {
  getConfig(key: string): Promise<string>
  getGlobalConfig(key: string): Promise<string>
  getRefs?(query: {
    pattern: string
    sort: 'committerdate'
    count: number
  }): Promise<readonly { readonly name?: string }[]>
  log(options: {
    maxEntries: number
    range?: string
  }): Promise<readonly { readonly hash: string; readonly message: string }[]>
}
interface GitApi {
  readonly state: 'uninitialized' | 'initialized'
  readonly onDidChangeState: Event<GitApi['state']>
  getRepository(uri: Uri): Repository | null
}
interface GitExtension {
  getAPI(version: 1): GitApi
}

/**
 * What is asked of the repository; `otherwise` where there is none, where it fails, or where it takes too long.
 * @param patience milliseconds: a slow repository must not hold up a question
 */
export async function askRepository<Answer>(
  folder: Uri,
  otherwise: Answer,
  patience: number,
  ask: (repository: Repository) => Promise<Answer>,
): Promise<Answer> {
  if (!workspace.isTrusted) return otherwise
  const asked = repositoryOf(folder)
    .then(repository => (repository ? ask(repository) : otherwise))
    .catch(() => otherwise)
  return Promise.race([asked, new Promise<Answer>(resolve => setTimeout(resolve, patience, otherwise))])
}

async function repositoryOf(folder: Uri): Promise<Repository | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git')
  if (!extension) return null
  const git = (await extension.activate()).getAPI(1)
  // Until the first look around is over it knows no repository.
  if (git.state !== 'initialized') await new Promise<void>(resolve => once(git.onDidChangeState, resolve))
  return git.getRepository(folder)
}

function once<Value>(event: Event<Value>, then: () => void): void {
  const subscription = event(() => {
    subscription.dispose()
    then()
  })
}

/** Of the latest tag; undefined where nothing was tagged yet. */
export async function latestTag(repository: Repository): Promise<string | undefined> {
  const query = { pattern: 'refs/tags/*', sort: 'committerdate', count: 1 } as const
  const tags = await repository.getRefs?.(query).catch(() => [])
  return tags?.[0]?.name
}
