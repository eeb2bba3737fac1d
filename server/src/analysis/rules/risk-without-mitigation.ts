/** A risk against which nothing is done. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { Part } from '../model/part.js'
import { somebody } from '../lint/choices.js'
import { insertField, insertTitle, isSaid, namesSomebody, placeOf } from '../lint/missing.js'

export const riskWithoutMitigation: PartRule<'risk'> = {
  id: 'risk-without-mitigation',
  summary: 'Every risk has a mitigation or a contingency, or somebody who accepts it.',
  reads: 'part',
  about: 'risk',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The risk {name} has no mitigation.',
    accepted: 'The risk {name} is accepted, but nobody is named who accepts it.',
    all: 'None of the {count} risks under {title} has a mitigation.',
    most: '{count} of the {total} risks under {title} have no mitigation.',
  },
  *check(risk) {
    if (risk.state === 'done' || risk.state === 'notApplicable' || isSaid(risk.fields.mitigation)) return
    const args = { name: risk.name.text }
    if (risk.state !== 'accepted')
      yield { range: placeOf(risk, 'mitigation'), message: 'missing', args, field: 'mitigation' }
    else if (!isAcceptedBySomebody(risk)) yield { range: risk.name.range, message: 'accepted', args }
  },
  mend(risk, report, look): readonly Fix[] {
    const field = report.message === 'accepted' ? 'approver' : 'mitigation'
    const words = field === 'approver' ? somebody(look, 'approver') : { hint: '[mitigation]' }
    return [{ ...insertTitle(field), kind: 'suggested', edits: insertField(risk, field, [words], look) }]
  },
}

/** An approver, the owner, or the words behind "accepted by". */
const isAcceptedBySomebody = ({ fields }: Part): boolean =>
  namesSomebody(fields.approver) ||
  namesSomebody(fields.owner) ||
  /\b(?:by|durch|par|por)\b/i.test(fields.status?.text ?? '')
