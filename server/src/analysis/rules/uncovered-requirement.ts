/** A requirement nothing in the release answers for. */
import type { PartRule } from '../lint/rule.js'
import type { Field, FieldName } from '../model/part.js'

/** What covers a requirement, and what the gap is called. */
const COVERS = [
  ['verification', 'verification'],
  ['releaseReferences', 'release reference'],
  ['rollbackControl', 'rollback control'],
] as const satisfies readonly (readonly [FieldName, string])[]

export const uncoveredRequirement: PartRule<'requirement'> = {
  id: 'uncovered-requirement',
  summary: 'Every requirement is covered by what the columns of its matrix ask for.',
  reads: 'part',
  about: 'requirement',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'none',
  since: '0.1.0',
  messages: {
    missing: 'The requirement {name} has no {what:raw}.',
    all: 'None of the {count} requirements under {title} is covered in this column.',
    most: '{count} of the {total} requirements under {title} are not covered in this column.',
  },
  *check({ form, fields, group, name, state }, look) {
    if (look.artefact.kind !== 'rtm' || form !== 'row' || state === 'notApplicable' || state === 'deferred') return
    if (OUT_OF_SCOPE.test(`${fields.status?.text ?? ''} | ${fields.note?.text ?? ''}`)) return
    for (const [field, what] of COVERS) {
      const header = group.headers?.[field]
      if (!header || !isGap(fields[field])) continue
      const place = fields[field]
      const range = place && place.text !== '' ? place.range : name.range
      yield { range, message: 'missing', args: { name: fields.id?.text || name.text, what }, field }
      return
    }
  },
}

const OUT_OF_SCOPE =
  /\b(?:out of scope|descoped|dropped|withdrawn|rejected|removed|future|backlog|planned|postponed|deferred|accepted)\b/i

/** Empty, a lone dash or "none"; "n/a" is a decision. */
const isGap = (field: Field | undefined): boolean =>
  field === undefined || /^(?:[-–—❌✗]*|none|gap|missing|not covered|not tested|no)$/iu.test(field.text.trim())
