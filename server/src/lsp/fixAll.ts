/** All fixes that need no choice, applied until none is left. */
import type { DocumentId } from '../analysis/analysis.js'
import { plainEdit, type Finding } from '../analysis/lint/finding.js'
import { applyEdits, type Edit } from '../analysis/text/edit.js'
import { compareRanges } from '../analysis/text/range.js'
import type { Session } from './session.js'

/** A fix that makes room for itself again and again must end somewhere. */
const MOST_ROUNDS = 10

/** Edits of the text as it is now; empty where nothing is to be fixed. */
export function fixAll(session: Pick<Session, 'analysis' | 'write'>, id: DocumentId): readonly Edit[] {
  const before = session.analysis().text(id)
  if (before === undefined) return []
  const first = safeEdits(id, session.analysis().findings(id))
  if (first.length === 0) return []
  let text = before
  let edits = first
  let rounds = 0
  try {
    while (edits.length > 0 && rounds < MOST_ROUNDS) {
      text = applyEdits(text, edits)
      session.write(id, text)
      edits = safeEdits(id, session.analysis().findings(id))
      rounds++
    }
  } finally {
    session.write(id, before)
  }
  return rounds === 1 ? first : [difference(before, text)]
}

/** In order of their places; of two that meet the first is taken, the other has its turn in the next round. */
function safeEdits(id: DocumentId, findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(one => one.kind === 'safe')
    if (!fix || fix.edits.some(edit => edit.path !== undefined && edit.path !== id)) continue
    const edits = fix.edits.map(edit => ({ range: edit.range, text: plainEdit(edit.text) }))
    const isFree = edits.every(({ range: [start, end] }) =>
      taken.every(({ range }) => end < range[0] || range[1] < start),
    )
    if (isFree) taken.push(...edits)
  }
  return taken.sort((a, b) => compareRanges(a.range, b.range))
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
