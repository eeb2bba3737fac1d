/** Holds the runner to its word: folding, suppression, severity, caching, and a rule that throws. */
import type { Packet } from '../../server/src/analysis/facts/packet.js'
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import { fill } from '../../server/src/analysis/text/said.js'
import type { ArtefactRule, PartRule, Rule } from '../../server/src/analysis/lint/rule.js'
import { runRules } from '../../server/src/analysis/lint/run.js'
import { RuleCache } from '../../server/src/analysis/lint/saidOfParts.js'
import { severityOf } from '../../server/src/analysis/lint/severity.js'
import { nearIds } from '../../server/src/analysis/lint/nearIds.js'
import { suggest } from '../../server/src/analysis/text/suggest.js'
import { buildArtefact } from '../../server/src/analysis/model/build.js'
import { ModelCache } from '../../server/src/analysis/model/modelCache.js'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { applyFix, TODAY } from './bench.js'

const plan = (body: string, matter = ''): string =>
  `---\nartefact: release-plan\n${matter}---\n# Release plan\n\n${body}`

/** The runner is held to its word with a few rules; the others would speak of the same small documents. */
const ASKED = ['undated-milestone', 'gate-without-fallback', 'unfilled-placeholder', 'unused-suppression', 'unexplained-suppression', 'expired-suppression', 'unknown-rule'] // prettier-ignore
const severities = Object.fromEntries(
  RULES.filter(rule => !ASKED.includes(rule.id)).map(rule => [rule.id, 'off' as const]),
)

const check = (text: string, today = TODAY): readonly Finding[] =>
  new Host({ severities }).apply({ documents: new Map([['plan.md', text]]), today, complete: true }).findings('plan.md')

const said = (findings: readonly Finding[]): string[] => findings.map(({ rule, message }) => `${rule}: ${message}`)

const milestones = (...dates: readonly string[]): string =>
  `## Milestones\n\n| Milestone | Date |\n|---|---|\n${dates.map((date, index) => `| Step ${index + 1} | ${date} |\n`).join('')}`

function job(text: string, rules: readonly Rule[]): Parameters<typeof runRules>[0] {
  const syntax = parseDocument(text, new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 })
  const settings = { timezone: undefined, owners: new Set<string>() }
  const artefact = buildArtefact('plan.md', 'release-plan', syntax, settings, new ModelCache())
  const packet: Packet = {
    files: new Set(),
    documents: new Map(),
    definitions: new Map(),
    references: new Map(),
    people: [],
    configured: [],
    complete: true,
    unread: new Set(),
  }
  const look = { artefact, packet, today: TODAY, options: {}, configuration: undefined, people: [] }
  const severities = (id: string) =>
    severityOf(
      rules.find(rule => rule.id === id)!,
      artefact,
    )
  return { artefact, rules, look, severities, cache: new RuleCache(), work: { rulesRun: 0, reportsRaised: 0 } }
}

function finish<T>(steps: Generator<void, T>): { value: T; steps: number } {
  for (let count = 0; ; count++) {
    const step = steps.next()
    if (step.done) return { value: step.value, steps: count }
  }
}

describe('one cause, one finding', () => {
  it('folds three of five, not three of six, not two of two', () => {
    const full = ['2026-11-09', '2026-11-10', '2026-11-11'] as const
    assert.deepEqual(said(check(plan(milestones('', '', '', full[0], full[1])))), [
      'undated-milestone: 3 of the 5 milestones under "Milestones" have no date.',
    ])
    assert.equal(check(plan(milestones('', '', '', ...full))).length, 3)
    assert.equal(check(plan(milestones('', ''))).length, 2)
  })

  it('covers the parts it stands for, and mends them all at once', () => {
    const text = plan(milestones('', '', '2026-11-09', ''))
    const [finding, ...more] = check(text)
    assert.deepEqual(more, [])
    assert.deepEqual(
      finding!.covers!.map(range => text.slice(...range)),
      ['| Step 1 |  |', '| Step 2 |  |', '| Step 4 |  |'],
    )
    assert.equal(finding!.fixes[0]!.title, 'Insert date for 3 milestones')
    assert.deepEqual(check(applyFix(text, finding!.fixes[0]!)), [])
  })

  it('counts no suppressed part, on either side', () => {
    const allowed = '| Step 9 | | <!-- slipway-allow undated-milestone: decided by the board -->\n'
    assert.equal(check(plan(milestones('', '') + allowed)).length, 2)
    assert.equal(check(plan(milestones('', '', '', '2026-11-09', '2026-11-10') + allowed)).length, 1)
  })

  it('takes sections under one heading together', () => {
    const gate = (name: string) => `### Gate ${name}: Review\n\n- **Approver:** QA Director\n\n`
    const findings = check(plan(`## Approval gates\n\n${['1', '2', '3'].map(gate).join('')}`))
    assert.deepEqual(said(findings), [
      'gate-without-fallback: None of the 3 gates under "Approval gates" names a fallback delegate.',
    ])
  })

  it('takes the title for none of the sections under it', () => {
    const gates = [1, 2, 3].map(number => `## Gate ${number}: tests pass\n\n**Approver:** Ana\n\n`).join('')
    const found = check(`---\nartefact: go-no-go\n---\n# Go/no-go gate\n\n**Approver:** Ana\n\n${gates}`)
    assert.deepEqual(said(found), [
      'gate-without-fallback: None of the 3 gates under "Go/no-go gate" names a fallback delegate.',
      'gate-without-fallback: The gate "Go/no-go gate" names no fallback delegate.',
    ])
  })

  it('takes sections of several chapters together under the heading over them all', () => {
    const gate = (name: string, more = '') => `### Gate ${name}: tests pass\n\n**Approver:** Ana\n${more}\n`
    const chapters = `## Web\n\n${gate('1')}${gate('2')}## App\n\n${gate('3')}`
    assert.deepEqual(said(check(plan(chapters))), [
      'gate-without-fallback: None of the 3 gates under "Release plan" names a fallback delegate.',
    ])
    const told = gate('4', '**Fallback delegate:** Bo Lind\n')
    assert.equal(check(plan(`${chapters}${told}`)).length, 1)
    assert.equal(check(plan(`${chapters}${told.repeat(3)}`)).length, 3)
    const allowed = gate('1', '<!-- slipway-allow gate-without-fallback: one of us decides -->\n')
    assert.equal(check(plan(`## Web\n\n${allowed}${gate('2')}## App\n\n${gate('3')}`)).length, 2)
  })

  it('takes single items of several sections together under the heading over them all', () => {
    const check = (text: string): string[] =>
      said(new Host({ severities: {} }).apply({ documents: new Map([['plan.md', text]]), complete: true }).findings('plan.md')).filter(one => one.startsWith('unowned-checklist-item')) // prettier-ignore
    const step = (name: string, more = '') => `### ${name}\n\n- [ ] Look at ${name}${more}\n\n`
    const plan = (...steps: readonly string[]) => `---\nartefact: release-checklist\n---\n# List\n\n## Phases\n\n${steps.join('')}` // prettier-ignore
    assert.deepEqual(check(plan(step('A'), step('B'), step('C'))), [
      'unowned-checklist-item: None of the 3 items under "Phases" says who does it.',
    ])
    const done = step('D', ' (QA lead)')
    assert.deepEqual(check(plan(step('A'), step('B'), step('C'), done)), [
      'unowned-checklist-item: 3 of the 4 items under "Phases" do not say who does them.',
    ])
    assert.equal(check(plan(step('A'), step('B'), step('C'), done, done, done)).length, 3)
  })

  it('makes one of more than twenty of a kind in a section', () => {
    const findings = check(plan('Waits for TBD.\n\nOne line.\n\nAnother line.\n\n'.repeat(25)))
    assert.deepEqual(said(findings), [
      'unfilled-placeholder: "TBD" is still to be filled in, and 24 more under "Release plan".',
    ])
    assert.equal(findings[0]!.covers!.length, 25)
  })

  it('makes one of more than a hundred of a kind, however they are spread', () => {
    const findings = check(plan('## Part\n\nWaits for TBD.\n\nOne line.\n\nAnother line.\n\n'.repeat(120)))
    assert.deepEqual(said(findings), ['unfilled-placeholder: "TBD" is still to be filled in, and 119 more.'])
    assert.equal(findings[0]!.covers!.length, 120)
  })
})

describe('suppressions', () => {
  it('hide a row, a block, or a file', () => {
    const row = plan(
      milestones('', '2026-11-09').replace('| Step 1 |  |', '$& <!-- slipway-allow undated-milestone: board -->'),
    )
    const block = plan(milestones('', '').replace('| Milestone', '<!-- slipway-allow undated-milestone: board -->\n$&'))
    const file = plan(`<!-- slipway-allow-file undated-milestone: board -->\n\n${milestones('', '', '')}`)
    for (const text of [row, block, file]) assert.deepEqual(said(check(text)), [])
  })

  it('hide no other rule and no other place', () => {
    const text = plan(`<!-- slipway-allow unowned-milestone: board -->\n\n${milestones('')}`)
    assert.ok(said(check(text)).includes('undated-milestone: The milestone "Step 1" has no date.'))
  })

  it('hide what is said of a heading from the line over it', () => {
    const text = plan(
      `Text\n\n<!-- slipway-allow gate-without-fallback: board -->\n\n## Gate 1: Review\n\n- **Approver:** QA Director\n`,
    )
    assert.deepEqual(said(check(text)), [])
  })

  it('of a rule that is off are not called unused', () => {
    const host = new Host({ severities: { ...severities, 'undated-milestone': 'off' } })
    const text = plan(`<!-- slipway-allow undated-milestone: board -->\n${milestones('2026-11-09')}`)
    assert.deepEqual(host.apply({ documents: new Map([['plan.md', text]]), complete: true }).findings('plan.md'), [])
  })
})

describe('severity', () => {
  const rule = RULES.find(one => one.id === 'undated-milestone')!
  const artefact = { path: 'docs/plan.md', kind: 'release-plan', status: 'approved' } as const

  it('follows the status of the document', () => {
    assert.equal(severityOf(rule, { ...artefact, status: 'draft' }), 'warning')
    assert.equal(severityOf(rule, { ...artefact, status: 'in-review' }), 'warning')
    assert.equal(severityOf(rule, artefact), 'error')
    assert.equal(severityOf(rule, { ...artefact, status: 'executed' }), 'error')
  })

  it('lets host override folder, folder kind, kind the rest', () => {
    const all = { rules: { [rule.id]: { approved: 'hint' } } } as const
    const kind = { ...all, kinds: { 'release-plan': { [rule.id]: 'info' } } } as const
    const folder = {
      ...kind,
      folders: [
        { pattern: 'docs/**', matches: (path: string) => path.startsWith('docs/'), rules: { [rule.id]: 'warning' } },
      ],
    } as const
    assert.equal(severityOf(rule, artefact, all), 'hint')
    assert.equal(severityOf(rule, { ...artefact, status: 'draft' }, all), 'warning')
    assert.equal(severityOf(rule, artefact, kind), 'info')
    assert.equal(severityOf(rule, artefact, folder), 'warning')
    assert.equal(severityOf(rule, artefact, folder, { [rule.id]: 'off' }), 'off')
  })
})

describe('the runner', () => {
  const book = { summary: '', severity: { draft: 'warning', review: 'warning', approved: 'error' }, fix: 'none', since: '0', messages: { here: 'Here.' } } as const // prettier-ignore
  const broken: PartRule<'milestone'> = {
    ...book, id: 'broken', reads: 'part', about: 'milestone',
    *check(part) {
      yield { range: part.name.range, message: 'here' }
      throw new Error('no')
    },
  } // prettier-ignore
  const sound: ArtefactRule = {
    ...book, id: 'sound', reads: 'artefact',
    *check() {
      yield { range: [0, 0], message: 'here' }
    },
  } // prettier-ignore

  it('turns a rule that throws into one finding and goes on', () => {
    const failed: string[] = []
    const { value } = finish(
      runRules({ ...job(plan(milestones('', '', '')), [broken, sound]), failed: id => failed.push(id) }),
    )
    assert.deepEqual(said(value), ['sound: Here.', 'broken: The rule "broken" could not run here.'])
    assert.equal(value[1]!.severity, 'info')
    assert.deepEqual(failed, ['broken'])
  })

  it('finds behind an edit what it would find anew, be it that a rule throws from then on or no longer', () => {
    const touchy: PartRule<'milestone'> = {
      ...broken,
      id: 'touchy',
      *check({ name, fields: { date } }) {
        yield { range: name.range, message: 'here' }
        if (date?.text === 'boom') throw new Error('no')
      },
    }
    const cache = new RuleCache()
    for (const date of ['TBD', 'TBC', 'boom', 'boom', 'TBD', 'later']) {
      const text = plan(`${milestones(date, '')}\n## More\n\n${milestones('', '')}`)
      const [kept, anew] = [cache, new RuleCache()].map(one => {
        return finish(runRules({ ...job(text, [touchy, sound]), cache: one })).value
      })
      assert.deepEqual(said(kept!), said(anew!), date)
      assert.deepEqual(kept, anew, date)
      assert.equal(
        said(kept!).some(words => words.startsWith('touchy: The rule')),
        date === 'boom',
      )
    }
  })

  it('asks only about what changed, and yields between slices', () => {
    const sections = Array.from({ length: 30 }, (_, index) => `## Risks ${index}\n\nNone.\n\n`)
    const one = job(plan(`${milestones('')}\n${sections.join('')}`), RULES)
    const first = finish(runRules(one))
    assert.ok(first.steps > 30)
    const before = one.work.rulesRun
    const again = finish(runRules(one))
    assert.deepEqual(again.value, first.value)
    assert.equal(
      one.work.rulesRun - before,
      RULES.filter(
        rule => (rule.reads === 'artefact' || rule.reads === 'packet') && !rule.sees && rule.severity.draft !== 'off',
      ).length,
    )
  })

  it('orders findings by place, then rule', () => {
    const ranges = check(plan(`${milestones('TBD', '', 'soon')}\nSee TBD.\n`)).map(({ range, rule }) => [
      ...range,
      rule,
    ])
    assert.deepEqual(
      ranges,
      [...ranges].sort(
        (a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]) || (a[2]! < b[2]! ? -1 : 1),
      ),
    )
  })
})

describe('messages and suggestions', () => {
  it('quote names, cut them at sixty characters, and keep surrogate pairs whole', () => {
    assert.equal(
      fill('{name} is {state:raw} {count} times.', { name: 'A\n B', state: 'late', count: 2 }),
      '"A B" is late 2 times.',
    )
    const long = fill('{name}', { name: 'x'.repeat(58) + '🚀🚀' })
    assert.equal(long, `"${'x'.repeat(58)}…"`)
    assert.equal(fill('{unknown}', {}), '{unknown}')
  })

  it('suggest near words, closest first', () => {
    assert.deepEqual(suggest('REQ-003', ['REQ-031', 'REQ-004', 'RSK-9']), ['REQ-004', 'REQ-031'])
    const same = (id: string, ids: readonly string[]) =>
      nearIds(id, { definitions: new Map(ids.map(one => [one, []])) }).same
    assert.equal(same('req2', ['REQ-001', 'REQ-002']), 'REQ-002')
    assert.equal(same('REQ-1-2', ['REQ-12', 'REQ-13']), undefined)
    assert.equal(same('REQ-2', ['REQ-02', 'REQ-002']), undefined)
  })
})
