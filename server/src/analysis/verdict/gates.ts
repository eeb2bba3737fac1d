/** Gates, approvals and readiness rows: refused, overdue, open, or decided. */
import { decisionWord, type DecisionWord } from '../model/decisionWord.js'
import type { Part } from '../model/part.js'
import { dueDay } from '../text/dueDay.js'
import { partsOf, type Placed } from './parts.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'
import { isReached, stageOf } from './stage.js'
import { phrase, spoken } from '../text/said.js'

/** What is recorded of a gate; undefined where there is no place for a decision. */
export function stateOfGate({ part }: Placed, release: Release): DecisionWord | undefined {
  const { status, date } = part.fields
  if (part.state === 'notApplicable') return undefined
  const said = status && !status.forAll ? decisionWord(status.text) : undefined
  if (said !== undefined) return said
  if (part.state === 'done' && part.form !== 'row') return 'for'
  if (status && !status.forAll) return undefined
  if (part.group.headers?.status) return 'open'
  // A signature's date is its decision.
  if (part.form !== 'row' || !part.group.headers?.date || !part.fields.approver) return undefined
  const day = dueDay(date?.text ?? '', release.goLive)
  return day !== undefined && day <= release.today ? 'for' : 'open'
}

/** A gate is what decides the release itself: its own record tells, under `decision`. */
const ITSELF = /\bgo ?(?:\/|-|\u2013| or )? ?no[- ]?go\b|^(?:final )?decision\b/iu

export function judgeGates(release: Release, reasons: Reasons): void {
  const gates = partsOf(release, 'gate').filter(({ part }) => !(part.form === 'section' && !part.fields.status))
  let recorded = 0
  const unrecorded: Placed[] = []
  for (const gate of gates) {
    const state = stateOfGate(gate, release)
    if (state === undefined) {
      if (gate.part.form === 'row' && gate.part.state !== 'notApplicable') unrecorded.push(gate)
      continue
    }
    recorded++
    if (ITSELF.test(gate.part.name.text)) continue
    judgeGate(gate, state, release, reasons)
  }
  const first = unrecorded[0]
  if (recorded > 0 || !first) return
  const args = { count: unrecorded.length, title: first.part.group.title }
  reasons.add('open-gate', spoken(WORDS.unrecorded, args), { place: first.place })
}

const WORDS = {
  refused: phrase('The gate {name} is on {said}.'),
  overdue: phrase('The gate {name} was due on {due:raw} and is not decided.'),
  open: phrase('The gate {name} is not decided.'),
  due: phrase('The gate {name} is to be decided by {due:raw}.'),
  conditional: phrase('The gate {name} is decided under conditions.'),
  unrecorded: phrase('Of the {count} gates under {title} no decision is recorded anywhere.'),
  blocked: phrase('The item {name} is on {said}.'),
  late: phrase('The item {name} was due on {due:raw} and is on {said}.'),
  flagged: phrase('The item {name} is on {said}.'),
  flaggedUntil: phrase('The item {name} is on {said} until {due:raw}.'),
}

function judgeGate(
  { part, place, headings, member }: Placed,
  state: DecisionWord,
  release: Release,
  reasons: Reasons,
): void {
  const said = part.fields.status?.text ?? ''
  const due = dueDay(part.fields.date?.text ?? '', release.goLive)
  const args = { name: nameOf(part), said, due: due ?? '' }
  const late = due !== undefined && release.today !== '' && due < release.today
  if (state === 'for') return
  if (state === 'against') reasons.add('refused-gate', spoken(WORDS.refused, args), { place })
  else if (late && state === 'open') reasons.add('overdue-gate', spoken(WORDS.overdue, args), { place })
  else if (!isReached(stageOf(headings, member.artefact.kind), release.today, release.goLive))
    reasons.wait(spoken(due ? WORDS.due : WORDS.open, args), place, due)
  else if (state === 'conditional') reasons.add('open-gate', spoken(WORDS.conditional, args), { place })
  else reasons.add('open-gate', spoken(due ? WORDS.due : WORDS.open, args), { place })
}

/** Readiness rows that are not Go and are no gates; those that are gates have been judged as such. */
export function judgeFlags(release: Release, reasons: Reasons): void {
  const gates = new Set(partsOf(release, 'gate').map(rowOf))
  for (const flag of partsOf(release, 'flag')) {
    if (gates.has(rowOf(flag))) continue
    const { part, place } = flag
    const said = part.fields.status?.text ?? ''
    const due = dueDay(part.fields.date?.text ?? '', release.goLive)
    const args = { name: nameOf(part), said, due: due ?? '' }
    if (decisionWord(said) === 'against') reasons.add('blocked-item', spoken(WORDS.blocked, args), { place })
    else if (due !== undefined && release.today !== '' && due < release.today)
      reasons.add('blocked-item', spoken(WORDS.late, args), { place })
    else reasons.add('open-item', spoken(due ? WORDS.flaggedUntil : WORDS.flagged, args), { place })
  }
}

export const rowOf = ({ part, place, member }: Placed): string =>
  `${member.artefact.path}:${place.range[0] - part.name.range[0] + part.range[0]}`

/** The words of a part, without marks; its id where it has no words. */
export const nameOf = (part: Part): string =>
  part.name.text
    .replace(/[*_`]/g, '')
    .replace(/^\[[ xX~>-]\]\s*/, '')
    .trim() ||
  part.fields.id?.text ||
  part.type
