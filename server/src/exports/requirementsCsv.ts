/** The traceability matrices of releases as CSV, in the order of the report: holes first. */
import type { Readiness } from '../analysis/analysis.js'
import type { Leads } from '../analysis/report/readinessPage.js'
import { COVERING_NAMES } from '../analysis/verdict/requirements.js'
import { csv } from './csv.js'

const FIELDS = [
  'Release',
  'Requirement ID',
  'Requirement',
  'Priority',
  'Status',
  'Owner',
  'Verification',
  'Release references',
  'Rollback control',
  'Coverage',
  'Missing',
  'Place',
]

export const requirementsCsv = (all: readonly Readiness[], leads: Leads): string =>
  csv(
    FIELDS,
    all.flatMap(({ verdict, requirements }) =>
      requirements.map(({ id, name, priority, fields, state, missing, place }) => [
        verdict.release,
        id,
        name,
        priority,
        fields.status?.text ?? '',
        fields.owner?.text ?? '',
        fields.verification?.text ?? '',
        fields.releaseReferences?.text ?? '',
        fields.rollbackControl?.text ?? '',
        state,
        missing.map(one => COVERING_NAMES[one]).join(', '),
        leads(place).label,
      ]),
    ),
  )
