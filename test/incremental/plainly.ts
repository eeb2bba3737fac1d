/** Findings with all they hold: fixes and identities are worked out when asked for, and comparing does not ask. */
import type { Finding } from '../../server/src/analysis/lint/finding.js'

export const plainly = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map(finding => ({ ...finding, fixes: finding.fixes, identities: finding.identities }))
