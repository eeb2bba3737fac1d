/** What the author says of a part's progress: open, done, not applicable, deferred, accepted. */
import type { Part } from './part.js'

const NOT_APPLICABLE =
  /^\s*(?:\[-\]|\[~\](?=\s*~~)|~~.*~~)|\(n\/?a\)|\bn\/a\b|\bnot applicable\b|\bentfällt\b|\bsans objet\b|\bno aplica\b|\bнеприменимо\b/iu
const DEFERRED = /\bdeferred\b|\bpostponed\b|^\s*\[>\]|\bverschoben\b|\breporté/iu
const ACCEPTED = /\baccepted\b|\bakzeptiert\b|\baccepté/iu
const DONE =
  /\b(?:done|complete|completed|closed|answered|retired|resolved|approved|passed|pass|mitigated)\b|[✓✔✅☑]|^\s*\[x\]/iu

/** @param checked of a task box; undefined where there is none */
export function stateOf(text: string, checked: boolean | undefined): Part['state'] {
  if (NOT_APPLICABLE.test(text)) return 'notApplicable'
  if (DEFERRED.test(text)) return 'deferred'
  if (checked !== undefined) return checked ? 'done' : 'open'
  if (ACCEPTED.test(text)) return 'accepted'
  return DONE.test(text) ? 'done' : 'open'
}
