/** A gate of which nobody can show later why it was opened. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { insertField, insertTitle, isSaid, placeOf } from '../lint/missing.js'

export const gateWithoutEvidence: PartRule<'gate'> = {
  id: 'gate-without-evidence',
  summary: 'Every gate says where its evidence is kept.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The gate {name} names no place for its evidence.',
    all: 'None of the {count} gates under {title} names a place for its evidence.',
    most: '{count} of the {total} gates under {title} name no place for their evidence.',
  },
  *check(gate) {
    if (gate.state === 'notApplicable' || isSaid(gate.fields.evidence)) return
    yield { range: placeOf(gate, 'evidence'), message: 'missing', args: { name: gate.name.text }, field: 'evidence' }
  },
  mend(gate, _report, look): readonly Fix[] {
    const edits = insertField(gate, 'evidence', [{ hint: '[link to evidence]' }], look)
    return [{ ...insertTitle('evidence'), kind: 'suggested', edits }]
  },
}
