/** Gates: sign-offs, approvals and go/no-go points somebody must decide. */
import { columnFor, hasConcept, refersOnly } from './grid.js'
import type { Grid } from './grid.js'
import { isSignature } from './signature.js'
import { readLabel } from './label.js'
import type { Shape } from './shape.js'
import { remembered } from '../text/remembered.js'

/** "Go/No-Go decision", "approval from the GO/NO GO call": a decision point named in passing. */
const GO_NO_GO_POINT =
  /\bgo ?(?:\/|-| or |\u2013)? ?no[- ]?go\b[^.|]{0,25}\b(?:decision|call|approval|meeting|review|vote|sign-?off)\b|\b(?:decision|approval|sign-?off)\b[^.|]{0,25}\bgo ?(?:\/|-| or )? ?no[- ]?go\b/iu
/** "Go/no-go decision", "approval to go or no-go" names the point at which is decided. */
export const isGoNoGoPoint = (text: string): boolean => /no[- ]?go/i.test(text) && GO_NO_GO_POINT.test(text)
const NAMED =
  /^\W*(?:\*\*)?(?:(?:quality|approval|release|risk|phase|stage|readiness) )?gates? ?[\dA-Z]{0,3}\b(?:\*\*)?\s*[:：–—-]|^\W*(?:\*\*)?G-?\d{1,2}\b(?!-\d)/iu

export const opensAsGate = remembered(heading => NAMED.test(heading))

/** "Sign-off" below "Gate 1: Pilot" is who opens that gate, and no gate beside it. */
export const isBelowGate = (path: readonly string[]): boolean => path.slice(0, -1).some(opensAsGate)

/** "Planning exit gate", "Day 1 gate - Foundation": one gate, and what stands under it are its criteria. */
export const namesOneGate = remembered(heading => /(?:^|\s)gate\W*$|\p{L}\P{L}{1,6}gate[ \t]*[:：–—-]/iu.test(heading))

/** "Automated gate", "CI gate": nobody decides it. */
export const runsItself = remembered(heading =>
  /\b(?:automated?|automatic|ci|ci\/cd|pipeline|scripted|automatisiert\p{L}*|automátic[oa]|automatic[oa])[ -](?:quality |release )?gates?(?!\p{L})|(?:gates?|puertas?|portes?|barreras?|port[aãõ]\p{L}{0,3}|cancell[oi]) autom[aá]ti\p{L}+|自動 ?(?:ゲート|gate)|自动(?:化)?门禁|자동 ?게이트/iu.test(
    heading,
  ),
)

/** "Fail criteria", "NO-GO", "Automatic no-go conditions" say when a gate that stands beside them is not passed. */
export const namesFailure = remembered(
  heading =>
    /^\P{L}*(?:fail(?:ure)?|abort|stop|rejection) (?:criteria|conditions)\b/iu.test(heading) || NO_GO.test(heading),
)
const NO_GO =
  /^\P{L}*(?:(?:automatic|immediate|hard|absolute|crit[eèé]r\p{L}+|condi\p{L}+|bedingungen|критерии|условия)[ -](?:(?:de|di|für|of)[ -])?)?no[- ]?go(?:[- ]?(?:criteri\p{L}+|kriterien|conditions?|bedingungen|triggers?|blockers?|reasons?|gründe|if|条件|基準|标准|조건|기준))?\P{L}*(?:\([^()]*\)\P{L}*)?$/iu

/** "Gate authority", "Approval policy", "Gate closure order": how gates are decided. */
const RULES_OF =
  /\b(?:authority|polic(?:y|ies)|rules?|process|governance|escalation|severity|definitions?|order|sequence|steps?)\b/iu

/** "Gate structure", "Anatomy of a gate": what gates look like. */
const EXPLAINS = /\b(?:structure|format|anatomy)\b/iu

const DECIDES = /(?<!\p{L})(?:approver|approved by|decider|decided by|sign-?off by|fallback|delegate)s?[*_]*\s*[:：]/iu

/** "Decision: GO / NO-GO", "☐ GO ☐ NO-GO" is a decision's form or outcome, and names no gate. */
export const isVerdict = (text: string): boolean => VERDICT.test(readLabel(text, [0, text.length])?.value.text ?? text)
const VERDICT = /^(?:[\s/|`☐☑☒□✅❌_*.]|\[[ x]\]|conditional|no[- ]?go|go|or)+$/iu

/** `reports/go-no-go-decision.md` is where something lies. */
const withoutPaths = (text: string): string =>
  text.includes('.') ? text.replace(/\S+/gu, word => (endsAsFile(word) ? '' : word)) : text

const endsAsFile = (word: string): boolean => word.includes('/') && /\.\w{1,5}\W?$/u.test(word.slice(word.indexOf('/')))

/** What to decide in which case is no decision that somebody still has to take. */
const looksUp = (grid: Grid): boolean =>
  hasConcept(grid, 'impact', 'trigger') ||
  grid.columns.some(({ folded }) => /^(?:scenario|situation|case|if)$/.test(folded))

/** "Gate | Command | Result": a gate that a command opens and shuts, and nobody decides. */
const isAutomatic = (grid: Grid): boolean =>
  !hasConcept(grid, 'approver', 'owner', 'role', 'person', 'fallback', 'signature') &&
  grid.columns.some(({ folded }) =>
    /(?:^|[ /])(?:commands?|scripts?|ci jobs?|pipelines?|befehle?|commandes?|comandos?|comandi|команд[аы]|コマンド|命令|명령어?)$/u.test(
      folded,
    ),
  )

export const gateShape: Shape = {
  type: 'gate',
  name: [
    'gate',
    'environment',
    'step',
    'task',
    'role',
    'approver',
    'person',
    'item',
    'description',
    'name',
    'criteria',
  ],
  fields: {
    id: ['id'],
    approver: ['approver', 'role', 'owner', 'person', 'name'],
    fallback: ['fallback'],
    threshold: ['threshold', 'criteria'],
    evidence: ['evidence', 'location'],
    date: ['date'],
    status: ['status', 'result'],
    criteria: ['criteria'],
    note: ['note'],
  },
  table(grid, around, { path }) {
    if (around.own.has('raci') || around.own.has('changes') || around.own.has('contacts')) return undefined
    if (around.own.has('signOff') && isBelowGate(path)) return undefined
    if (isAutomatic(grid)) return undefined
    if (hasConcept(grid, 'signature') && hasConcept(grid, 'role', 'person', 'approver', 'owner', 'name'))
      return 'Signatures beside roles or names.'
    if (
      hasConcept(grid, 'gate') &&
      (hasConcept(grid, 'approver', 'threshold', 'criteria', 'fallback', 'evidence', 'owner') ||
        (around.own.has('gates') && hasConcept(grid, 'status', 'result', 'item', 'step'))) &&
      !hasConcept(grid, 'requirement', 'channel')
    ) {
      return 'A gate or approval column with approvers, criteria or evidence.'
    }
    if (around.own.has('signOff') && hasConcept(grid, 'gate') && hasConcept(grid, 'person', 'name', 'date'))
      return 'A column of sign-offs beside names or days.'
    if (around.own.has('gates') && hasConcept(grid, 'environment', 'criteria', 'approver') && grid.columns.length >= 3)
      return 'Rows with criteria or approvers under a heading about gates.'
    if (hasConcept(grid, 'version', 'contact', 'change', 'channel', 'task', 'item', 'requirement', 'risk', 'id'))
      return undefined
    const signs = around.own.has('signOff') && hasConcept(grid, 'status') && hasConcept(grid, 'person', 'name')
    if (signs && hasConcept(grid, 'date') && !hasConcept(grid, 'step'))
      return 'Names and days beside a status under a sign-off heading.'
    const who = columnFor(grid, ['role', 'approver']) >= 0
    const act = hasConcept(grid, 'status', 'result')
    const proof = hasConcept(grid, 'date', 'person', 'name', 'owner', 'fallback')
    if (who && act && proof) return 'Roles or reviewers beside a status and a name or date.'
    if (who && (around.own.has('signOff') || around.own.has('goNoGo')) && hasConcept(grid, 'date'))
      return 'Roles with dates under a sign-off heading.'
    if (
      around.own.has('goNoGo') &&
      hasConcept(grid, 'result') &&
      grid.columns.length >= 2 &&
      !refersOnly(grid, 'result') &&
      !looksUp(grid)
    )
      return 'A decision column under a go/no-go heading.'
    return undefined
  },
  item(text, around, { path }) {
    if (NAMED.test(text)) return 'The bullet opens as a gate.'
    const heading = path.at(-1) ?? ''
    if (runsItself(heading) || EXPLAINS.test(heading)) return undefined
    // "Use this list in the go/no-go meeting" explains the document.
    if (around.own.has('legend')) return undefined
    if (isVerdict(text)) return undefined
    if (isGoNoGoPoint(withoutPaths(text))) return 'The bullet names a go/no-go decision.'
    if (around.own.has('goNoGo') && DECIDES.test(text)) return 'A bullet under a go/no-go heading says who decides.'
    if (namesOneGate(heading) || RULES_OF.test(heading)) return undefined
    return around.own.has('gates') ? 'A bullet under a heading about gates.' : undefined
  },
  section(heading, around, fields, bare) {
    // Nothing but further headings under it: what they hold is what decides.
    if (bare) return undefined
    const says =
      fields.has('approver') ||
      fields.has('fallback') ||
      fields.has('threshold') ||
      fields.has('criteria') ||
      fields.has('evidence')
    if (NAMED.test(heading) && (says || around.all.has('gates'))) return 'The heading opens as a gate.'
    return says &&
      (around.own.has('gates') || around.own.has('goNoGo')) &&
      (fields.has('approver') || fields.has('fallback'))
      ? 'A heading about a gate with approver or criteria under it.'
      : undefined
  },
}

/** "Gate | Check | Status": what is run or looked at behind a gate nobody is named for is its threshold. */
export const isCheckOfGate = (grid: Grid, named: number, index: number): boolean =>
  index > named &&
  !hasConcept(grid, ...gateShape.fields.approver!) &&
  grid.columns[index]!.concepts.some(concept => concept === 'item' || concept === 'step')

/** "Criterion | Status | Sign-off": what is signed behind its outcome, or left blank in most rows, calls no gate by its name. */
export function gateColumn(grid: Grid): number {
  const named = columnFor(grid, gateShape.name)
  const column = grid.columns[named]
  const filled = (at: number): number => grid.rows.filter(row => (row.cells[at]?.text ?? '') !== '').length
  const isPerson = column?.concepts.some(concept => concept === 'person' || concept === 'name')
  // "Area | Sign-off | Name": what is signed for stands first, whatever it is called.
  if (isPerson && named > 0 && grid.columns[0]!.concepts.length === 0 && filled(0) === grid.rows.length) return 0
  if (!column?.concepts.includes('gate')) return named
  const what = columnFor(grid, ['criteria', 'item', 'task', 'description'], new Set([named]))
  // "Area | Sign-off": where signatures stand, or are waited for, the first column says what is signed.
  if (what < 0 && named > 0 && grid.rows.every(({ cells }) => isSignature(cells[named]?.text ?? '')))
    return grid.columns[0]!.concepts.includes('id') ? named : 0
  const outcome = columnFor(grid, ['status', 'result'])
  if (what < 0 || what > named || filled(what) * 2 < grid.rows.length) return named
  return (what < outcome && outcome < named) || filled(named) * 2 < grid.rows.length ? what : named
}
