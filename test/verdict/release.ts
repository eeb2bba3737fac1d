/** A release in a few documents, for tests of verdicts. */
import { Host, type Analysis, type Verdict } from '../../server/src/analysis/analysis.js'

export type Documents = Readonly<Record<string, string>>

/** Documents by path as the engine knows them; `slipway.yml` among them is the configuration. */
export function analysisOf(documents: Documents, today = '2026-11-02'): Analysis {
  const all = Object.entries(documents)
  const isConfiguration = ([path]: readonly [string, string]): boolean => path.endsWith('slipway.yml')
  return new Host().apply({
    documents: new Map(all.filter(one => !isConfiguration(one))),
    configurations: new Map(all.filter(isConfiguration)),
    today,
    complete: true,
  })
}

export const verdictsOn = (documents: Documents, today?: string): readonly Verdict[] =>
  analysisOf(documents, today).verdicts()

const matter = (kind: string, status: string): string =>
  `---\nartefact: ${kind}\nstatus: ${status}\nrelease: Kestrel 2\nowner: Release manager\n---\n\n`

/** An artefact of Kestrel 2, approved unless said otherwise. */
export const artefact = (kind: string, body: string, status = 'approved'): string => `${matter(kind, status)}${body}\n`

export const GATES = `| Gate | Threshold | Evidence | Approver | Fallback delegate | Status | Due date |
|---|---|---|---|---|---|---|
`

/** A release that is ready on 2026-11-02, as small as one can be: only what decides is in it. */
export const READY: Documents = {
  'slipway.yml': 'verdict: { expected: [release-plan, go-no-go], criteria: { grave-finding: off } }\n',
  'ReleasePlan.md': artefact(
    'release-plan',
    '# Release plan\n\n| Fact | Value |\n|---|---|\n| Go-live date | 2026-11-20 |\n\n## Pre-release checklist\n\n- [x] **QA lead**: regression finished\n',
  ),
  'GoNoGo.md': artefact(
    'go-no-go',
    `# Go/no-go checklist\n\n## Gates\n\n${GATES}| Tests | 0 failures | [log](https://e.example/1) | QA lead | Ben | Approved | 2026-10-30 |\n\n## Decision\n\nDecision: Go\nDecided by: Ana\nTime of decision: 2026-11-01 10:00 UTC\n`,
  ),
}
