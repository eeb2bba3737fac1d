/** What git leaves out of a folder, as its `.gitignore` files say. */
import { relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** A folder's `.gitignore`, and those of the folders over it. */
export interface Ignores {
  readonly folder: string
  readonly rules: Ignore
  readonly above: Ignores | undefined
}

/** @param text of the folder's `.gitignore`; undefined where it has none */
export const ignoresOf = (folder: string, text: string | undefined, above: Ignores | undefined): Ignores | undefined =>
  text === undefined ? above : { folder, rules: ignore().add(text), above }

/** The nearest `.gitignore` that says anything decides. */
export function isIgnored(path: string, isFolder: boolean, ignores: Ignores | undefined): boolean {
  for (let at = ignores; at; at = at.above) {
    const inside = relative(at.folder, path).split(sep).join('/')
    const { ignored, unignored } = at.rules.test(isFolder ? `${inside}/` : inside)
    if (ignored || unignored) return ignored
  }
  return false
}
