/** The fixes of a document that need no choice, as far as they can be made at one time. */
import type { Edit } from '../text/edit.js'
import { compareRanges, lastStartingBy } from '../text/range.js'
import type { Finding } from './finding.js'
import { plainEdit } from './finding.js'

/** In order of the findings; of two fixes that meet the first is taken, the other has its turn in the next round. */
export function safeFixes(findings: readonly Finding[]): Edit[][] {
  const fixes: Edit[][] = []
  /** By where they begin. */
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(({ kind, edits }) => kind === 'safe' && edits.every(edit => edit.path === undefined))
    const edits = (fix?.edits ?? []).map(({ range, text }) => ({ range, text: plainEdit(text) }))
    if (edits.length === 0 || edits.some(edit => isTaken(edit, taken))) continue
    for (const edit of edits) taken.splice(before(edit, taken) + 1, 0, edit)
    fixes.push(edits.sort((a, b) => compareRanges(a.range, b.range)))
  }
  return fixes
}

const before = (edit: Edit, taken: readonly Edit[]): number =>
  lastStartingBy(taken, edit.range[0], other => other.range[0])

/** Those taken lie apart and in order: only the neighbours can meet it. */
function isTaken(edit: Edit, taken: readonly Edit[]): boolean {
  const at = before(edit, taken)
  return [taken[at], taken[at + 1]].some(other => other !== undefined && meet(edit, other))
}

const meet = (a: Edit, b: Edit): boolean => a.range[0] <= b.range[1] && b.range[0] <= a.range[1]
