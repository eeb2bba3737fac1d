/** A stand-in for oneself. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { standIn } from '../lint/choices.js'
import { namesSomebody } from '../lint/missing.js'
import { foldedName } from '../model/foldedName.js'
import { titled } from '../text/said.js'

export const selfDelegation: PartRule<'gate'> = {
  id: 'self-delegation',
  summary: 'The fallback delegate of a gate is somebody other than its approver.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { self: 'The fallback delegate of the gate {name} is its approver, {approver}.' },
  *check(gate) {
    const { approver, fallback } = gate.fields
    if (gate.state === 'notApplicable' || !namesSomebody(approver) || !namesSomebody(fallback)) return
    if (foldedName(approver!.text) !== foldedName(fallback!.text)) return
    const range = fallback!.forAll ? gate.name.range : fallback!.range
    yield { range, message: 'self', args: { name: gate.name.text, approver: approver!.text } }
  },
  mend(gate, { range }, look): readonly Fix[] {
    if (gate.fields.fallback?.forAll) return []
    return [
      {
        ...titled('Change fallback delegate'),
        kind: 'suggested',
        edits: [{ range, text: [standIn(look, gate.fields.approver!.text)] }],
      },
    ]
  },
}
