/** Required checklist items that are not ticked: due in the phase that has been reached, or waiting for a later one. */
import { decisionWord } from '../model/decisionWord.js'
import { dueDay } from '../text/dueDay.js'
import { nameOf, rowOf } from './gates.js'
import { partsOf, type Placed } from './parts.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'
import { isReached, stageOf } from './stage.js'
import { spoken } from '../text/said.js'

const OPTIONAL =
  /\b(?:optional(?:ly)?|nice[- ]to[- ]have|if (?:time permits|applicable|needed|necessary)|deferrable|facultati\p{L}+|optionnel(?:le)?|opcional|opzionale|wenn möglich)\b|\(could\)|необязательн|по возможности|任意|可选|선택/iu

export function judgeChecklists(release: Release, reasons: Reasons): void {
  const elsewhere = new Set(partsOf(release, 'gate', 'flag').map(rowOf))
  for (const item of partsOf(release, 'checklistItem')) {
    if (elsewhere.has(rowOf(item)) || isSettled(item) || OPTIONAL.test(wordsOf(item))) continue
    const { part, place, headings, member } = item
    const due = dueDay(part.fields.date?.text ?? '', release.goLive)
    const stage = stageOf(headings, member.artefact.kind)
    if (stage === 'unless') continue
    const args = { name: nameOf(part), due: due ?? '' }
    const waits =
      due !== undefined && release.today !== ''
        ? due >= release.today
        : !isReached(stage, release.today, release.goLive)
    if (waits)
      reasons.wait(
        spoken(due ? 'The item {name} is due on {due:raw}.' : 'The item {name} comes later.', args),
        place,
        due,
      )
    else reasons.add('unticked-item', spoken('The item {name} is not ticked.', args), { place })
  }
}

/** Ticked, done in words, not applicable, deferred or accepted. */
export const isSettled = ({ part }: Placed): boolean =>
  part.state !== 'open' || (part.fields.status !== undefined && decisionWord(part.fields.status.text) === 'for')

const wordsOf = ({ part, headings }: Placed): string =>
  `${part.name.text} ${part.fields.note?.text ?? ''} ${headings[0] ?? ''}`
