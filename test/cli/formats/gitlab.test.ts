/** GitLab's Code Quality: what its widget reads, and fingerprints that stay. */
import assert from 'node:assert/strict'
import { aDesk, PLAN, TWICE } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'

describe('GitLab report', () => {
  const at = aDesk()
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads it as a script would
  const gitlab = (): any => JSON.parse(at.desk.run('check --format gitlab').out)

  it('is a list of what GitLab asks for', () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'twice.md': TWICE })
    const [undated, twice] = gitlab()
    assert.deepEqual(undated, {
      description: 'The milestone "Dry run" has no date.',
      check_name: 'undated-milestone',
      fingerprint: undated.fingerprint,
      severity: 'minor',
      location: { path: 'docs/plan.md', lines: { begin: 8, end: 8 } },
    })
    assert.equal(twice.severity, 'major')
    at.desk.empty()
    at.desk.put({ 'README.md': '# Hello\n' })
    assert.deepEqual(gitlab(), [])
  })

  it('keeps a fingerprint while lines move, and gives no two findings the same', () => {
    at.desk.put({ 'plan.md': PLAN })
    const [before] = gitlab()
    at.desk.put({ 'plan.md': PLAN.replace('| Dry run | | SRE Lead |\n', '$&$&').replace('# Release', '\n\n# Release') })
    const [first, second] = gitlab()
    assert.equal(first.location.lines.begin, 10)
    assert.equal(first.fingerprint, before.fingerprint)
    assert.notEqual(second.fingerprint, first.fingerprint)
  })

  it('lets no name and no text break out', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const [finding] = gitlab()
    assert.equal(finding.location.path, HOSTILE_NAME)
    assert.match(finding.description, /& \]\]> %0A::error::x/)
    assert.doesNotMatch(finding.description, /[\u0001\u001B\u202E]/)
  })
})
