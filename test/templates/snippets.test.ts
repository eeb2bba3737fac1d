/** Holds every snippet to its word: it can be found, it expands, its blanks are seen, and filled in it is clean. */
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { Host, type Outline } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import { KINDS } from '../../server/src/analysis/model/kind.js'
import { expandSnippet } from './snippetText.js'
import { isBlank, realisticValue } from './realisticValues.js'

interface Snippet {
  /** The kind of artefact its file is named after. */
  readonly kind: string
  readonly prefix: string
  readonly description: string
  readonly body: readonly string[]
}

const FOLDER = new URL('../../snippets/', import.meta.url)
const FILES = readdirSync(FOLDER)
const SNIPPETS: readonly (readonly [name: string, snippet: Snippet])[] = FILES.flatMap(file =>
  Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Omit<Snippet, 'kind'>>).map(
    ([name, snippet]) => [name, { ...snippet, kind: file.replace('.code-snippets', '').replace('checklists', 'release-plan') }] as const,
  ),
)
const byPrefix = (prefix: string): Snippet => SNIPPETS.find(([, snippet]) => snippet.prefix === prefix)![1]

/** An artefact with the snippet in it; a row comes under the first two lines of the table it belongs to. */
function around({ prefix, body, kind }: Snippet, expanded: string): string {
  const head = `---\nartefact: ${kind}\nstatus: in-review\ntimezone: Europe/London\n---\n\n# Harbourlight 4.2\n\n`
  const heading = /-(?:row|table)$/.test(prefix) && !body[0]!.startsWith('#') ? '## Plan\n\n' : ''
  const table = prefix.endsWith('-row') ? byPrefix(prefix.replace(/-row$/, '-table')).body.slice(0, 2).join('\n') + '\n' : ''
  return head + heading + table + expanded
}

const analyse = (text: string) => new Host().apply({ documents: new Map([['release/A.md', text]]), complete: true })

const told = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ rule, range }) => `${rule}: ${text.slice(...range)}`)

const partsOf = (outline: readonly Outline[]): string[] =>
  outline.flatMap(({ kind, children }) => [...(kind === 'section' ? [] : [kind]), ...partsOf(children)])

/** What the outline must show of a snippet; of the others it shows one type of part at most. */
const SHOWN: readonly (readonly [prefix: RegExp, part: string])[] = [
  [/^release-checklist-|^release-readiness-(?:table|row)$/, 'checklistItem'],
  [/^release-(?:gate|readiness-gate|approval|approval-matrix)-/, 'gate'],
  [/^release-(?:scored-)?risk-/, 'risk'],
  [/^release-milestone-/, 'milestone'],
  [/^release-rtm-/, 'requirement'],
]

describe('snippets', () => {
  it('have one prefix each, starting alike, and say what they insert', () => {
    const prefixes = SNIPPETS.map(([, snippet]) => snippet.prefix)
    assert.equal(new Set(prefixes).size, prefixes.length)
    for (const [name, { prefix, description }] of SNIPPETS) {
      assert.match(prefix, /^release-[a-z-]+$/, name)
      assert.ok(description.length >= 20, name)
    }
  })

  it('U-03 C-06 K-02 O-06 offer the four checklists as list and as table', () => {
    const prefixes = SNIPPETS.map(([, snippet]) => snippet.prefix)
    for (const phase of ['pre', 'day', 'post', 'rollback']) {
      assert.ok(prefixes.includes(`release-checklist-${phase}`), phase)
      assert.ok(prefixes.includes(`release-checklist-${phase}-table`), phase)
      assert.ok(byPrefix(`release-checklist-${phase}-table`).body.includes('| # | Item | Owner | Status |'), phase)
    }
  })

  it('C-06 list and table of a checklist ask for the same items', () => {
    for (const phase of ['pre', 'day', 'post', 'rollback']) {
      const items = (suffix: string, item: RegExp): string[] =>
        expandSnippet(byPrefix(`release-checklist-${phase}${suffix}`).body.join('\n')).text
          .split('\n')
          .flatMap(line => item.exec(line)?.slice(1) ?? [])
      const list = items('', /^- \[ \] \*\*.+\*\*: (.+)$/)
      assert.ok(list.length >= 7)
      assert.deepEqual(items('-table', /^\| \d+ \| (.+?) \|/).map(item => item.toLowerCase()), list.map(item => item.toLowerCase()))
    }
  })

  it('U-03 there are some for the rows of every kind', () => {
    // Rows of the lists and tables that all kinds share stand in one file.
    const shared = ['release-checklist']
    assert.deepEqual(KINDS.filter(kind => !shared.includes(kind) && !FILES.includes(`${kind}.code-snippets`)), [])
  })

  it('are contributed by the manifest, each file', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      contributes: { snippets: { path: string }[] }
    }
    const paths = manifest.contributes.snippets.map(({ path }) => path.replace('./snippets/', ''))
    assert.deepEqual(paths.sort(), [...FILES].sort())
  })

  for (const [asked, row] of [
    ['C-09 P-08 change entry', 'release-change'],
    ['O-08 P-05 message', 'release-communication'],
    ['O-03 dependency', 'release-dependency'],
    ['O-10 open issue', 'release-open-issue'],
    ['O-09 evidence', 'release-evidence'],
    ['P-01 stakeholder', 'release-stakeholder'],
    ['C-07 trigger', 'release-trigger'],
    ['C-08 procedure step', 'release-step'],
    ['C-10 K-06 metric', 'release-metric'],
    ['P-06 readiness item', 'release-readiness'],
    ['K-03 readiness gate', 'release-readiness-gate'],
    ['P-04 feature', 'release-feature'],
    ['P-04 fix', 'release-fix'],
    ['P-04 known issue', 'release-known-issue'],
    ['K-04 action of a team', 'release-team-action'],
    ['K-08 lesson', 'release-lesson'],
    ['C-03 scored risk', 'release-scored-risk'],
    ['C-01 change type', 'release-change-type'],
    ['C-04 approval matrix', 'release-approval-matrix'],
    ['O-06 deployment step', 'release-deployment-step'],
  ] as const) {
    it(`${asked}: as a table, and as one more row of it`, () => {
      const table = byPrefix(`${row}-table`).body
      assert.equal(table[2], byPrefix(`${row}-row`).body[0])
      assert.equal(table[0]!.split('|').length, table[2]!.split(/(?<!\d)\|(?!\})/).length)
    })
  }

  it('C-09 a change entry comes as a row and as a bracketed block with the same fields', () => {
    const columns = byPrefix('release-change-table').body[0]!.split('|').slice(1, -1).map(cell => cell.trim())
    const block = byPrefix('release-change-block').body.join('\n')
    assert.match(block, /^\[[\s\S]*\n\]\n\$0$/)
    assert.deepEqual([...block.matchAll(/^\[?([A-Z][A-Za-z ]+):/gm)].map(([, label]) => label!.replace('Change ', '')), columns)
  })

  for (const [name, snippet] of SNIPPETS) {
    it(`U-03 ${name}: filled in it is clean, and its parts are recognised`, () => {
      const text = around(snippet, expandSnippet(snippet.body.join('\n'), realisticValue).text)
      const analysis = analyse(text)
      // A snippet is a piece of a document: what else the document needs is not its business.
      const whole = ['missing-section', 'undecided-go-no-go']
      const found = analysis.findings('release/A.md').filter(({ rule }) => !whole.includes(rule))
      assert.deepEqual(told(text, found), [])
      const parts = new Set(partsOf(analysis.symbols('release/A.md')))
      const shown = SHOWN.find(([prefix]) => prefix.test(snippet.prefix))?.[1]
      if (shown) assert.deepEqual([...parts], [shown])
      else assert.ok(parts.size <= 1)
    })

    it(`U-01 ${name}: every blank it leaves is found`, () => {
      const expanded = expandSnippet(snippet.body.join('\n'))
      const text = around(snippet, expanded.text)
      const offset = text.length - expanded.text.length
      const found = analyse(text)
        .findings('release/A.md')
        .filter(finding => finding.rule === 'unfilled-placeholder')
        .flatMap(finding => finding.covers ?? [finding.range])
      const missed = expanded.stops
        .filter(stop => isBlank(stop.default))
        .filter(stop => !stop.places.every(([start, end]) => found.some(range => range[0] === start + offset && range[1] === end + offset)))
      assert.deepEqual(missed.map(stop => stop.default), [])
    })
  }
})
