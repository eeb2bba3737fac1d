/** Writes a report as JUnit XML: a suite for each artefact, a case for each rule that found something there. */
import { xml } from '../../analysis/text/xml.js'
import { byFile } from './byFile.js'
import type { Located } from './located.js'
import { reaches, type Report } from './report.js'
import { harmless } from './width.js'

/** What fails the run is a failure; of graver kind than the run asks for, it is told in a case that passes. */
export function junitReport({ artefacts, findings, mistakes, problems, summary }: Report): string {
  const found = byFile(findings)
  const suites = [
    ...problems.filter(({ what }) => what !== 'Not understood').map(({ file, what, why }) => broken(file, what, why)),
    ...[...byFile(mistakes)].map(([file, own]) => suite(file, own, () => true)),
    ...artefacts.map(({ file }) =>
      suite(file, found.get(file) ?? [], ({ severity }) => reaches(severity, summary.threshold)),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="slipway check">\n${suites.join('')}</testsuites>\n`
}

function suite(file: string, findings: readonly Located[], fails: (finding: Located) => boolean): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const cases = rules.map(rule => {
    const own = findings.filter(finding => finding.rule === rule)
    return { rule, failing: own.filter(fails), told: own.filter(finding => !fails(finding)) }
  })
  const failures = cases.filter(({ failing }) => failing.length > 0).length
  const head = `  <testsuite name="${xml(file)}" tests="${Math.max(1, cases.length)}" failures="${failures}" errors="0">\n`
  if (cases.length === 0) return `${head}    <testcase classname="${xml(file)}" name="no findings"/>\n  </testsuite>\n`
  return `${head}${cases.map(one => testCase(file, one)).join('')}  </testsuite>\n`
}

interface Case {
  readonly rule: string
  readonly failing: readonly Located[]
  readonly told: readonly Located[]
}

function testCase(file: string, { rule, failing, told }: Case): string {
  const [first] = failing
  const failure = first
    ? `      <failure type="${first.severity}" message="${xml(harmless(first.message))}">${xml(linesOf(failing))}</failure>\n`
    : ''
  const rest = told.length > 0 ? `      <system-out>${xml(linesOf(told))}</system-out>\n` : ''
  return `    <testcase classname="${xml(file)}" name="${xml(rule)}">\n${failure}${rest}    </testcase>\n`
}

const linesOf = (findings: readonly Located[]): string =>
  findings
    .map(({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${harmless(message)}`)
    .join('\n')

const broken = (file: string, what: string, why: string): string =>
  `  <testsuite name="${xml(file)}" tests="1" failures="0" errors="1">\n` +
  `    <testcase classname="${xml(file)}" name="${xml(what)}"><error message="${xml(why)}"/></testcase>\n` +
  `  </testsuite>\n`
