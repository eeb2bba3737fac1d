/** The traceability matrices of releases as CSV, in the order of the report: holes first. */
import type { Readiness } from '../analysis/analysis.js'
import type { Leads } from '../analysis/report/leads.js'
import { whyOf } from '../analysis/report/requirementsSection.js'
import { COVERING_NAMES } from '../analysis/model/coverage.js'
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
  'Why',
  'Tests',
  'Gap accepted by',
  'Gap accepted until',
  'Place',
]

export const requirementsCsv = (all: readonly Readiness[], leads: Leads): string =>
  csv(
    FIELDS,
    all.flatMap(({ verdict, requirements }) =>
      requirements.map(mark => {
        const { id, name, priority, fields, traces, missing, evidence, gap, place } = mark
        return [
          verdict.release,
          id,
          name,
          priority,
          fields.status?.text ?? '',
          fields.owner?.text ?? '',
          fields.verification?.text ?? '',
          fields.releaseReferences?.text ?? '',
          fields.rollbackControl?.text ?? '',
          traces.join(', '),
          missing.map(one => COVERING_NAMES[one]).join(', '),
          whyOf(mark),
          evidence ?? '',
          gap?.approver ?? '',
          gap?.until ?? '',
          leads(place).label,
        ]
      }),
    ),
  )
