/** The pictures and pages of a small release, and what hostile text does to them. */
import assert from 'node:assert/strict'
import type { Readiness } from '../../server/src/analysis/analysis.js'
import { heatMapPicture } from '../../server/src/analysis/report/heatMapPicture.js'
import { htmlReport } from '../../server/src/analysis/report/html.js'
import { markdownReport } from '../../server/src/analysis/report/markdown.js'
import { markupOf } from '../../server/src/analysis/report/markup.js'
import { progressPicture } from '../../server/src/analysis/report/progressPicture.js'
import { treeOf, type Branch } from '../../server/src/analysis/report/tree.js'
import { timelinePicture } from '../../server/src/analysis/report/timelinePicture.js'
import { analysisOf, artefact, GATES, READY, type Documents } from '../verdict/release.js'
import { sameAsKept } from './kept.js'

const SMALL: Documents = {
  ...READY,
  'ReleasePlan.md': artefact(
    'release-plan',
    `# Release plan

| Fact | Value |
|---|---|
| Go-live date | 2026-11-20 |

## Milestones

| Milestone | Date | Owner | Status |
|---|---|---|---|
| Feature cut-off | 2026-10-20 | Ana | Done |
| Dry run | 2026-10-30 | Ben | Open |
| Deployment | 2026-11-20 | Ben | Open |

| Window | Kind | Start | End |
|---|---|---|---|
| Peak week | Blackout | 2026-11-05 | 2026-11-12 |

## Gates

${GATES}| Leave QA | 0 failures | [a](https://e.example/2) | Eva | Ben | Pending | 2026-11-10 |

## Risks

| ID | Risk | Probability | Impact | Mitigation | Owner |
|---|---|---|---|---|---|
| R-1 | Data loss | High | High |  | Ana |
| R-2 | Delay | Low | Medium | Buffer | Ben |
| R-3 | Unknown |  | Medium | Watch | Ben |

## Pre-release checklist

- [x] **QA lead**: regression finished
- [ ] **SRE lead**: backup taken

## Rollback

- [ ] **SRE lead**: traffic back
`,
  ),
  'RTM.md': artefact(
    'rtm',
    '# Requirements traceability matrix\n\n| Requirement ID | Requirement | Priority | Status | Verification | Rollback control |\n|---|---|---|---|---|---|\n| REQ-1 | Fast | Must | Done | TC-1 | Flag |\n| REQ-2 | Safe | Must | Done | TC-2 |  |',
  ),
}

const readinessOf = (documents: Documents): readonly Readiness[] => analysisOf(documents).readiness()

const lead = ({ place: { document } }: { place: { document: string } }) => ({ href: document, label: document })
const leads = ({ document }: { document: string }) => ({ href: `${document}#L1`, label: `${document}:1` })

describe('report', () => {
  const [small] = readinessOf(SMALL)

  it('O-04 the timeline: milestones, windows, the day and go-live', () =>
    sameAsKept('timeline.svg', markupOf(timelinePicture(small!, lead))))
  it('C-03 the heat map of risks', () => sameAsKept('heat-map.svg', markupOf(heatMapPicture(small!.risks, lead))))
  it('O-06 the progress of checklists', () => sameAsKept('progress.svg', markupOf(progressPicture(small!.progress))))
  it('K-03 the whole as HTML', () => sameAsKept('small.html', htmlReport([small!], leads)))
  it('K-03 the whole as Markdown', () => sameAsKept('small.md', markdownReport([small!], leads)))

  it('has data: states, cells, coverage, owners', () => {
    assert.deepEqual(
      small!.timeline.map(({ name, kind, state }) => `${name} ${kind} ${state}`),
      ['Feature cut-off milestone done', 'Dry run milestone overdue', 'Peak week blackout ahead', 'Deployment milestone ahead'],
    )
    assert.deepEqual(small!.risks.cells.map(({ probability, impact, risks }) => [probability, impact, risks.map(({ id }) => id)]), [[3, 3, ['R-1']], [1, 2, ['R-2']]])
    assert.deepEqual(small!.risks.unrated.map(({ id }) => id), ['R-3'])
    assert.deepEqual(small!.requirements.map(({ id, traces }) => `${id} ${traces.join()}`), ['REQ-2 uncovered', 'REQ-1 covered'])
    assert.deepEqual(small!.gates.map(({ name, environment, state }) => `${name} ${environment ?? ''} ${state}`), ['Leave QA  open', 'Tests  for'])
  }) // prettier-ignore

  it('K-03 begins with figures, each of which leads to a part of the same page', () => {
    const page = htmlReport([small!, ...readinessOf({ 'other/plan.md': artefact('release-plan', '# Plan\n\n- [x] Ana: done').replace('Kestrel 2', 'Kestrel 3') })], leads)
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    const led = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!)
    assert.ok(led.length > 8)
    assert.deepEqual(led.filter(id => !ids.includes(id)), [])
    assert.match(page, /<a href="#kestrel-2-gates" class="open"><strong>1 of 2<\/strong> gates decided for it<\/a>/)
    assert.match(page, /class="bad"><strong>1<\/strong> hole in the matrix/)
  }) // prettier-ignore

  it('O-05 has a matrix of gates by environment, and a list of the others, open ones first', () => {
    const gates = `${GATES}| Tests | 0 | [a](https://e.example/1) | Eva | Ben | Approved | |\n| Load | 0 | [a](https://e.example/1) | Eva | | Pending | 2026-11-10 |`
    const [one] = readinessOf({ ...READY, 'GoNoGo.md': artefact('go-no-go', `# Go/no-go checklist\n\n## QA\n\n${gates}\n\n## Staging\n\n${gates.replace('Approved', 'Rejected')}\n\n## Privacy\n\n${gates.replace('| Tests |', '| Data |').replace('| Load |', '| Consent |')}`) })
    const page = htmlReport([one!], leads)
    assert.match(page, /<caption>By environment<\/caption><thead><tr><th scope="col">Gate<\/th><th scope="col">QA<\/th><th scope="col">Staging<\/th>/)
    assert.match(page, /<th scope="row">Tests<\/th><td><a [^>]*><span class="state for">✓ decided for<\/span><\/a><span class="about"> Eva or Ben<\/span><\/td><td><a [^>]*><span class="state against">✗ refused/)
    assert.match(page, /<caption>Of the whole release<\/caption>.*Consent.*Data/s)
  }) // prettier-ignore

  it('P-01 is a tree with what is open in each artefact', () => {
    const lines = (one: Branch, depth = 0): string[] => [`${'  '.repeat(depth)}${one.label} | ${one.description} | ${one.mood}`, ...one.children.flatMap(child => lines(child, depth + 1))]
    assert.deepEqual(lines(treeOf(small!, document => (document === 'RTM.md' ? 'rtm' : undefined))), [
      'Kestrel 2 | NO-GO · 1 of 2 items | bad',
      '  GoNoGo.md | GoNoGo.md | good',
      '    Gates | 1 | plain',
      '      Tests | decided | good',
      '  Requirements traceability matrix | RTM.md · 1 | bad',
      '  ReleasePlan.md | ReleasePlan.md · 5 | bad',
      '    Gates | 1 | open',
      '      Leave QA | 2026-11-10 | open',
      '    Risks | 3 | bad',
      '      R-1 Data loss | high | bad',
      '      R-2 Delay | low | plain',
      '      R-3 Unknown | not rated | open',
      '    Milestones | 4 | bad',
      '      Feature cut-off | 2026-10-20 | good',
      '      Dry run | 2026-10-30 | bad',
      '      Peak week | 2026-11-05 to 2026-11-12 | plain',
      '      Deployment | 2026-11-20 | plain',
      '    Open items | 2 | open',
      '      SRE lead: backup taken | SRE lead | open',
      '      SRE lead: traffic back | SRE lead | open',
    ])
    const moods = (outcome: Readiness['verdict']['outcome']) => treeOf({ ...small!, verdict: { ...small!.verdict, outcome }, progress: [] }, () => undefined)
    assert.deepEqual([moods('go'), moods('conditions')].map(({ mood, description }) => `${mood} ${description}`), ['good GO', 'open GO WITH CONDITIONS'])
  }) // prettier-ignore

  it('O-05 a sentence that settles who stands in for the absent is nobody\'s name', () => {
    const gates = GATES.replace(' Fallback delegate |', '').replace('|---|', '|') + '| Load | 0 | [a](https://e.example/1) | Eva | Pending | 2026-11-10 |'
    const of = (said: string) => readinessOf({ ...READY, 'GoNoGo.md': artefact('go-no-go', `# Go/no-go checklist\n\n## QA\n\n${said}\n\n${gates}`) })[0]!.gates.map(({ name, approver, fallback }) => `${name}: ${approver}, ${fallback}`)
    assert.deepEqual(of('Where a role is absent, its delegate acts.'), ['Load: Eva, '])
    assert.deepEqual(of('Fallback delegate: Ben'), ['Load: Eva, Ben'])
  }) // prettier-ignore

  it('O-05 gates stand under their environment, by a cell or the heading, with their state', () => {
    const row = (name: string, environment: string, status: string) => `| ${name} | ${environment} | 0 failures | [a](https://e.example/2) | Eva | Ben | ${status} | |`
    const gates = GATES.replace('| Gate |', '| Gate | Environment |').replace('|---|', '|---|---|') + [['A', 'Dev', 'Passed'], ['B', 'UAT', 'Rejected'], ['C', 'Pre-prod', 'Conditional'], ['D', 'Production', 'N/A'], ['E', '', 'see minutes']].map(([name, environment, status]) => row(name!, environment!, status!)).join('\n')
    const [one] = readinessOf({ ...SMALL, 'GoNoGo.md': artefact('go-no-go', `# Go/no-go checklist\n\n## Gates\n\n${gates}\n`) })
    assert.deepEqual(one!.gates.filter(({ place }) => place.document === 'GoNoGo.md').map(({ name, environment, state }) => `${name} ${environment ?? '-'} ${state}`), ['A Development for', 'B QA against', 'C Staging conditional', 'D Production notApplicable', 'E - unrecorded'])
    const html = htmlReport([one!], leads)
    for (const said of ['✓ decided for', '✗ refused', '! under conditions', 'n/a', '– no record']) assert.ok(html.includes(`>${said}</span>`), said)
  }) // prettier-ignore

  it('C-03 folds a crowd of risks in one cell, cuts a long id, and names the steps of any scale', () => {
    const [mark] = small!.risks.cells[0]!.risks
    const crowd = Array.from({ length: 9 }, (_, index) => ({ ...mark!, id: `RISK-2026-${index}`, owner: '' }))
    const drawn = (steps: number) => markupOf(heatMapPicture({ ...small!.risks, steps: { probability: steps, impact: steps }, levels: Array.from({ length: steps }, () => Array.from({ length: steps }, () => 'low' as const)), cells: [{ probability: 1, impact: steps, risks: crowd }] }, lead))
    assert.match(drawn(5), />very high<.*\+4<|\+4<.*>very high</)
    assert.match(drawn(5), />RISK-…</)
    assert.match(drawn(4), />4</)
  }) // prettier-ignore

  it('C-03 shades the cells by the bands of the documents, the framework above the release among them', () => {
    const risks = artefact('risk-register', '# Risk register\n\n| ID | Risk | Probability | Impact | Mitigation | Owner | Status |\n|---|---|---|---|---|---|---|\n| R-1 | Data loss | 1 | 3 | Backup | Ana | Open |\n')
    const framework = artefact('change-framework', '# Change framework\n\n## Risk bands\n\n| Score | Level |\n|---|---|\n| 1–2 | Low |\n| 3–9 | High |\n')
    const levels = (more: Documents) => readinessOf({ 'r/ReleasePlan.md': SMALL['ReleasePlan.md']!, 'r/RiskRegister.md': risks, ...more }).find(({ risks: { cells } }) => cells.length > 0)!
    assert.deepEqual(levels({}).risks.levels, [['low', 'low', 'medium'], ['low', 'medium', 'high'], ['medium', 'high', 'high']])
    const banded = levels({ 'ChangeFramework.md': framework })
    assert.deepEqual(banded.risks.levels, [['low', 'low', 'high'], ['low', 'high', 'high'], ['high', 'high', 'high']])
    assert.equal(banded.riskRegister.find(({ id }) => id === 'R-1')!.level, 'high')
  }) // prettier-ignore

  it('writes places that lead nowhere as words', () => {
    const nowhere = ({ document }: { document: string }) => ({ href: undefined, label: document })
    assert.match(htmlReport([small!], nowhere), /<span title="RTM\.md">RTM\.md<\/span>/)
    assert.match(markdownReport([small!], nowhere), /no rollback control\. RTM\.md\n/)
    const crowd = Array.from({ length: 14 }, () => small!.verdict.reasons[0]!)
    const many = { ...small!, verdict: { ...small!.verdict, reasons: crowd, because: 'So.' } }
    assert.match(markdownReport([many], nowhere), /\nSo\.\n[\s\S]* {2}- and 4 more\n/)
    assert.match(htmlReport([many], nowhere), /<summary>11 more<\/summary>/)
  })

  it('draws nothing where there is nothing', () => {
    const [bare] = readinessOf({ 'plan.md': artefact('release-plan', '# Release plan\n\n- [x] Ana: done') })
    assert.equal(heatMapPicture(bare!.risks, lead), undefined)
    assert.match(htmlReport([bare!], leads), /No open risk is in these documents\./)
    const none = { ...bare!, timeline: [], progress: [] }
    assert.equal(timelinePicture(none, lead), undefined)
    assert.equal(progressPicture(none.progress), undefined)
  })

  it('lets no text break out of HTML, SVG or Markdown', () => {
    const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>]( javascript:x)'
    const [hostile] = readinessOf({
      ...SMALL,
      'Risks.md': artefact('risk-register', `# Risk register\n\n| ID | Risk | Probability | Impact | Mitigation | Owner |\n|---|---|---|---|---|---|\n| ${bad} | ${bad} | High | High |  | ${bad} |`),
      'GoNoGo.md': READY['GoNoGo.md']!.replace('# Go/no-go', `# ${bad} Go/no-go`).replace('| Tests |', `| ${bad} |`),
    }) // prettier-ignore
    const html = htmlReport([{ ...hostile!, verdict: { ...hostile!.verdict, release: bad } }], leads)
    assert.ok(!/<(?:script|img)/i.test(html), html)
    const markdown = markdownReport([{ ...hostile!, verdict: { ...hostile!.verdict, release: bad } }], leads)
    assert.ok(!/[^\\]<(?:script|img)/i.test(markdown), markdown)
  })

  it('writes 500 releases', () => {
    const html = htmlReport(Array.from({ length: 500 }, () => small!), leads) // prettier-ignore
    assert.equal(html.match(/<section class="release">/g)!.length, 500)
    assert.match(html, /<title>Readiness of 500 releases<\/title>/)
  })
})
