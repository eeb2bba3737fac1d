/** Which folders a new artefact may go into: those that hold artefacts, or are named like release folders. */
import { t } from '@vscode/l10n'

/** A Markdown file of the workspace; folders are URIs or paths without a slash at the end. */
export interface Sighting {
  readonly folder: string
  readonly artefact: boolean
}

export interface FolderChoice {
  readonly folder: string
  readonly artefacts: number
  /** It does not exist yet. */
  readonly isNew: boolean
}

/** @param active the folder of the document in front of the reader: offered first */
export function releaseFolders(
  sightings: readonly Sighting[],
  roots: readonly string[],
  active?: string,
): readonly FolderChoice[] {
  const artefacts = new Map<string, number>()
  for (const { folder, artefact } of sightings) {
    if (isTemplates(below(folder, roots)) || (!artefact && !namedForReleases(folder, roots))) continue
    artefacts.set(folder, (artefacts.get(folder) ?? 0) + (artefact ? 1 : 0))
  }
  const choices = [...artefacts].map(([folder, count]) => ({ folder, artefacts: count, isNew: false }))
  if (choices.length === 0) return roots.map(root => ({ folder: `${root}/docs/release`, artefacts: 0, isNew: true }))
  return choices.sort(
    (a, b) =>
      Number(b.folder === active) - Number(a.folder === active) ||
      b.artefacts - a.artefacts ||
      (a.folder < b.folder ? -1 : 1),
  )
}

/** `release`, `releases`, `release-2.4`, `docs/release/2.4`, below the root only. */
export function namedForReleases(folder: string, roots: readonly string[]): boolean {
  const names = below(folder, roots).split('/').slice(-2)
  return names.some(name =>
    /^releases?(?:[-_. ]?v?\d[\w.-]*)?$|^release[-_ ]?(?:docs|management|artefacts|artifacts)$/i.test(name),
  )
}

function below(folder: string, roots: readonly string[]): string {
  const root = roots.find(root => folder === root || folder.startsWith(`${root}/`)) ?? ''
  return folder.slice(root.length)
}

/** Hidden folders and those of other templates are no place for an artefact. */
const isTemplates = (folder: string): boolean => /\/(?:\.[^/]+|templates?)(?:\/|$)/i.test(folder)

/** Why a typed path of a new folder will not do; undefined where it will. */
export function folderProblem(path: string): string | undefined {
  const names = path.trim().split('/').filter(Boolean)
  if (names.length === 0) return t('Name a folder.')
  return names.some(name => /^\.|[\\:*?"<>|\p{Cc}]|[. ]$/u.test(name))
    ? t('Give a path below the workspace folder, with / between plain names.')
    : undefined
}
