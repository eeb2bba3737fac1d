/** What git knows of a folder, through VS Code's own git extension; nothing in untrusted workspaces or without it. */
import { extensions, workspace, type Uri } from 'vscode'
import type { Known } from './questions.js'

/** The part of the git extension's API (version 1) that is used here. */
interface Repository {
  getConfig(key: string): Promise<string>
  getGlobalConfig(key: string): Promise<string>
  getRefs?(query: {
    pattern: string
    sort: 'committerdate'
    count: number
  }): Promise<readonly { readonly name?: string }[]>
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null }
}

/** A slow repository must not hold up a question. */
const PATIENCE_MILLISECONDS = 2000

export async function gitDefaults(folder: Uri): Promise<Known['git']> {
  if (!workspace.isTrusted) return {}
  const asked = ask(folder).catch(() => ({}))
  return Promise.race([asked, new Promise<Known['git']>(resolve => setTimeout(resolve, PATIENCE_MILLISECONDS, {}))])
}

async function ask(folder: Uri): Promise<Known['git']> {
  const git = extensions.getExtension<GitExtension>('vscode.git')
  const repository = git && (await git.activate()).getAPI(1).getRepository(folder)
  if (!repository) return {}
  const [own, global, tags] = await Promise.all([
    repository.getConfig('user.name').catch(() => ''),
    repository.getGlobalConfig('user.name').catch(() => ''),
    repository.getRefs?.({ pattern: 'refs/tags/*', sort: 'committerdate', count: 1 }).catch(() => []),
  ])
  return { user: own || global || undefined, tag: tags?.[0]?.name }
}
