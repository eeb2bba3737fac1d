/** How changes went: these entries of a change log, these figures. */
import assert from 'node:assert/strict'
import { Host, type Readiness } from '../../server/src/analysis/analysis.js'
import { changesPicture } from '../../server/src/analysis/report/changesPicture.js'
import { htmlReport } from '../../server/src/analysis/report/html.js'
import { markdownReport } from '../../server/src/analysis/report/markdown.js'
import { markupOf } from '../../server/src/analysis/report/markup.js'
import { sameAsKept } from '../report/kept.js'
import { artefact, READY } from './release.js'

const HEADER =
  '| ID | Type | Description | Reason | Impact | Rollback | Owner | Requested | Deployed | Status |\n|---|---|---|---|---|---|---|---|---|---|\n'
const row = (id: string, type: string, requested: string, deployed: string, status: string): string =>
  `| ${id} | ${type} | Change | Need | None | Undo | Ana | ${requested} | ${deployed} | ${status} |\n`
const LOG = [
  row('CHG-001', 'Normal', '2026-07-01', '2026-07-11', 'Closed'),
  row('CHG-002', 'Standard', '2026-07-20', '2026-07-21', 'Deployed'),
  row('CHG-003', 'Emergency', '2026-09-02', '2026-09-02', 'Rolled back'),
  row('CHG-004', 'Normal', '2026-09-01', '2026-09-30', 'Failed'),
  row('CHG-005', 'Normal', '2026-09-05', '2026-09-12', 'Implemented, not rolled back'),
  row('CHG-006', 'Normal', '2026-10-01', '2026-11-20', 'Planned'),
  row('CHG-007', 'Normal', '2026-10-02', '', 'Rejected'),
].join('')

function readinessOf(log: string): Readiness {
  const documents = new Map(Object.entries({ ...READY, 'ChangeLog.md': artefact('change-log', log) }))
  const configuration = documents.get('slipway.yml')!
  documents.delete('slipway.yml')
  const configurations = new Map([['slipway.yml', configuration]])
  return new Host().apply({ documents, configurations, today: '2026-11-02', complete: true }).readiness()[0]!
}
const leads = ({ document }: { document: string }) => ({ href: `${document}#L1`, label: `${document}:1` })
const title = '# Change log\n\n## Changes\n\n'

describe('change metrics', () => {
  it('C-10 K-06 success, rollbacks, emergencies, lead time and months are counted from the change log', () => {
    const { months, troubled, ...figures } = readinessOf(title + HEADER + LOG).changes!
    assert.deepEqual(figures, {
      total: 7,
      withdrawn: 1,
      open: 1,
      finished: 5,
      outcomes: { succeeded: 3, 'rolled-back': 1, failed: 1 },
      emergencies: 1,
      successRate: 0.6,
      rollbackRate: 0.2,
      emergencyShare: 0.2,
      leadTime: { days: 7, of: 5 },
      perMonth: 5 / 3,
    })
    assert.deepEqual(months.map(({ month, outcomes, emergencies, leadDays }) => [month, ...Object.values(outcomes), emergencies, leadDays]), [
      ['2026-07', 2, 0, 0, 0, 5.5],
      ['2026-08', 0, 0, 0, 0, undefined],
      ['2026-09', 1, 1, 1, 1, 7],
    ])
    assert.deepEqual(troubled.map(({ name, outcome }) => `${name} ${outcome}`), ['CHG-003 Change rolled-back', 'CHG-004 Change failed'])
  }) // prettier-ignore

  it('C-10 an entry in brackets counts like a row, and one id counts once', () => {
    const entry = (id: string): string => `[Change ID: ${id}\\\nType: Emergency\\\nDescription: Fix\\\nApprover: SRE lead, on 2026-11-10\\\nTimestamp: 2026-11-12\\\nStatus: Closed\\\n]\n\n`
    const { total, emergencies, leadTime } = readinessOf(`${title}${entry('EMG-001')}${entry('EMG-002')}${entry('EMG-001')}`).changes!
    assert.deepEqual({ total, emergencies, leadTime }, { total: 2, emergencies: 2, leadTime: { days: 2, of: 2 } })
  }) // prettier-ignore

  it('C-10 is silent without a log, and invents no share where nothing is finished', () => {
    assert.equal(readinessOf('# Change log\n\nNothing yet.\n').changes, undefined)
    const { successRate, leadTime, months } = readinessOf(title + HEADER + row('CHG-1', 'Normal', '2026-10-01', '2026-11-20', 'Planned')).changes! // prettier-ignore
    assert.deepEqual([successRate, leadTime, months], [undefined, undefined, []])
    assert.equal(changesPicture([], 'Changes'), undefined)
  })

  it('C-10 K-06 stands in the report, with a picture of the months', () => {
    const readiness = readinessOf(title + HEADER + LOG)
    sameAsKept('changes.svg', markupOf(changesPicture(readiness.changes!.months, 'Changes')))
    assert.match(htmlReport([readiness], leads), /<h2>Changes<\/h2><svg class="changes".*Success rate.*60 % \(3 of 5\)/s)
    assert.match(markdownReport([readiness], leads), /\| Success rate \| 60 % \(3 of 5\) \|\n\| Rollback rate \| 20 % \(1 of 5\) \|/)
  }) // prettier-ignore

  it('shows at most twelve months', () => {
    const many = Array.from({ length: 30 }, (_, index) => row(`CHG-${index}`, 'Normal', '', `20${24 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-03`, 'Closed')) // prettier-ignore
    const { months } = readinessOf(title + HEADER + many.join('')).changes!
    assert.deepEqual([months.length, months[0]!.month, months.at(-1)!.month], [12, '2025-07', '2026-06'])
  })
})
