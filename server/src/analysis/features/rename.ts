/** Renames what stands under the cursor, everywhere it is named: the first source that knows it. */
import { renameHeading } from './rename/headings.js'
import { renameId } from './rename/ids.js'
import { renamePerson } from './rename/people.js'
import type { Edits, Refusal, Renamable, RenameSource } from './rename/rename.js'
import { isRefusal } from './rename/rename.js'
import type { View } from './view.js'

const SOURCES: readonly RenameSource[] = [renameId, renamePerson, renameHeading]

/** Undefined where there is nothing to rename. */
export function renamableAt(view: View, offset: number): Renamable | Refusal | undefined {
  return found(view, offset)?.there
}

/** Undefined where there is nothing to rename; the same name changes nothing. */
export function rename(view: View, offset: number, name: string): Edits | Refusal | undefined {
  const it = found(view, offset)
  if (!it) return undefined
  if (isRefusal(it.there)) return it.there
  const wanted = name.trim()
  return wanted === it.there.name ? new Map() : it.source.rename(view, offset, wanted)
}

function found(view: View, offset: number): { source: RenameSource; there: Renamable | Refusal } | undefined {
  for (const source of SOURCES) {
    const there = source.at(view, offset)
    if (there) return { source, there }
  }
  return undefined
}
