/** A finding in lines and columns. */
import type { Finding, Fix, FixEdit, Identity, Severity } from '../../analysis/lint/finding.js'
import { lazily } from '../../analysis/text/lazily.js'
import type { Lines } from '../../analysis/text/lines.js'
import type { Range } from '../../analysis/text/range.js'
import { sayEnglish, type Say } from '../../analysis/text/said.js'
import { fingerprints } from '../fingerprint.js'

/** Lines and columns count from 1, columns in UTF-16 units; the end is the column after the last character. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface LocatedEdit extends Region {
  readonly text: string
}

export interface LocatedFix {
  readonly title: string
  readonly kind: Fix['kind']
  /** Only where it is literal, without a choice or a blank, and stays in the document. */
  readonly edits?: readonly LocatedEdit[]
}

export interface Located extends Region {
  readonly file: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** First lines of the parts it stands for, where it stands for several. */
  readonly covers?: readonly number[]
  readonly fixes: readonly LocatedFix[]
  /** No other finding in the file has it; stays while lines move. */
  readonly fingerprint: string
  readonly identities: readonly Identity[]
}

/** What only some reports name is worked out when it is asked for. */
export function locateAll(file: string, lines: Lines, findings: readonly Finding[], say = sayEnglish): Located[] {
  const known = lazily(() => fingerprints(file, findings))
  return findings.map((finding, index) => ({
    file,
    rule: finding.rule,
    severity: finding.severity,
    ...regionOf(lines, finding.range),
    message: say({ english: finding.message, said: finding.said }),
    ...(finding.covers ? { covers: finding.covers.map(([from]) => lines.lineAt(from) + 1) } : {}),
    get fixes() {
      return finding.fixes.map(fix => locateFix(lines, fix, say))
    },
    get fingerprint() {
      return known()[index]!
    },
    get identities() {
      return finding.identities
    },
  }))
}

function regionOf(lines: Lines, range: Range): Region {
  const start = lines.position(range[0])
  const end = lines.position(range[1])
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  }
}

function locateFix(lines: Lines, { title: english, said, kind, edits }: Fix, say: Say): LocatedFix {
  const title = say({ english, said })
  if (!edits.every(isLiteral)) return { title, kind }
  return { title, kind, edits: edits.map(({ range, text }) => ({ ...regionOf(lines, range), text: text.join('') })) }
}

const isLiteral = ({ path, text }: FixEdit): boolean =>
  path === undefined && text.every(piece => typeof piece === 'string')
