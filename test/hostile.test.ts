/** Inputs that made some part of the engine quadratic, through all of it: parser, recognisers and every rule. */
import assert from 'node:assert/strict'
import { Host } from '../server/src/analysis/analysis.js'

const PATH = '/r/plan.md'
const rising = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('')

/** Each makes whoever searches back to a beginning do so again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a word of a quarter of a megabyte': 'a'.repeat(250_000),
  'growing runs of backticks': rising(1000, n => `e${'`'.repeat(n)}`),
  'character data that never ends': 'x <![CDATA['.repeat(30_000),
  'acronyms nothing explains': rising(20_000, n => `ab ${n.toString(26).replace(/./g, one => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[parseInt(one, 26)]!)}Q `),
  'brackets that wait, on one line': '[Date] TBD '.repeat(20_000),
  'crosses in brackets, on one line': 'wait [X] minutes '.repeat(15_000),
  'blanks in angle brackets': 'a <name> '.repeat(20_000),
  'definitions of the same name': `${'[a]: x\n'.repeat(40_000)}[a]`,
  'very many empty headings': '# a\n'.repeat(60_000),
  'misspelt terms on one line': 'Kubernets '.repeat(20_000),
} // prettier-ignore

/** Far more than any takes, far less than any took: a bound that a busy machine does not reach. */
const LONGEST = 30_000

describe('hostile input through the whole engine', () => {
  for (const [name, body] of Object.entries(HOSTILE))
    it(`is answered, without a flood: ${name}`, function () {
      const text = `---\nartefact: release-plan\nstatus: approved\n---\n\n# Release plan\n\n${body}\n`
      const started = performance.now()
      const findings = new Host().apply({ documents: new Map([[PATH, text]]) }).findings(PATH)
      // A client or a report asks for the fixes, too.
      const fixes = findings.flatMap(finding => finding.fixes)
      assert.ok(fixes.every(({ edits }) => edits.length > 0))
      assert.ok(performance.now() - started < LONGEST, `${Math.round(performance.now() - started)} ms`)
      for (const rule of new Set(findings.map(finding => finding.rule))) {
        const like = findings.filter(finding => finding.rule === rule)
        assert.ok(like.length <= 20, `${like.length} of ${rule}`)
      }
    })
})
