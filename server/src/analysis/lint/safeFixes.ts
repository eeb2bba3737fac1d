/** The fixes of a document that need no choice, as far as they can be made at one time. */
import type { Edit } from '../text/edit.js'
import { compareRanges } from '../text/range.js'
import type { Finding } from './finding.js'
import { plainEdit } from './finding.js'

/** In order of the findings; of two fixes that meet the first is taken, the other has its turn in the next round. */
export function safeFixes(findings: readonly Finding[]): Edit[][] {
  const fixes: Edit[][] = []
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(({ kind, edits }) => kind === 'safe' && edits.every(edit => edit.path === undefined))
    const edits = (fix?.edits ?? []).map(({ range, text }) => ({ range, text: plainEdit(text) }))
    if (edits.length === 0 || edits.some(edit => taken.some(other => meet(edit, other)))) continue
    taken.push(...edits)
    fixes.push(edits.sort((a, b) => compareRanges(a.range, b.range)))
  }
  return fixes
}

const meet = (a: Edit, b: Edit): boolean => a.range[0] <= b.range[1] && b.range[0] <= a.range[1]
