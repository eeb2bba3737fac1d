/** What a release-metrics document holds is shown as written, and held against its own rows and the change log. */
import assert from 'node:assert/strict'
import { htmlReport } from '../../server/src/analysis/report/html.js'
import { markdownReport } from '../../server/src/analysis/report/markdown.js'
import { analysisOf, artefact, READY, type Documents } from './release.js'

const SCORES = '\n\n## Scorecard\n\n| Metric | Target | Actual | Trend | Owner |\n|---|---|---|---|---|\n'
const RELEASES =
  '\n\n## Releases\n\n| Released as | Deployed on | Lead time | Preparation | Outcome | Incidents |\n|---|---|---|---|---|---|\n| 2.0 | 2026-07-02 | 10 days | 80 hours | Success | 0 |\n| 2.1 | 2026-09-01 | 20 days | 100 hours | Rolled back | 2 |\n| 2.2 | 2026-09-20 | 60 days | 120 hours | Success | 1 |\n'
const ENTRY = (id: number, type: string, requested: string, deployed: string, status: string): string =>
  `| CHG-${id} | ${type} | Change | Need | None | Undo | Ana | ${requested} | ${deployed} | ${status} |\n`
const LOG = artefact(
  'change-log',
  `# Change log\n\n## Changes\n\n| ID | Type | Description | Reason | Impact | Rollback | Owner | Requested | Deployed | Status |\n|---|---|---|---|---|---|---|---|---|---|\n${ENTRY(1, 'Normal', '2026-08-01', '2026-08-05', 'Closed')}${ENTRY(2, 'Emergency', '2026-09-01', '2026-09-01', 'Rolled back')}`,
)

const readinessOf = (body: string, more: Documents = {}) =>
  analysisOf({
    ...READY,
    ...more,
    'ReleaseMetrics.md': artefact('release-metrics', `# Metrics${body}`),
  }).readiness()[0]!
const row = (name: string, target: string, actual: string): string =>
  `| ${name} | ${target} | ${actual} | Steady | Ana |\n`
const shown = (body: string, more?: Documents) =>
  readinessOf(body, more).scorecard?.scores.map(({ name, met, counted, differs }) => [name, met, counted, differs])
const leads = ({ document }: { document: string }) => ({ href: document, label: document })

describe('scorecard', () => {
  it('K-06 frequency, success, lead time, rollbacks, incidents and preparation are held against the rows of releases', () =>
    assert.deepEqual(
      shown(`${SCORES}${row('Release frequency', '3 in the period', '3')}${row('Success rate', 'at least 95 %', '67 %')}${row('Lead time', 'at most 30 days', '30 days')}${row('Rollbacks', '≤ 5 %', '5 %')}${row('Incidents caused by releases', 'at most 1', '3')}${row('Preparation time', 'at most 160 hours a release', '100 hours')}${row('Time to restore service', 'within 45 minutes', '38 minutes')}${row('Mood', 'good', 'fair')}${RELEASES}`),
      [
        ['Release frequency', undefined, '3 releases', undefined],
        ['Success rate', false, '67 % (2 of 3 releases)', undefined],
        ['Lead time', true, 'median 20, mean 30 days', undefined],
        ['Rollbacks', true, '33 % (1 of 3 releases)', true],
        ['Incidents caused by releases', false, '3 in 3 releases', undefined],
        ['Preparation time', true, 'median 100, mean 100 hours', undefined],
        ['Time to restore service', true, undefined, undefined],
        ['Mood', undefined, undefined, undefined],
      ],
    )) // prettier-ignore

  it('C-10 where no release is listed, the change log counts', () =>
    assert.deepEqual(
      shown(`${SCORES}${row('Frequency', '2 a month', '1')}${row('Success rate', 'at least 95 %', '50 %')}${row('Rollback rate', 'max 5 %', '50 %')}${row('Lead time', 'under 3 days', '9 days')}${row('Emergency changes', 'at most 10 %', '50 %')}${row('Incidents', 'at most 1', '0')}${row('Preparation', '5 days', '8 hours')}`, { 'ChangeLog.md': LOG }),
      [
        ['Frequency', undefined, '1 change a month', undefined],
        ['Success rate', false, '50 % (1 of 2 changes)', undefined],
        ['Rollback rate', false, '50 % (1 of 2 changes)', undefined],
        ['Lead time', false, 'median 2 days', true],
        ['Emergency changes', false, '50 % (1 of 2 changes)', undefined],
        ['Incidents', true, undefined, undefined],
        ['Preparation', undefined, undefined, undefined],
      ],
    )) // prettier-ignore

  it('counts nothing where there is nothing to count', () => {
    assert.equal(shown('\n\nNothing yet.'), undefined)
    assert.deepEqual(shown(`${SCORES}${row('Success rate', 'at least 95 %', '')}|  |  |  |  |  |\n`), [['Success rate', undefined, undefined, undefined]]) // prettier-ignore
    const blank = RELEASES.replace(/(\d+ (?:days|hours)|Success|Rolled back|\b[012] \|)/g, match =>
      match.endsWith('|') ? '|' : '',
    )
    assert.deepEqual(shown(`${SCORES}${row('Success rate', '95 %', '9 %')}${row('Lead time', '9 days', '9 days')}${row('Incidents', '1', '2')}${blank}`)?.map(([, , counted]) => counted), [undefined, undefined, undefined]) // prettier-ignore
  })

  it('K-06 stands in the reports with the releases by month and the line of lead times', () => {
    const readiness = readinessOf(`${SCORES}${row('Success rate', 'at least 95 %', '67 %')}${RELEASES}`)
    assert.deepEqual(readiness.scorecard!.months.map(({ month, outcomes, leadDays }) => [month, outcomes.succeeded, leadDays]), [['2026-07', 1, 10], ['2026-08', 0, undefined], ['2026-09', 1, 40]]) // prettier-ignore
    const page = htmlReport([readiness], leads)
    assert.match(page, /aria-label="Releases by month from 2026-07 to 2026-09".*Lead time, median days.*<td>at least 95 %<\/td><td>67 %<\/td><td><span class="state fail">✗ no/s) // prettier-ignore
    assert.match(markdownReport([readiness], leads), /\| Success rate \(target at least 95 %\) \| 67 %, off target \|/)
  })
})
