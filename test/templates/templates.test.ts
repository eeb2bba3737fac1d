/** Holds every template to its word: its blanks are found, and filled in it is clean. */
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { Host, type Outline } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import { firstHeading, isKind, kindNamed, KINDS } from '../../server/src/analysis/model/kind.js'
import { expandSnippet } from './snippetText.js'
import { isBlank, realisticValue } from './realisticValues.js'

const FOLDER = new URL('../../templates/', import.meta.url)
/** File names; a kind with two templates has a second whose name begins with the first's. */
const TEMPLATES = readdirSync(FOLDER).map(file => file.replace(/\.md$/, ''))
const kindOfTemplate = (name: string): string => (name === 'announcement-completed' ? 'announcement' : name)
const ANSWERS: Readonly<Record<string, string>> = {
  title: 'Plan for Harbourlight 4.2',
  release: 'Harbourlight 4.2',
  product: 'Harbourlight',
  version: '4.2.0',
  date: '2026-11-21',
  timezone: 'Europe/London',
  owner: 'Release manager',
}

const read = (kind: string): string =>
  readFileSync(new URL(`${kind}.md`, FOLDER), 'utf8').replace(/(?<![$\\{])\{([a-z]+)\}/g, (variable, name: string) => {
    assert.ok(name in ANSWERS, `${kind} uses the unknown variable ${variable}`)
    return ANSWERS[name]!
  })

const lint = (text: string): readonly Finding[] =>
  new Host().apply({ documents: new Map([['release/A.md', text]]), complete: true, today: '2026-11-21' }).findings('release/A.md')

const told = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ rule, range, message }) => `${rule} at line ${text.slice(0, range[0]).split('\n').length}: ${message}`)

/** The second-level headings a template must have, by the requirement that asks for them. */
const SECTIONS: Readonly<Record<string, readonly (readonly [requirement: string, asked: string, headings: readonly string[]])[]>> = {
  'rollback-plan': [
    ['P-03', 'triggers, ownership, steps, verification, data, communication, recovery timeline', ['Rollback triggers', 'Ownership and decision authority', 'Preconditions and data considerations', 'Rollback procedure', 'Verification checks', 'Communication', 'Recovery timeline']],
    ['P-10', 'failure scenarios and a support contact matrix', ['Failure scenarios', 'Support contact matrix']],
    ['C-08', 'a procedure that ends in a review', ['Post-rollback review']],
    ['O-14', 'approvals with fallback delegate and evidence', ['Approvals']],
  ],
  'release-plan': [
    ['O-02', 'overview', ['Overview']],
    ['O-03', 'dependency matrix', ['Dependency matrix']],
    ['O-04', 'milestone timeline', ['Milestone timeline']],
    ['O-05', 'risk gates by environment', ['Risk gates']],
    ['O-06', 'role-tagged checklists', ['Checklists']],
    ['O-07', 'release notes by audience', ['Release notes by audience']],
    ['O-08', 'communication plan', ['Communication plan']],
    ['O-09', 'compliance evidence log', ['Compliance evidence log']],
    ['O-10', 'open issues', ['Open issues']],
    ['O-11', 'tooling', ['Tooling']],
    ['O-17', 'risks', ['Risks']],
  ],
  rtm: [['P-07', 'matrix with rollback controls, release references and support evidence', ['Traceability matrix', 'Accepted gaps']]],
}

/** Columns a table of the template must have, by the requirement that asks for them. */
const TABLES: readonly (readonly [requirement: string, kind: string, header: string])[] = [
  ['C-07', 'rollback-plan', '| # | Metric | Threshold | Action | Decider |'],
  ['C-08', 'rollback-plan', '| # | Step | Owner | Command or action | Duration | Verification |'],
  ['O-02', 'release-plan', '| Component | Version | Owner | Commitment | If it is late |'],
  ['O-03', 'release-plan', '| Dependency | Type | Owner | Readiness | Delivery milestone | Mitigation | Mitigation owner |'],
  ['K-01', 'release-plan', '| # | Milestone | Date | Responsible | Completion criteria |'],
  ['O-04', 'release-plan', '| Window | Kind | Start | End | Reason | Owner |'],
  ['O-05', 'release-plan', '| # | Gate | Environment | Entry criteria | Exit criteria | Threshold | Evidence | Approver | Fallback delegate |'],
  ['O-08', 'release-plan', '| Phase | When | Channel | Audience | Sender | Trigger | Message goal |'],
  ['O-09', 'release-plan', '| # | Control | Framework | Evidence | Approved by | Approval date | Storage location | Retention |'],
  ['O-10', 'release-plan', '| # | Issue | Owner | Due date | Status |'],
  ['O-17', 'release-plan', '| Risk | Probability | Impact | Mitigation | Contingency | Owner |'],
  ['P-07', 'rtm', '| Requirement ID | Requirement | Priority | Status | Design | Verification | Release references | Rollback control | Support evidence | Owner |'],
]

/** How many parts of each type the rules see in a filled template. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'rollback-plan': { gate: 6, checklistItem: 20 },
  'release-plan': { milestone: 14, gate: 8, checklistItem: 30, risk: 3 },
  rtm: { requirement: 3, gate: 2 },
}

describe('templates', () => {
  it('U-02 there is one for every kind', () => {
    assert.deepEqual([...new Set(TEMPLATES.map(kindOfTemplate))].sort(), [...KINDS].sort())
  })

  for (const kind of TEMPLATES) {
    describe(kind, () => {
      it('is named after its kind, and front matter and heading say so', () => {
        const named = kindOfTemplate(kind)
        assert.ok(isKind(named))
        assert.equal(kindNamed(firstHeading(read(kind))!), named)
        const keys = [...read(kind).split('\n---\n')[0]!.matchAll(/^([a-z]+): (.+)$/gm)].map(([, key, value]) => [key, value])
        assert.deepEqual(keys, [['artefact', named], ['title', ANSWERS['title']], ['status', 'draft'], ...['release', 'version', 'date', 'timezone', 'owner'].map(key => [key, ANSWERS[key]])])
      })

      it('numbers its tab stops in the order of the page', () => {
        const { stops } = expandSnippet(read(kind))
        assert.deepEqual(stops.map(stop => stop.number), stops.map((_, index) => index + 1))
        const starts = stops.map(stop => stop.places[0]![0])
        assert.deepEqual(starts, [...starts].sort((a, b) => a - b))
      })

      it('U-01 P-11 every blank it leaves is found as unfilled', () => {
        const { text, stops } = expandSnippet(read(kind))
        const found = lint(text)
          .filter(finding => finding.rule === 'unfilled-placeholder')
          .flatMap(finding => finding.covers ?? [finding.range])
        const missed = stops
          .filter(stop => isBlank(stop.default))
          .filter(stop => !stop.places.every(([start, end]) => found.some(range => range[0] === start && range[1] === end)))
        assert.deepEqual(missed.map(stop => `${stop.number}: ${stop.default}`), [])
        assert.ok(stops.filter(stop => isBlank(stop.default)).length >= 20)
      })

      it('what is no blank is a choice or a value that can stay', () => {
        const { stops } = expandSnippet(read(kind))
        const others = stops.filter(stop => !stop.choices && !isBlank(stop.default)).map(stop => stop.default)
        assert.deepEqual(others, kind === 'rtm' ? ['REQ'] : [])
      })

      it('U-02 filled in with the first choices it is clean', () => {
        const { text } = expandSnippet(read(kind), realisticValue)
        assert.deepEqual(told(text, lint(text)), [])
      })

      it('P-02 keeps its guidance in comments, so that the preview shows none', () => {
        const { text } = expandSnippet(read(kind))
        assert.match(text, /<!--/)
        assert.doesNotMatch(text.replace(/<!--[\s\S]*?-->/g, ''), /<!--|-->/)
      })

      it('descends one heading level at a time under one title', () => {
        const depths = [...read(kind).matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
        assert.deepEqual(depths.filter(depth => depth === 1), [1])
        assert.ok(depths.every((depth, index) => depth <= (depths[index - 1] ?? 0) + 1))
      })

      it('every row has as many cells as its header', () => {
        const { text } = expandSnippet(read(kind))
        for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
          const widths = new Set(table.trim().split('\n').map(row => row.split('|').length))
          assert.equal(widths.size, 1, table)
        }
      })

      for (const [requirement, asked, headings] of SECTIONS[kind] ?? []) {
        it(`${requirement} has ${asked}`, () => {
          const present = [...read(kind).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!)
          assert.deepEqual(headings.filter(heading => !present.includes(heading)), [])
        })
      }
    })
  }

  for (const [kind, parts] of Object.entries(PARTS)) {
    it(`U-01 the rules recognise what ${kind} asks for`, () => {
      const { text } = expandSnippet(read(kind), realisticValue)
      const analysis = new Host().apply({ documents: new Map([['release/A.md', text]]), complete: true })
      const counts: Record<string, number> = {}
      const count = (outline: readonly Outline[]): void => {
        for (const { kind, children } of outline) {
          if (kind !== 'section') counts[kind] = (counts[kind] ?? 0) + 1
          count(children)
        }
      }
      count(analysis.symbols('release/A.md'))
      assert.deepEqual(counts, parts)
    })
  }

  for (const [requirement, kind, header] of TABLES) {
    it(`${requirement} ${kind} has a table ${header}`, () => assert.ok(read(kind).includes(`\n${header}\n`)))
  }

  it('C-08 the rollback procedure ends in the review', () => {
    const rows = read('rollback-plan').split('## Rollback procedure')[1]!.split('\n## ')[0]!.match(/^\| \d.*$/gm)!
    assert.match(rows.at(-1)!, /review/)
  })

  it('O-06 the release plan tags every checklist item with a role', () => {
    const items = read('release-plan').match(/^- \[ \] .*$/gm)!
    assert.ok(items.length >= 25)
    assert.deepEqual(items.filter(item => !/^- \[ \] \*\*\p{Lu}[\w ]+\*\*: /u.test(item)), [])
  })

  it('O-05 the release plan has a gate for each environment', () => {
    const gates = read('release-plan').match(/^\| G-\d\d .*$/gm)!
    assert.deepEqual(gates.map(row => row.split(' | ')[2]), ['Dev', 'QA', 'Staging', 'Production'])
  })

  it('O-08 O-23 the release plan speaks before, during and after, 24 hours ahead, within 12 hours, and escalates in 30 minutes', () => {
    const plan = read('release-plan')
    for (const phase of ['Before', 'During', 'After']) assert.match(plan, new RegExp(`^\\| ${phase} \\|`, 'm'))
    for (const limit of ['24 hours ahead', 'Within 12 hours', '30 minutes']) assert.ok(plan.includes(limit), limit)
  })

  it('P-03 O-15 the rollback plan promises a recovery time and names the last moment to roll back', () => {
    assert.match(read('rollback-plan'), /Recovery time objective \(RTO\)/)
    assert.match(read('rollback-plan'), /Last moment to roll back/)
  })
})
