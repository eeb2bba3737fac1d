/** A plan that is too long to be read again at every question. */

/** Requirements, milestones and prose: eleven thousand lines. */
export function longPlan(): string {
  const lines = ['---', 'artefact: release-plan', 'timezone: Europe/London', '---', '# Plan', '']
  for (let section = 0; section < 50; section++) {
    lines.push(`## Requirements ${section}`, '', '| ID | Requirement | Priority | Owner |', '|---|---|---|---|')
    for (let row = 0; row < 100; row++)
      lines.push(`| REQ-${section * 100 + row} | Need number ${row} | Must | QA lead |`)
    lines.push('', `## Timeline ${section}`, '', '| Milestone | Date | Owner |', '|---|---|---|')
    for (let row = 0; row < 100; row++) lines.push(`| Step ${row} | 2026-11-${10 + (row % 20)} | SRE lead |`)
    lines.push('', `Ships REQ-${section}; see [the first](#requirements-0).`, '')
  }
  return lines.join('\n')
}
