/** Releases as CSV and as calendar, and what hostile text does to them. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import Papa from 'papaparse'
import type { Readiness } from '../../server/src/analysis/analysis.js'
import { printable } from '../../server/src/analysis/text/xml.js'
import { onlyHoles } from '../../server/src/analysis/verdict/readiness.js'
import { csv } from '../../server/src/exports/csv.js'
import { exported } from '../../server/src/exports/exported.js'
import { analysisOf, artefact, READY, type Documents } from '../verdict/release.js'

const RISKS =
  '# Risk register\n\n| ID | Risk | Probability | Impact | Mitigation | Owner | Status |\n|---|---|---|---|---|---|---|\n'
const MATRIX =
  '# Requirements traceability matrix\n\n| Requirement ID | Requirement | Priority | Status | Verification | Rollback control |\n|---|---|---|---|---|---|\n'
const WORDS =
  '# Communication plan\n\n| Phase | Audience | Channel | Sender | When | Message |\n|---|---|---|---|---|---|\n'

const PACKET: Documents = {
  ...READY,
  'ReleasePlan.md': artefact(
    'release-plan',
    '# Release plan\n\n| Fact | Value |\n|---|---|\n| Go-live date | 2026-11-20 |\n\n## Milestones\n\n| Milestone | Date | Owner |\n|---|---|---|\n| Dry run | 2026-10-30 | Ben |\n| Deployment | 2026-11-20 | Ben |\n\n| Window | Kind | Start | End |\n|---|---|---|---|\n| Peak week | Blackout | 2026-11-05 | 2026-11-12 |',
  ),
  'RiskRegister.md': artefact('risk-register', `${RISKS}| R-1 | Data loss | High | High | Copy | Ana | Open |\n| R-2 | Delay | Low | Medium | Buffer | Ben | Closed |`),
  'RTM.md': artefact('rtm', `${MATRIX}| REQ-1 | Fast | Must | Done | TC-1 | Flag |\n| REQ-2 | Safe | Must | Done | TC-2 |  |`),
  'CommunicationPlan.md': artefact('communication-plan', `${WORDS}| Before | Customers | Mail | Eva | 2026-11-13 | What comes |\n| After | Customers | Mail | Eva | T+1 | What came |\n| During | Customers | Mail | Eva | Every 30 minutes | How it goes |`),
} // prettier-ignore

const readinessOf = (documents: Documents, today?: string): readonly Readiness[] =>
  analysisOf(documents, today).readiness()

const leads = ({ document }: { document: string }) => ({ href: document, label: `${document}:1` })
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data

/** Lines as calendars read them, folds taken back. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('exports', () => {
  it('P-12 write CSV as others do, whatever is in a cell', () => {
    const sign = fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', '+', '-', '@', '\t', '＝', '\uFEFF', 'é', "'")
    const cell = fc.array(sign, { maxLength: 6 }).map(signs => signs.join(''))
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, data => {
        const printed = data.map(row => row.map(printable))
        const escapeFormulae = /^\s*[=+\-@＝＋－＠\t\r]/u
        const told = Papa.unparse({ fields: ['A', 'B'], data: printed }, { escapeFormulae, newline: '\r\n' })
        assert.equal(csv(['A', 'B'], data), `${told}\r\n`)
      }),
    )
  })

  it('P-12 the matrix as CSV, holes first', () => {
    const text = exported('requirements', readinessOf(PACKET), leads)
    assert.equal(text, [
      'Release,Requirement ID,Requirement,Priority,Status,Owner,Verification,Release references,Rollback control,Coverage,Missing,Why,Tests,Gap accepted by,Gap accepted until,Place',
      'Kestrel 2,REQ-2,Safe,Must,Done,,TC-2,,,uncovered,rollback control,no rollback control,,,,RTM.md:1',
      'Kestrel 2,REQ-1,Fast,Must,Done,,TC-1,,Flag,covered,,,,,,RTM.md:1',
      '',
    ].join('\r\n'))
  }) // prettier-ignore

  it('P-12 of the matrix only the holes, exactly as they are shown', () => {
    const rows = rowsOf(exported('requirements', readinessOf(PACKET).map(onlyHoles), leads))
    assert.deepEqual(rows.slice(1).map(([, id]) => id), ['REQ-2'])
  }) // prettier-ignore

  it('C-03 the risk register as CSV, settled risks too', () => {
    assert.equal(exported('risks', readinessOf(PACKET), leads), [
      'Release,ID,Risk,Probability,Impact,Score,Level,Mitigation,Owner,Status,Settled,Place',
      'Kestrel 2,R-1,Data loss,High,High,,high,Copy,Ana,Open,no,RiskRegister.md:1',
      'Kestrel 2,R-2,Delay,Low,Medium,,low,Buffer,Ben,Closed,yes,RiskRegister.md:1',
      '',
    ].join('\r\n'))
  }) // prettier-ignore

  it('lets no cell become a formula, and no text break out of its cell', () => {
    for (const bad of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '＝1+1',
      '=HYPERLINK("http://e.example","a,b")',
      'a","b',
      "'=1",
    ]) {
      const [, row] = rowsOf(exported('risks', readinessOf({ ...PACKET, 'RiskRegister.md': artefact('risk-register', `${RISKS}| R-1 | ${bad} | High | High | ${bad} | Ana | Open |`) }), leads)) // prettier-ignore
      assert.equal(row!.length, 12, bad)
      for (const cell of [row![2]!, row![7]!]) {
        assert.ok(!/^\s*[=+\-@＝]/u.test(cell), `${bad} is ${cell}`)
        assert.ok(cell === bad || cell === `'${bad}`, `${bad} is ${cell}`)
      }
    }
  })

  it('O-23 K-01 milestones, windows and dated communications as a calendar', () => {
    const lines = linesOf(exported('calendar', readinessOf(PACKET), leads))
    const of = (name: string) => lines.flatMap(line => (line.startsWith(name) ? [line.slice(name.length)] : []))
    assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
    assert.deepEqual(of('SUMMARY:'), ['Kestrel 2: Dry run', 'Kestrel 2: Peak week', 'Kestrel 2: Deployment', 'Kestrel 2: tell Customers', 'Kestrel 2: tell Customers']) // prettier-ignore
    assert.deepEqual(of('DTSTART;VALUE=DATE:'), ['20261030', '20261105', '20261120', '20261113', '20261121'])
    assert.deepEqual(of('DTEND;VALUE=DATE:'), ['20261031', '20261113', '20261121', '20261114', '20261122'])
    assert.deepEqual([...new Set(of('DTSTAMP:'))], ['20261102T000000Z'])
    assert.equal(new Set(of('UID:')).size, 5)
    assert.equal(
      of('DESCRIPTION:')[3],
      'What comes\\nWhen: 2026-11-13\\nChannel: Mail\\nSender: Eva\\nCommunicationPlan.md:1',
    )
  })

  it('O-23 tells the time of day as it is written, in a zone or in none', () => {
    const plan = PACKET['ReleasePlan.md']!.replace('2026-10-30', '2026-10-30 12:00')
    const lines = linesOf(exported('calendar', readinessOf({ ...PACKET, 'ReleasePlan.md': `${plan}\n\n## Windows\n\n- Deployment window: 2026-11-27 22:00 to 2026-11-28 02:00 UTC\n` }), leads)) // prettier-ignore
    const told = lines.filter(line => line.includes('When: 2026-10-30 12:00') || line.includes('22:00 to 2026-11-28 02:00 UTC')) // prettier-ignore
    assert.equal(told.length, 2, lines.join('\n'))
  })

  it('keeps the id of an event whose day moves, and the same bytes for the same day', () => {
    const uids = (documents: Documents, today?: string) => linesOf(exported('calendar', readinessOf(documents, today), leads)).filter(line => line.startsWith('UID:')) // prettier-ignore
    const moved = { ...PACKET, 'ReleasePlan.md': PACKET['ReleasePlan.md']!.replace('2026-10-30', '2026-11-01') }
    assert.deepEqual(uids(moved), uids(PACKET))
    assert.deepEqual(uids(PACKET, '2026-12-24'), uids(PACKET))
    assert.equal(exported('calendar', readinessOf(PACKET), leads), exported('calendar', readinessOf(PACKET), leads))
  })

  it('lets no text break out of its line in a calendar, and folds by octets', () => {
    const bad = String.raw`A; b, c\ d\nEND:VCALENDAR ${'ü語🚀'.repeat(30)}`
    const plan = PACKET['ReleasePlan.md']!.replace('| Dry run |', `| ${bad} |`).replace(
      '| Ben |',
      '| Be\u0007n\u2028x |',
    )
    const text = exported('calendar', readinessOf({ ...PACKET, 'ReleasePlan.md': plan }), leads)
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text), 'CRLF only')
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!/[^\P{Cc}\r\n]|[\u2028\u2029]|\uFFFD/u.test(text), 'no control character, no broken letter')
    const lines = linesOf(text)
    assert.equal(lines.filter(line => line.startsWith('END:VCALENDAR')).length, 1)
    const summary = lines.find(line => line.startsWith('SUMMARY:Kestrel 2: A'))!
    assert.ok(summary.includes(String.raw`A\; b\, c\\ d`) && summary.includes('ü語🚀'.repeat(30)), summary)
  })
})
