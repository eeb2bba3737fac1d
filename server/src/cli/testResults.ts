/** Reads test runs in JUnit's XML: each test case with its outcome and the day of its run. */
import { SaxesParser } from 'saxes'
import type { TestResult } from '../analysis/verdict/evidence.js'
import { LARGEST_FILE } from '../files/files.js'
import { decode } from '../files/decode.js'
import { fileTrouble, trouble } from './fileError.js'
import { CouldNotRun } from './io.js'
import { resolvePath } from './paths.js'
import { readBytes } from './readBytes.js'
import { spoken } from '../analysis/text/said.js'

/**
 * @param files as given, relative to `cwd`
 * @throws CouldNotRun naming the file where one cannot be read or is no JUnit
 */
export function testResults(cwd: string, files: readonly string[]): TestResult[] {
  return files.flatMap(file => {
    try {
      return junitResults(decode(readBytes(resolvePath(cwd, file), LARGEST_FILE * MANY)).text)
    } catch (error) {
      throw new CouldNotRun(
        spoken('The test run {file:raw} cannot be read: {why:raw}.', { file, why: fileTrouble(error) }),
        spoken('Give a file in JUnit XML.'),
      )
    }
  })
}

/** A run may be larger than a document. */
const MANY = 20

/** Entities other than XML's own are not resolved. */
export function junitResults(xml: string): TestResult[] {
  const parser = new SaxesParser()
  const results: TestResult[] = []
  const days: (string | undefined)[] = []
  let suites = 0
  let current: { name: string; outcome: TestResult['outcome'] } | undefined
  parser.on('opentag', ({ name, attributes }) => {
    const said = (key: string): string => (typeof attributes[key] === 'string' ? attributes[key] : '')
    if (name === 'testsuite' || name === 'testsuites') {
      suites++
      days.push(/^\d{4}-\d\d-\d\d/.exec(said('timestamp'))?.[0] ?? days.at(-1))
    } else if (name === 'testcase') current = { name: `${said('classname')} ${said('name')}`.trim(), outcome: 'pass' }
    else if (current && (name === 'failure' || name === 'error')) current.outcome = 'fail'
    else if (current && name === 'skipped' && current.outcome === 'pass') current.outcome = 'skipped'
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'testsuite' || name === 'testsuites') days.pop()
    if (name !== 'testcase' || !current) return
    const day = days.at(-1)
    results.push({ ...current, ...(day ? { day } : {}) })
    current = undefined
  })
  parser.on('error', error => {
    throw new Error(`it is no XML (${error.message.replace(/\.$/, '')})`)
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  if (suites === 0) throw trouble('SUITES')
  return results
}
