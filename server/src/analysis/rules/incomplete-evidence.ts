/** A record that an auditor cannot follow. */
import type { Fix, Piece } from '../lint/finding.js'
import type { Look, PartRule } from '../lint/rule.js'
import type { FieldName, Part } from '../model/part.js'
import { somebody } from '../lint/choices.js'
import { insertFields, isSaid, lacking, namesSomebody } from '../lint/missing.js'
import { titled } from '../text/said.js'

export const incompleteEvidence: PartRule<'evidence'> = {
  id: 'incomplete-evidence',
  summary: 'Every compliance record has an approval, a storage location and a retention.',
  reads: 'part',
  about: 'evidence',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The record {name} has {what:raw}.',
    all: 'All {count} records under {title} have {what:raw}.',
    most: '{count} of the {total} records under {title} have {what:raw}.',
  },
  *check(part) {
    const missing = missingIn(part)
    if (part.state === 'notApplicable' || missing.length === 0) return
    const what = lacking(missing.map(field => WORDS[field]!))
    yield { range: part.name.range, message: 'missing', args: { name: part.name.text, what }, field: missing[0]! }
  },
  mend(part, _report, look): readonly Fix[] {
    const missing = missingIn(part).map(field => [field, pieceFor(field, look)] as const)
    return [{ ...titled('Insert what is missing'), kind: 'suggested', edits: insertFields(part, missing, look) }]
  },
}

const WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  approver: 'approval',
  location: 'storage location',
  retention: 'retention',
}

function missingIn({ fields }: Part): FieldName[] {
  const said: Readonly<Partial<Record<FieldName, boolean>>> = {
    approver: namesSomebody(fields.approver) || (!fields.approver && (isSaid(fields.status) || isSaid(fields.date))),
    location: isSaid(fields.location) || (!fields.location && isSaid(fields.evidence)),
    retention: isSaid(fields.retention),
  }
  return (Object.keys(WORDS) as FieldName[]).filter(field => !said[field])
}

const pieceFor = (field: FieldName, look: Look): Piece =>
  field === 'approver' ? somebody(look, 'approver') : { hint: `[${WORDS[field]!}]` }
