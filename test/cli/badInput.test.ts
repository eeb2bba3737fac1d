/** What nobody wants to be given is answered by every view of a release in words, escaped, and without loss. */
import assert from 'node:assert/strict'
import { AUDIENCES } from '../../server/src/analysis/verdict/notes.js'
import { EXPORT_FORMATS } from '../../server/src/exports/exported.js'
import { artefact, GATES, READY, type Documents } from '../verdict/release.js'
import { aDesk } from './desk.js'

const BREAKOUT = '</td></table><script>alert(1)</script>"\'&]]>\u001b[31m=cmd|x\u202e'
const plan = (body: string): Documents => ({
  ...READY,
  'ReleasePlan.md': artefact('release-plan', `# Release plan\n\n${body}`),
})

const BAD: Readonly<Record<string, Documents>> = {
  'a packet of one empty file': { 'r/RollbackPlan.md': '' },
  'a packet of one file with front matter alone': { 'ReleasePlan.md': '---\nartefact: release-plan\n---\n' },
  'front matter that is no YAML': { ...READY, 'RTM.md': '---\nartefact: rtm\nrelease: [Kestrel\n---\n\n# Matrix\n' },
  'a risk scale nobody knows': plan('| ID | Risk | Probability | Impact | Mitigation | Owner |\n|---|---|---|---|---|---|\n| R-1 | Loss | Purple | Vast | Copy | Ana |\n| R-2 | Loss | 17 | 0.3 | Copy | Ana |'),
  'milestones without zone, on days that do not exist, the wrong way round': plan('| Milestone | Date | Owner |\n|---|---|---|\n| Freeze | 2026-11-10 18:00 | Ana |\n| Cut | 2026-02-31 | Ana |\n| Window | 2026-12-09 to 2026-12-01 | Ana |\n| Year nine thousand | 9999-12-31 | Ana |\n| Year zero | 0000-01-01 | Ana |'),
  'requirements that verify each other, and documents that link each other in a circle': { ...READY, 'A.md': artefact('rtm', '# A\n\n| Requirement ID | Requirement | Verification | Rollback control |\n|---|---|---|---|\n| REQ-1 | See REQ-2 | REQ-2 | [B](B.md) |\n| REQ-2 | See REQ-1 | REQ-1 | [A](A.md#a) |'), 'B.md': artefact('rollback-plan', '# B\n\n[A](A.md), [B](B.md)') },
  'text that breaks out': plan(`## Pre-release ${BREAKOUT}\n\n- [ ] **${BREAKOUT}**: ${BREAKOUT}\n\n${GATES}| ${BREAKOUT} | 0 | ${BREAKOUT} | ${BREAKOUT} | ${BREAKOUT} | Pending | 2026-11-03 |\n\n| Milestone | Date | Owner |\n|---|---|---|\n| ${BREAKOUT} | 2026-11-10 | ${BREAKOUT} |\n\n| Requirement ID | Requirement | Verification |\n|---|---|---|\n| REQ-1 | ${BREAKOUT} | |\n\n| ID | Risk | Probability | Impact | Owner |\n|---|---|---|---|---|\n| R-1 | ${BREAKOUT} | High | High | ${BREAKOUT} |`),
  'notes that break out': { ...READY, 'Notes.md': artefact('release-notes', `# Notes for everyone ${BREAKOUT}\n\n${BREAKOUT}\n\n- ${BREAKOUT}\n\n| Audience | ${BREAKOUT} |\n|---|---|\n| support | ${BREAKOUT} |`) },
} // prettier-ignore

const LINES: readonly string[] = [
  ...['human', 'json', 'junit'].map(format => `verdict --format ${format}`),
  'verdict --all',
  ...EXPORT_FORMATS.map(format => `report --format ${format}`),
  'report --holes --format markdown',
  ...AUDIENCES.flatMap(audience => [`report --audience ${audience}`, `report --audience ${audience} --format html`]),
]

describe('bad input', () => {
  const at = aDesk()
  for (const [title, documents] of Object.entries(BAD))
    it(`K-03 ${title}`, () => {
      at.desk.put(documents)
      for (const line of LINES) {
        const { code, out, err } = at.desk.run(line)
        assert.ok([0, 1, 2, 3, 4].includes(code), line)
        assert.ok(out + err !== '', `${line} says nothing`)
        assert.ok(!/broke down|\n\s+at /.test(err), err)
         
        assert.doesNotMatch(out + err, /[\u0000-\u0008\v\f\u000e-\u001f]/, line)
        if (line.endsWith('html')) assert.doesNotMatch(out, /<script|<\/table><script/i, line)
        if (/requirements|risks/.test(line)) assert.doesNotMatch(out, /(?:^|,)"?=/m, line)
        if (line.endsWith('calendar')) for (const one of out.split('\r\n')) assert.match(one, /^(?:[A-Z-]+[:;]|[ \t]|$)/, line)
        if (line.endsWith('json')) assert.doesNotThrow(() => JSON.parse(out) as unknown, line)
      }
    }) // prettier-ignore

  it('K-03 500 releases are each judged, and told on a screen', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) =>
        Object.entries(READY).map(([path, text]) => [`r${index}/${path}`, text] as const),
      ).flat(),
    )
    at.desk.put(many)
    const { out, code } = at.desk.run('verdict')
    assert.equal(code, 0)
    assert.ok(out.split('\n').length < 25, out)
    assert.match(out, /\n500 releases: 500 GO\./)
    assert.equal((JSON.parse(at.desk.run('verdict --format json').out) as { verdicts: unknown[] }).verdicts.length, 500)
  })
})
