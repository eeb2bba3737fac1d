/** All fixes that need no choice, applied until none is left. */
import type { DocumentId } from '../analysis/analysis.js'
import { safeFixes } from '../analysis/lint/safeFixes.js'
import { applyEdits, type Edit } from '../analysis/text/edit.js'
import type { Session } from './session.js'

/** A fix that makes room for itself again and again must end somewhere. */
const MOST_ROUNDS = 10

/** Edits of the text as it is now; empty where nothing is to be fixed. */
export function fixAll(session: Pick<Session, 'analysis' | 'write'>, id: DocumentId): readonly Edit[] {
  const before = session.analysis().text(id)
  if (before === undefined) return []
  const first: readonly Edit[] = safeFixes(session.analysis().findings(id)).flat()
  if (first.length === 0) return []
  let text = before
  let edits = first
  let rounds = 0
  try {
    while (edits.length > 0 && rounds < MOST_ROUNDS) {
      text = applyEdits(text, edits)
      session.write(id, text)
      edits = safeFixes(session.analysis().findings(id)).flat()
      rounds++
    }
  } finally {
    session.write(id, before)
  }
  return rounds === 1 ? first : [difference(before, text)]
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { range: [start, before.length - end], text: after.slice(start, after.length - end) }
}
