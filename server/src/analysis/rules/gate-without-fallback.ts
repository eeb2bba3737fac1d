/** A gate that stays shut when its approver is away. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { standIn } from '../lint/choices.js'
import { insertField, insertTitle, namesSomebody, placeOf } from '../lint/missing.js'

export const gateWithoutFallback: PartRule<'gate'> = {
  id: 'gate-without-fallback',
  summary: 'Every gate names a fallback delegate for its approver.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The gate {name} names no fallback delegate.',
    all: 'None of the {count} gates under {title} names a fallback delegate.',
    most: '{count} of the {total} gates under {title} name no fallback delegate.',
  },
  *check(gate) {
    if (gate.state === 'notApplicable' || namesSomebody(gate.fields.fallback)) return
    yield { range: placeOf(gate, 'fallback'), message: 'missing', args: { name: gate.name.text }, field: 'fallback' }
  },
  mend(gate, _report, look): readonly Fix[] {
    const edits = insertField(gate, 'fallback', [standIn(look, gate.fields.approver?.text ?? '')], look)
    return [{ ...insertTitle('fallback'), kind: 'suggested', edits }]
  },
}
