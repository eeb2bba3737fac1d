/** Holds every snippet to its word: it can be found, it expands, its blanks are seen, and filled in it is clean. */
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { Host, type Outline } from '../../server/src/analysis/analysis.js'
import type { Finding } from '../../server/src/analysis/lint/finding.js'
import { expandSnippet } from './snippetText.js'
import { isBlank, realisticValue } from './realisticValues.js'

interface Snippet {
  readonly prefix: string
  readonly description: string
  readonly body: readonly string[]
}

const FOLDER = new URL('../../snippets/', import.meta.url)
const SNIPPETS: readonly (readonly [name: string, snippet: Snippet])[] = readdirSync(FOLDER).flatMap(file =>
  Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Snippet>),
)
const byPrefix = (prefix: string): Snippet => SNIPPETS.find(([, snippet]) => snippet.prefix === prefix)![1]

/** An artefact with the snippet in it; a row comes under the first two lines of the table it belongs to. */
function around({ prefix, body }: Snippet, expanded: string): string {
  const head = '---\nartefact: release-plan\nstatus: in-review\ntimezone: Europe/London\n---\n\n# Release plan – Harbourlight 4.2\n\n'
  const heading = /-(?:row|table)$/.test(prefix) && !body[0]!.startsWith('#') ? '## Plan\n\n' : ''
  const table = prefix.endsWith('-row') ? byPrefix(prefix.replace(/-row$/, '-table')).body.slice(0, 2).join('\n') + '\n' : ''
  return head + heading + table + expanded
}

const analyse = (text: string) => new Host().apply({ documents: new Map([['release/A.md', text]]), complete: true })

const told = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ rule, range }) => `${rule}: ${text.slice(...range)}`)

const partsOf = (outline: readonly Outline[]): string[] =>
  outline.flatMap(({ kind, children }) => [...(kind === 'section' ? [] : [kind]), ...partsOf(children)])

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

  for (const [name, snippet] of SNIPPETS) {
    it(`U-03 ${name}: filled in it is clean, and its parts are recognised`, () => {
      const text = around(snippet, expandSnippet(snippet.body.join('\n'), realisticValue).text)
      const analysis = analyse(text)
      assert.deepEqual(told(text, analysis.findings('release/A.md')), [])
      const parts = partsOf(analysis.symbols('release/A.md'))
      if (!snippet.prefix.startsWith('release-trigger')) assert.ok(parts.length > 0)
      assert.equal(new Set(parts).size, snippet.prefix.startsWith('release-trigger') ? 0 : 1)
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
