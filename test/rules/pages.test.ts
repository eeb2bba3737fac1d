/** Runs every example of every rule's page: a rule's documentation is its test. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import type { Fix } from '../../server/src/analysis/lint/finding.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { analyse, mend, show, textsOf } from './bench.js'
import { readPage } from './page.js'

const folder = new URL('../../server/src/analysis/rules/', import.meta.url)
const files = readdirSync(folder)

const LEVELS = { off: 'off', hint: 'hint', info: 'information', warning: 'warning', error: 'error' }
const FIXES = {
  safe: 'one that needs no choice may run unasked',
  suggested: 'offered, never run unasked',
  none: 'none',
}

describe('U-01 rules', () => {
  it('have one module, one page and one place in the list each', () => {
    const ids = RULES.map(rule => rule.id).sort()
    assert.deepEqual(
      files.filter(file => file.endsWith('.md')).sort(),
      ids.map(id => `${id}.md`),
    )
    assert.deepEqual(
      files.filter(file => file.endsWith('.ts') && file !== 'index.ts').sort(),
      ids.map(id => `${id}.ts`),
    )
    assert.equal(new Set(ids).size, ids.length)
  })

  for (const rule of RULES) {
    describe(rule.id, () => {
      const page = readPage(rule.id)

      it('is described by its page', () => {
        assert.equal(page.heading, rule.id)
        assert.equal(page.summary, rule.summary)
        assert.ok(
          page.sections.includes('Why') && page.sections.includes('Examples'),
          'Why and Examples stand on the page',
        )
        assert.ok(
          page.examples.some(example => example.kind === 'bad'),
          'a bad example',
        )
        assert.ok(
          page.examples.some(example => example.kind === 'good'),
          'a good example',
        )
        if (rule.fix !== 'none') {
          assert.ok(
            page.examples.some(example => example.files.some(file => file.fixed)),
            'a fixed example',
          )
        }
      })

      it('has the severities, fixes and options that its page names', () => {
        const { draft, review, approved } = rule.severity
        const [severities, fixes] = [
          `${LEVELS[draft]} in a draft, ${LEVELS[review]} in review, ${LEVELS[approved]} once approved.`,
          `${FIXES[rule.fix]}.`,
        ]
        assert.deepEqual([page.said('Severity'), page.said('Fixes')], [severities, fixes])
        const own = new Set<Fix['kind']>()
        for (const example of page.examples) {
          const analysis = analyse(example)
          for (const { name } of example.files)
            for (const { rule: id, fixes: offered } of analysis.findings(name))
              if (id === rule.id) for (const { kind } of offered) own.add(kind)
        }
        const strongest = own.has('safe') ? 'safe' : own.has('suggested') ? 'suggested' : 'none'
        assert.equal(strongest, rule.fix, 'what its examples are offered')
        const source = readFileSync(new URL(`${rule.id}.ts`, folder), 'utf8')
        const options = [...source.matchAll(/(?:words\w+\(look, |options\[)'(\w+)'/g)].map(([, option]) => option!)
        const unnamed = options.filter(option => !page.prose.includes(`\`${option}\``))
        assert.deepEqual(unnamed, [], 'options that the page does not name')
      })

      page.examples.forEach((example, index) => {
        const title = `${example.title} (${example.kind}, example ${index + 1})`
        it(`says what the page says: ${title}`, () => {
          const analysis = analyse(example)
          for (const { name, text, marks } of example.files) {
            assert.notEqual(
              analysis.describe(name),
              undefined,
              `${name} is an artefact: ${analysis.kind(name).because}`,
            )
            const found = analysis.findings(name).filter(finding => finding.rule === rule.id)
            assert.deepEqual(
              found.map(finding => show(text, finding)),
              marks.map(mark => show(text, mark)),
            )
          }
          if (example.kind === 'bad')
            assert.ok(
              example.files.some(file => file.marks.length > 0),
              'a bad example has a mark',
            )
        })

        for (const { name, fixed } of example.files) {
          if (fixed === undefined) continue
          it(`mends ${name} as the page says: ${title}`, () => {
            assert.equal(mend(example, name, rule.id), fixed)
            const after = analyse(example, new Map([...textsOf(example), [name, fixed]])).findings(name)
            const left = after.filter(finding => finding.rule === rule.id && finding.fixes.length > 0)
            assert.deepEqual(
              left.map(finding => show(fixed, finding)),
              [],
            )
          })
        }
      })
    })
  }
})
