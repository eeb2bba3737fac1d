/** Writes a report as Checkstyle's XML, which many review tools read. */
import type { Severity } from '../../analysis/lint/finding.js'
import { xml } from '../../analysis/text/xml.js'
import { byFile } from './byFile.js'
import type { Located } from './located.js'
import type { Report } from './report.js'
import { harmless } from './width.js'

/** The version of Checkstyle whose form this is. */
const VERSION = '10.0'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' }

export function checkstyleReport({ findings, mistakes, problems }: Report): string {
  const files = [...byFile([...mistakes, ...findings])].map(
    ([file, own]) => `  <file name="${xml(file)}">\n${own.map(finding).join('')}  </file>\n`,
  )
  const unread = problems
    .filter(({ what }) => what !== 'Not understood')
    .map(
      ({ file, what, why }) =>
        `  <file name="${xml(file)}">\n    <error line="1" severity="error" message="${xml(`${what}: ${why}.`)}" source="slipway"/>\n  </file>\n`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${VERSION}">\n${unread.join('')}${files.join('')}</checkstyle>\n`
}

const finding = ({ line, column, severity, message, rule }: Located): string =>
  `    <error line="${line}" column="${column}" severity="${SEVERITY[severity]}" message="${xml(harmless(message))}" source="slipway.${xml(rule)}"/>\n`
