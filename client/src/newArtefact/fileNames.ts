/** What a new artefact's file is called, and what else when the name is taken. */
import { t } from '@vscode/l10n'

/** The name in the dress of its neighbours: `rollback-plan.md` or `rollback_plan.md` where most are written so. */
export function nameLike(name: string, neighbours: readonly string[]): string {
  const dressed = (separator: string): boolean => {
    const like = new RegExp(`^\\p{Ll}[\\p{Ll}\\d.]*(?:${separator}[\\p{Ll}\\d.]+)+$`, 'u')
    return neighbours.filter(neighbour => like.test(neighbour)).length * 2 > neighbours.length
  }
  const separator = ['-', '_'].find(dressed)
  return separator ? name.replace(/(?<=\p{Ll})(?=\p{Lu})|[ _-]+/gu, separator).toLowerCase() : name
}

/** `RollbackPlan-2.4.0.md`, then `RollbackPlan-2.md`, `-3` … : the first that is free. */
export function freeName(name: string, version: string | undefined, taken: (name: string) => boolean): string {
  const stem = name.replace(/\.md$/, '')
  const suffix = version?.replace(/[^\p{L}\p{N}._-]+/gu, '-')
  if (suffix && !taken(`${stem}-${suffix}.md`)) return `${stem}-${suffix}.md`
  for (let count = 2; ; count++) {
    if (!taken(`${stem}-${count}.md`)) return `${stem}-${count}.md`
  }
}

/** Why a typed file name will not do; undefined where it will. */
export function nameProblem(name: string, taken: (name: string) => boolean): string | undefined {
  if (!/\.(?:md|markdown)$/i.test(name)) return t('The name of a Markdown file ends in .md.')
  if (/[\\/:*?"<>|\p{Cc}]/u.test(name) || /^\.+(?:md|markdown)$/i.test(name))
    return t('Give a plain file name without folders.')
  return taken(name) ? t('{0} exists already.', name) : undefined
}
