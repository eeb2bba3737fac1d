/** The risks of releases as CSV, each once, settled ones too. */
import type { Readiness } from '../analysis/analysis.js'
import type { Leads } from '../analysis/report/leads.js'
import { csv } from './csv.js'

const FIELDS = [
  'Release',
  'ID',
  'Risk',
  'Probability',
  'Impact',
  'Score',
  'Level',
  'Mitigation',
  'Owner',
  'Status',
  'Settled',
  'Place',
]

export const risksCsv = (all: readonly Readiness[], leads: Leads): string =>
  csv(
    FIELDS,
    all.flatMap(({ verdict, riskRegister }) =>
      riskRegister.map(({ id, name, owner, level, settled, fields, place }) => [
        verdict.release,
        id,
        name,
        fields.probability?.text ?? '',
        fields.impact?.text ?? '',
        fields.score?.text ?? '',
        level ?? '',
        fields.mitigation?.text ?? '',
        owner,
        fields.status?.text ?? '',
        settled ? 'yes' : 'no',
        leads(place).label,
      ]),
    ),
  )
