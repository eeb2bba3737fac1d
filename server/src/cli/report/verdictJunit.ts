/** Writes verdicts as JUnit XML: a suite for each release, a case for each criterion. */
import { CRITERIA, CRITERION_IDS } from '../../analysis/lint/criterion.js'
import type { LocatedReason, LocatedVerdict } from '../../exports/locatedVerdict.js'
import { xml } from '../../analysis/text/xml.js'
import { sayKnown, type Say } from '../../analysis/text/said.js'

export function verdictJunit(verdicts: readonly LocatedVerdict[], say: Say): string {
  const suites = verdicts.map(one => suite(one, say))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="slipway verdict">\n${suites.join('')}</testsuites>\n`
}

function suite(verdict: LocatedVerdict, say: Say): string {
  const { release, outcome, reasons, because, asOf } = verdict
  const name = xml(`${release}: ${outcome}`)
  if (because !== undefined)
    return `  <testsuite name="${name}" tests="1" failures="0" skipped="1">\n    <testcase classname="${xml(release)}" name="assessable"><skipped message="${xml(because)}"/></testcase>\n  </testsuite>\n`
  const met = (id: string): LocatedReason[] =>
    reasons.filter(({ criterion, weight }) => criterion === id && weight !== 'note')
  const failures = CRITERION_IDS.filter(id => met(id).length > 0).length
  const cases = CRITERION_IDS.map(id => {
    const own = met(id)
    const head = `    <testcase classname="${xml(release)}" name="${id}"`
    if (own.length === 0) return `${head}/>\n`
    const lines = own.map(
      ({ place, message }) => `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${message}`,
    )
    return `${head}>\n      <failure type="${own[0]!.weight}" message="${xml(sayKnown(say, CRITERIA[id].help))}">${xml(lines.join('\n'))}</failure>\n    </testcase>\n`
  })
  const timestamp = asOf ? ` timestamp="${asOf}T00:00:00"` : ''
  return `  <testsuite name="${name}" tests="${CRITERION_IDS.length}" failures="${failures}"${timestamp}>\n${cases.join('')}  </testsuite>\n`
}
