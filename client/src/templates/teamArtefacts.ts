/** A team's own templates that stand beside ours, as artefacts that can be made new. */
import type { Uri} from 'vscode';
import { workspace } from 'vscode'
import { artefactOf, type Artefact } from '../newArtefact/artefacts.js'
import { teamTemplates, type Found } from './teamTemplates.js'

/** An artefact, or the template that cannot be used with the reason. */
export type TeamArtefact = Artefact | Broken

export interface Broken {
  readonly uri: Uri
  /** From 1. */
  readonly line: number
  readonly message: string
  /** The template of ours that it would stand in for. */
  readonly overrides?: string
}

export const isBroken = (one: TeamArtefact): one is Broken => 'message' in one

/** Those beside ours, and all that are broken, for some folders; each once. */
export async function teamArtefacts(folders: readonly Uri[]): Promise<readonly TeamArtefact[]> {
  const all = (await Promise.all(folders.map(teamTemplates))).flat()
  const once = new Map(all.map(found => [found.uri.toString(), found]))
  return [...once.values()].flatMap(found => artefactOfTeam(found) ?? [])
}

function artefactOfTeam({ uri, read }: Found): TeamArtefact | undefined {
  if ('message' in read) return { uri, ...read }
  const { name, fileName, kind, overrides } = read.template
  if (overrides !== undefined) return undefined
  const about = workspace.asRelativePath(uri)
  return { ...artefactOf(kind), name, label: name, fileName, about, own: uri.toString() }
}
