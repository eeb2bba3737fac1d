/** A gate that nobody in particular opens. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { Field } from '../model/part.js'
import { somebody } from '../lint/choices.js'
import { insertField, insertTitle, namesSomebody, placeOf } from '../lint/missing.js'

export const gateWithoutApprover: PartRule<'gate'> = {
  id: 'gate-without-approver',
  summary: 'Every gate names who approves it.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The gate {name} names nobody who approves it.',
    group: 'The gate {name} needs one role to approve it, not {said}.',
    all: 'None of the {count} gates under {title} names who approves it.',
    most: '{count} of the {total} gates under {title} name nobody who approves them.',
  },
  *check(gate) {
    const { approver } = gate.fields
    if (gate.state === 'notApplicable' || (namesSomebody(approver) && !isCrowd(approver!))) return
    const message = namesSomebody(approver) ? 'group' : 'missing'
    const args = { name: gate.name.text, said: approver?.text ?? '' }
    yield { range: placeOf(gate, 'approver'), message, args, field: 'approver' }
  },
  mend(gate, _report, look): readonly Fix[] {
    const edits = insertField(gate, 'approver', [somebody(look, 'approver')], look)
    return [{ ...insertTitle('approver'), kind: 'suggested', edits }]
  },
}

/** A group may own a message; a gate needs somebody who answers for it. */
const isCrowd = (approver: Field): boolean =>
  /^(?:the )?(?:everyone|everybody|all|anyone|(?:whole |entire )?team)$/i.test(approver.text)
