/** A go/no-go document that does not say what was decided. */
import type { Fix, Piece } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import { somebody } from '../lint/choices.js'
import { lacking } from '../lint/missing.js'
import { belowHeading } from '../lint/passage.js'
import { titlePlace } from '../lint/raised.js'
import { decisionOf } from '../model/decision.js'
import { titled } from '../text/said.js'

export const undecidedGoNoGo: ArtefactRule = {
  id: 'undecided-go-no-go',
  summary: 'A go/no-go document records the decision, who took it, and when.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { undecided: 'The go/no-go records {what:raw}.' },
  *check(artefact) {
    if (artefact.kind !== 'go-no-go') return
    const missing = missingIn(artefact)
    if (missing.length === 0) return
    const range = decisionOf(artefact).section?.headingRange ?? titlePlace(artefact)
    yield { range, message: 'undecided', args: { what: lacking(missing) } }
  },
  mend(artefact, { range }, look): readonly Fix[] {
    const pieces: Readonly<Record<string, readonly Piece[]>> = {
      decision: ['Decision: ', { choices: DECISIONS }],
      decider: ['Decided by ', somebody(look, 'decider')],
      time: ['Decision taken: ', { hint: 'YYYY-MM-DD HH:MM' }],
    }
    const { recorded } = decisionOf(artefact)
    // A place that waits is filled, wherever it stands.
    const waiting = recorded?.word === 'open' && recorded.labelled && recorded.text !== '' ? recorded.range : undefined
    const missing = missingIn(artefact).filter(name => name !== 'decision' || !waiting)
    const inPlace = waiting ? [{ range: waiting, text: [{ choices: DECISIONS }] }] : []
    const words = missing.flatMap((name, index) => [...(index > 0 ? ['; '] : []), ...pieces[name]!])
    const added = missing.length > 0 ? [belowHeading(look.text, range, words)] : []
    return [{ ...titled('Record the decision'), kind: 'suggested', edits: [...added, ...inPlace] }]
  },
}

const DECISIONS = ['No-go', 'Go', 'Conditional go']

function missingIn(artefact: Artefact): string[] {
  const { recorded, decider, time } = decisionOf(artefact)
  const decided = recorded !== undefined && recorded.word !== 'open'
  return [...(decided ? [] : ['decision']), ...(decider ? [] : ['decider']), ...(time ? [] : ['time'])]
}
