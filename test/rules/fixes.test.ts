/** Holds every fix of every page to the laws: its finding goes, a safe one brings none, line ends do not matter. */
import assert from 'node:assert/strict'
import type { Finding, Fix } from '../../server/src/analysis/lint/finding.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { analyse, applyFix, othersAfter, show, textsOf } from './bench.js'
import type { Example } from './page.js'
import { readPage } from './page.js'

interface Case {
  readonly example: Example
  readonly name: string
  readonly text: string
  readonly finding: Finding
  readonly fix: Fix
}

const cases: Case[] = RULES.flatMap(rule =>
  readPage(rule.id).examples.flatMap(example => {
    const analysis = analyse(example)
    return example.files.flatMap(({ name, text }) =>
      analysis.findings(name).flatMap(finding => finding.fixes.map(fix => ({ example, name, text, finding, fix }))),
    )
  }),
)

const findingsOf = (example: Example, name: string, text: string, fix?: Fix): readonly Finding[] => {
  const texts = textsOf(example)
  const others = fix ? othersAfter(texts, fix) : []
  return analyse(example, new Map([...texts, ...others, [name, text]])).findings(name)
}

const sayings = (findings: readonly Finding[]): string[] => findings.map(({ rule, message }) => `${rule}: ${message}`)

describe('fix laws, on every fix of every page', () => {
  it('finds fixes to try', () => assert.ok(cases.length > 30, `${cases.length}`))

  it('edits lie in the document, apart from each other, and change something', () => {
    for (const { example, text, fix, finding } of cases) {
      let end = -1
      const own = fix.edits.filter(({ path }) => path === undefined)
      for (const { range } of own.sort((a, b) => a.range[0] - b.range[0])) {
        assert.ok(
          range[0] <= range[1] && range[1] <= text.length && range[0] >= end,
          `${fix.title} of ${show(text, finding)}`,
        )
        end = range[1]
      }
      const texts = textsOf(example)
      const others = othersAfter(texts, fix)
      assert.ok(applyFix(text, fix) !== text || others.some(([path, other]) => other !== texts.get(path)), fix.title)
    }
  })

  it('after it, its finding is gone', () => {
    for (const { example, name, text, finding, fix } of cases) {
      const fixed = applyFix(text, fix)
      const before = sayings(findingsOf(example, name, text)).filter(said => said === sayings([finding])[0]).length
      const after = sayings(findingsOf(example, name, fixed, fix)).filter(said => said === sayings([finding])[0]).length
      assert.equal(after, before - 1, `${fix.title} of ${show(text, finding)}\n${fixed}`)
    }
  })

  it('a safe fix leaves no new finding and holds no stops', () => {
    for (const { example, name, text, finding, fix } of cases) {
      if (fix.kind !== 'safe') continue
      assert.ok(
        fix.edits.every(edit => edit.text.every(piece => typeof piece === 'string')),
        fix.title,
      )
      const before = new Set(sayings(findingsOf(example, name, text)))
      const fresh = sayings(findingsOf(example, name, applyFix(text, fix))).filter(said => !before.has(said))
      assert.deepEqual(fresh, [], `${fix.title} of ${show(text, finding)}`)
    }
  })

  it('a suggested fix leaves at most blanks to fill in', () => {
    for (const { example, name, text, finding, fix } of cases) {
      if (fix.kind !== 'suggested' || finding.rule.endsWith('suppression')) continue
      const hints = fix.edits.some(edit => edit.text.some(piece => typeof piece === 'object' && 'hint' in piece))
      const before = sayings(findingsOf(example, name, text)).filter(said => said.startsWith('unfilled-placeholder'))
      const after = sayings(findingsOf(example, name, applyFix(text, fix))).filter(said =>
        said.startsWith('unfilled-placeholder'),
      )
      if (!hints)
        assert.ok(after.length <= before.length, `${fix.title} of ${show(text, finding)}\n${after.join('\n')}`)
    }
  })

  for (const [ends, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    // prettier-ignore
    it(`works alike on lines that end with ${ends}`, () => {
      const tried = new Set<string>()
      for (const { example, text, name, fix, finding } of cases) {
        if (tried.has(text)) continue
        tried.add(text)
        const other = text.replaceAll('\n', end)
        const same = findingsOf(example, name, other).find(
          one => one.rule === finding.rule && one.message === finding.message,
        )
        const twin = same?.fixes.find(one => one.title === fix.title)
        assert.ok(twin, `${fix.title} of ${show(text, finding)}`)
        assert.equal(applyFix(other, twin), applyFix(text, fix).replaceAll('\n', end))
      }
    })
  }

  it('never offers the same words twice', () => {
    for (const { fix } of cases) {
      for (const piece of fix.edits.flatMap(edit => edit.text)) {
        if (typeof piece === 'object' && 'choices' in piece) {
          assert.equal(new Set(piece.choices).size, piece.choices.length, plainEdit([piece]))
          assert.ok(piece.choices.length > 0)
        }
      }
    }
  })
})
