/** Holds every template to its word: its blanks are found, and filled in it is clean. */
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { Host, type Outline } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import { firstHeading, isKind, kindNamed, KINDS } from '../../server/src/analysis/model/kind.js'
import { NEEDED } from '../../server/src/analysis/model/sectionNames.js'
import { PARTS, SECTIONS, TABLES } from './asked.js'
import { expandSnippet } from './snippetText.js'
import { isBlank, realisticValue } from './realisticValues.js'

const FOLDER = new URL('../../templates/', import.meta.url)
/** File names: of most kinds the kind, two kinds have a second. */
const TEMPLATES = readdirSync(FOLDER).map(file => file.replace(/\.md$/, ''))
const kindOfTemplate = (name: string): string =>
  ({ 'announcement-completed': 'announcement', 'change-approval': 'change-request', 'change-checklist': 'release-checklist' })[name] ?? name
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

      it('O-01 O-20 in review as well, it has only keys that its kind has, and no term misspelt', () => {
        const { text } = expandSnippet(read(kind), realisticValue)
        const reviewed = text.replace('status: draft', 'status: in-review')
        const awaited = ['undecided-go-no-go']
        assert.deepEqual(told(reviewed, lint(reviewed).filter(({ rule }) => !awaited.includes(rule))), [])
        const misspelt = `${reviewed.replace('\nowner:', '\nownr:')}\nThe Kubernets cluster.\n`
        const rules = lint(misspelt).map(({ rule }) => rule)
        for (const rule of ['unexpected-front-matter', 'misspelt-term']) assert.ok(rules.includes(rule), rule)
      })

      it('O-19 bounds that are set for its kind are held against it', () => {
        const { text } = expandSnippet(read(kind), realisticValue)
        const configuration = `kinds: { ${kindOfTemplate(kind)}: { words: { min: 5000 } } }\n`
        const analysis = new Host().apply({
          documents: new Map([['release/A.md', text.replace('status: draft', 'status: in-review')]]),
          configurations: new Map([['release/slipway.yml', configuration]]),
        })
        const found = analysis.findings('release/A.md').filter(({ rule }) => rule === 'length-out-of-bounds')
        assert.match(found.map(({ message }) => message).join(), /^The document has \d+ words, fewer than 5000\.$/)
      })

      it('O-18 has the sections that its kind needs, and is told of each that is taken away', () => {
        const named = kindOfTemplate(kind)
        assert.ok(isKind(named))
        const needed = NEEDED[named]
        assert.ok(needed.length > 0)
        const prose = 'What this document holds is told in no section at all. '.repeat(6)
        const findings = lint(`---\nartefact: ${named}\nstatus: in-review\n---\n\n# Harbourlight\n\n## Foreword\n\n${prose}\n`)
        const missing = findings.find(({ rule }) => rule === 'missing-section')?.message ?? ''
        // What a rule of its own tells is told once.
        for (const { heading, toldBy } of needed)
          assert.ok(missing.includes(heading) || findings.some(({ rule }) => rule === toldBy), heading)
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

      it('O-22 descends one heading level at a time under one title', () => {
        const depths = [...read(kind).matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
        assert.deepEqual(depths.filter(depth => depth === 1), [1])
        assert.ok(depths.every((depth, index) => depth <= (depths[index - 1] ?? 0) + 1))
      })

      it('O-22 every row has as many cells as its header', () => {
        const { text } = expandSnippet(read(kind))
        for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
          const widths = new Set(table.trim().split('\n').map(row => row.split('|').length))
          assert.equal(widths.size, 1, table)
        }
      })

      for (const [requirement, asked, headings] of SECTIONS[kind] ?? []) {
        it(`${requirement} has ${asked}`, () => {
          const present = [...read(kind).matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading!)
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
          if (kind in parts) counts[kind] = (counts[kind] ?? 0) + 1
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

  it('P-01 the go/no-go links every input of the release', () => {
    const inputs = read('go-no-go').split('## Inputs reviewed')[1]!.split('\n## ')[0]!
    for (const input of ['runbook', 'rollback plan', 'matrix', 'test plan', 'test report', 'risk register', 'stakeholder register', 'communication plan', 'release notes'])
      assert.match(inputs, new RegExp(`\\$\\{\\d+:\\[(?:link to )?${input}(?: link)?\\]\\}`), input)
  })

  it('P-11 a readiness item is Go, or has a due date', () => {
    for (const kind of ['go-no-go', 'support-readiness'])
      for (const [row] of read(kind).matchAll(/^.*Pending,Go,.*No-go.*$/gm))
        if (!row.startsWith('| Decision ')) assert.match(row, /Conditional,No-go\|\} \| \$\{\d+:YYYY-MM-DD\}/)
  })

  it('P-09 who decides is who answers for it in the RACI table', () => {
    const { text } = expandSnippet(read('communication-plan'))
    const cells = (row: string): string[] => row.split('|').map(cell => cell.trim())
    const table = text.split('## RACI')[1]!.split('\n## ')[0]!.match(/^\|.*$/gm)!.map(cells)
    const decisions = text.split('## Decision points')[1]!.split('\n## ')[0]!.match(/^\| \d .*$/gm)!.map(cells)
    for (const row of table.slice(2)) assert.equal(row.filter(cell => /\bA\b/.test(cell)).length, 1, row[1])
    for (const decision of decisions) {
      const row = table.find(([, activity]) => activity === decision[2])
      assert.ok(row, decision[2])
      assert.equal(table[0]![row.findIndex(cell => /\bA\b/.test(cell))], decision[4], decision[2])
    }
  })

  it('O-23 the communication plan sends the packet 24 hours ahead, a summary within 12 hours, escalates in 30 minutes', () => {
    const plan = read('communication-plan')
    assert.match(plan, /24 hours ahead \| The release packet/)
    assert.match(plan, /within 12 hours \| Summary/)
    assert.match(plan, /^\| 3 \| .* 30 minutes \|/m)
  })

  it('K-02 the release checklist opens each item with a role in bold', () => {
    const items = read('release-checklist').match(/^- \[ \] .*$/gm)!
    assert.deepEqual(items.filter(item => !/^- \[ \] \*\*\p{Lu}[\w ]+\*\*: /u.test(item)), [])
  })

  it('K-03 P-11 the decision is pending until somebody decides, with decider, delegate, time and reason', () => {
    const decision = read('go-no-go').split('\n## Decision\n')[1]!
    for (const fact of ['Decision', 'Decider', 'Fallback delegate', 'Decided at', 'Reason', 'Evidence'])
      assert.match(decision, new RegExp(`^\\| ${fact} \\| .*\\$`, 'm'))
  })

  it('K-06 the metrics count frequency, success, lead time, rollbacks, incidents and preparation, each with a definition', () => {
    const metrics = read('release-metrics')
    for (const metric of ['Release frequency', 'Success rate', 'Lead time', 'Rollbacks', 'Incidents', 'Preparation time'])
      assert.equal(metrics.match(new RegExp(`^\\| ${metric}`, 'gm'))?.length, 2, metric)
  })

  it('K-07 O-13 every template names the zone, and no date is written otherwise than ISO 8601', () => {
    for (const kind of TEMPLATES) {
      assert.match(read(kind), /^timezone: Europe\/London$/m)
      assert.doesNotMatch(read(kind), /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?<!YYYY-)(?:DD|MM)[./-](?:MM|DD)\b/)
    }
    assert.match(read('communication-plan'), /Time zones of the audiences/)
  })

  it('O-12 templates decide: no vague modifiers', () => {
    const vague = /\b(?:as soon as possible|asap|approximately|should be fine|various|if needed|as appropriate|etc\.|reasonable|adequate|timely)\b/i
    for (const kind of TEMPLATES) assert.doesNotMatch(read(kind), vague, kind)
  })

  it('O-16 an acronym is spelled out in the template that uses it', () => {
    const spelled = { RTO: 'ecovery time objective', RPO: 'ecovery point objective', CAB: 'hange advisory board', SLA: 'ervice level agreement' }
    for (const kind of TEMPLATES)
      for (const [acronym, words] of Object.entries(spelled))
        if (new RegExp(`\\b${acronym}\\b`).test(read(kind))) assert.ok(read(kind).includes(`${words} (${acronym})`), `${kind}: ${acronym}`)
  })

  it('O-14 O-21 every gate of every template asks for approver, delegate, signal and evidence', () => {
    for (const kind of TEMPLATES)
      for (const [header] of read(kind).matchAll(/^\|.*\b(?:Gate|Approval|Decision point) \|.*$/gm)) {
        if (!/Approver/.test(header)) continue
        assert.match(header, /Fallback delegate/, kind)
        assert.match(header, /Threshold|Criteria/, kind)
        assert.match(header, /Evidence/, kind)
      }
  })

  it('C-01 C-04 the framework rules on the four change types', () => {
    const framework = read('change-framework')
    for (const type of ['Standard', 'Normal', 'Major', 'Emergency']) {
      assert.match(framework, new RegExp(`^\\| ${type} \\|`, 'm'))
      assert.match(framework, new RegExp(`^\\| ${type} change \\|`, 'm'))
    }
  })

  it('C-02 C-03 first choices of scores agree with what they are computed from', () => {
    const { text } = expandSnippet(read('change-request'))
    const factors = text.split('## Classification')[1]!.split('\n## ')[0]!
    const scores = [...factors.matchAll(/^\| .* \| (\d) \|$/gm)].map(([, score]) => Number(score))
    assert.equal(scores.length, 4)
    assert.ok(factors.includes(`Sum ${scores.reduce((sum, score) => sum + score, 0)}:`))
    for (const kind of ['risk-register', 'change-request'])
      for (const row of expandSnippet(read(kind)).text.match(/^\|.*\| Low \| Low \|.*$/gm) ?? []) assert.match(row, /\| Low \| Low \| 1 \| Low \|/)
  })

  it('C-11 framework, one system, approval, checklist and rollback each have their template', () => {
    assert.match(read('change-framework'), /^\| Holds for \| \$/m)
    for (const kind of ['change-approval', 'change-checklist', 'rollback-plan']) assert.ok(TEMPLATES.includes(kind))
  })

  it('U-02 O-18 a packet made of all templates and filled with the first choices contradicts itself nowhere', () => {
    const documents = new Map(TEMPLATES.map(kind => [`release/${kind}.md`, expandSnippet(read(kind), realisticValue).text]))
    const analysis = new Host().apply({ documents, complete: true, today: '2026-11-21' })
    const found = [...documents].flatMap(([path, text]) => told(text, analysis.findings(path)).map(finding => `${path} ${finding}`))
    assert.deepEqual(found, [])
  })
})
