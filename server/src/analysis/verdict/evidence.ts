/** Test runs as evidence for requirements: what passed, what failed, and what is older than the matrix. */
import type { Part } from '../model/part.js'
import { findIds } from '../model/identifier.js'
import { readDate } from '../text/date.js'

/** One test of an imported run. */
export interface TestResult {
  /** Class and name, as the run tells them. */
  readonly name: string
  readonly outcome: 'pass' | 'fail' | 'skipped'
  /** `YYYY-MM-DD` of the run, where it says. */
  readonly day?: string
}
export type TestResults = readonly TestResult[]

/** `none`: no test of the run names what verifies the requirement. */
export type Evidence = 'pass' | 'fail' | 'stale' | 'none'

/** Tests by every id in their names: looked up once for all requirements. */
export function testsById(results: TestResults): ReadonlyMap<string, readonly TestResult[]> {
  const byId = new Map<string, TestResult[]>()
  for (const result of results)
    for (const id of new Set(findIds(result.name).map(({ id }) => id))) {
      const there = byId.get(id)
      if (there) there.push(result)
      else byId.set(id, [result])
    }
  return byId
}

/**
 * By the ids in the requirement's verification, and its own. One failure is a failure; runs before the matrix was last
 * revised are stale.
 * @param revised the matrix's `date:`, if any
 */
export function evidenceOf(
  { fields }: Part,
  byId: ReadonlyMap<string, readonly TestResult[]>,
  revised: string | undefined,
): Evidence {
  const words = `${fields.id?.text ?? ''} ${fields.verification?.text ?? ''}`
  const found = findIds(words).flatMap(({ id }) => byId.get(id) ?? [])
  const run = found.filter(({ outcome }) => outcome !== 'skipped')
  if (run.length === 0) return 'none'
  if (run.some(({ outcome }) => outcome === 'fail')) return 'fail'
  const since = revised === undefined ? undefined : readDate(revised)?.iso
  return since && run.every(({ day }) => day !== undefined && day < since) ? 'stale' : 'pass'
}
