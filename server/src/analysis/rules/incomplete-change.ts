/** A change of which the log does not tell everything. */
import type { Fix, Piece } from '../lint/finding.js'
import type { Look, PartRule } from '../lint/rule.js'
import type { FieldName, Part } from '../model/part.js'
import { somebody } from '../lint/choices.js'
import { CHANGE_TYPES } from '../lint/configurationKeys.js'
import { wordsOf } from '../lint/option.js'
import { insertFields, isSaid, lacking, namesSomebody } from '../lint/missing.js'
import { isLogEntry } from '../model/change.js'
import { titled } from '../text/said.js'

export const incompleteChange: PartRule<'change'> = {
  id: 'incomplete-change',
  summary:
    'Every entry of a change log has an id, a type, a description, a reason, an impact, a rollback, an owner and a date.',
  reads: 'part',
  about: 'change',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The change {name} has {what:raw}.',
    all: 'All {count} changes under {title} have {what:raw}.',
    most: '{count} of the {total} changes under {title} have {what:raw}.',
  },
  *check(part, look) {
    const missing = isLogEntry(part, look.artefact.kind) ? missingIn(part, look) : []
    if (part.state === 'notApplicable' || missing.length === 0) return
    const what = lacking(missing.map(field => WORDS[field]!))
    yield { range: part.name.range, message: 'missing', args: { name: part.name.text, what }, field: missing[0]! }
  },
  mend(part, _report, look): readonly Fix[] {
    const missing = missingIn(part, look).map(field => [field, pieceFor(field, look)] as const)
    return [{ ...titled('Insert what is missing'), kind: 'suggested', edits: insertFields(part, missing, look) }]
  },
}

const WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  id: 'id',
  type: 'type',
  description: 'description',
  reason: 'reason',
  impact: 'impact',
  rollback: 'rollback',
  owner: 'owner',
  date: 'date',
}

/** The configuration may ask for fewer fields. */
function missingIn({ fields }: Part, look: Look): FieldName[] {
  const asked = wordsOf(look, 'changeFields')
  return (Object.keys(WORDS) as FieldName[]).filter(field => {
    if (asked.length > 0 && !asked.includes(field)) return false
    return field === 'owner' ? !namesSomebody(fields.owner) && !namesSomebody(fields.approver) : !isSaid(fields[field])
  })
}

function pieceFor(field: FieldName, look: Look): Piece {
  if (field === 'owner') return somebody(look)
  const types = wordsOf(look, 'changeTypes')
  if (field === 'type') return { choices: types.length > 0 ? types : CHANGE_TYPES }
  return { hint: field === 'date' ? 'YYYY-MM-DD' : `[${WORDS[field]!}]` }
}
