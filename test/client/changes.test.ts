/** Holds how a change is classified, scored and approved, and how that is written down. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { Host } from '../../server/src/analysis/analysis.js'
import { about } from './about.js'
import { approvalFor } from '../../client/src/changes/approvalMatrix.js'
import {
  APPROVALS,
  classify,
  FACTORS,
  LEVELS,
  type Answers,
  type Level,
} from '../../client/src/changes/classification.js'
import { classificationBlock, classificationKeys, withKeys } from '../../client/src/changes/writing.js'
import { expandSnippet } from '../templates/snippetText.js'
import { realisticValue } from '../templates/realisticValues.js'

const answers = (levels: string, likelihood: Level = 'Low', emergency = false): Answers => {
  const [userImpact, downtime, reversibility, dependencies] = [...levels].map(level => LEVELS[Number(level) - 1]!)
  return {
    userImpact: userImpact!,
    downtime: downtime!,
    reversibility: reversibility!,
    dependencies: dependencies!,
    likelihood,
    emergency,
  }
}
const framework = expandSnippet(
  readFileSync(new URL('../../templates/change-framework.md', import.meta.url), 'utf8'),
).text

describe('classifying a change', () => {
  const sums: readonly (readonly [levels: string, type: string])[] = [
    ['1111', 'Standard'],
    ['1112', 'Standard'],
    ['1113', 'Normal'],
    ['2222', 'Normal'],
    ['2223', 'Major'],
    ['3333', 'Major'],
    ['1311', 'Normal'],
  ]
  for (const [levels, type] of sums)
    it(`C-01 C-02 factors ${levels} make it ${type}`, () => assert.equal(classify(answers(levels)).type, type))

  it('C-02 is an emergency by situation, never by sum', () => {
    assert.equal(classify(answers('1111', 'Low', true)).type, 'Emergency')
    assert.notEqual(classify(answers('3333', 'High')).type, 'Emergency')
  })
  it('C-03 multiplies impact and likelihood, for all nine', () => {
    const scored = [1, 2, 3].flatMap(impact =>
      LEVELS.map(likelihood => {
        const { score, category } = classify(answers(`1${impact}11`, likelihood))
        return `${score} ${category}`
      }),
    )
    assert.deepEqual(scored, [
      '1 Low',
      '2 Low',
      '3 Medium',
      '2 Low',
      '4 Medium',
      '6 High',
      '3 Medium',
      '6 High',
      '9 High',
    ])
  })
  it('C-02 says the sums and scores that the framework says', () => {
    assert.ok(framework.includes('A sum of 4 to 5 is Standard, 6 to 8 Normal, 9 to 12 Major.'))
    for (const [, name] of FACTORS) assert.match(framework, new RegExp(`^\\| ${name} \\|`, 'm'))
  })
})

describe('approvers', () => {
  it('C-04 are those of the framework beside it, where it names them', () => {
    const own = framework.replace('| Engineering lead | Product owner |', '| QA lead | Harbour master |')
    assert.deepEqual(approvalFor('Normal', about, own), {
      requestor: 'Engineer',
      reviewer: 'QA lead',
      approver: 'Harbour master',
      fallback: '',
    })
  })
  it('C-04 are the usual ones where it leaves them open, or is not there', () => {
    for (const type of ['Standard', 'Normal', 'Major', 'Emergency'] as const) {
      assert.deepEqual(approvalFor(type, about, framework), APPROVALS[type], type)
      assert.deepEqual(approvalFor(type, about), APPROVALS[type])
    }
  })
})

describe('a classification', () => {
  const given = answers('2213', 'Medium')
  const found = classify(given)
  const block = classificationBlock(given, found, APPROVALS[found.type], '\n')

  it('C-02 C-03 C-04 names factors, type, score and approvers in a block', () => {
    const { text } = expandSnippet(block)
    assert.match(text, /^\| User impact \| Medium \| 2 \|$/m)
    assert.match(
      text,
      /^Change type: Normal \(Normal by a sum of 8\)\. Risk score: 4, Medium \(impact Medium × likelihood Medium\)\.$/m,
    )
    assert.match(
      text,
      /^\| Normal change \| Engineer \| Engineering lead \| Product owner \| \[role of the delegate\] \|/m,
    )
  })
  it('C-04 is clean once its blanks are filled', () => {
    const text = `---\nartefact: change-request\n---\n\n# Change request – Harbour 2.4\n\n${expandSnippet(block, realisticValue).text}`
    const analysis = new Host().apply({ documents: new Map([['a/ChangeRequest.md', text]]), complete: true })
    assert.deepEqual(
      analysis
        .findings('a/ChangeRequest.md')
        .filter(({ rule }) => rule !== 'missing-section')
        .map(({ rule, message }) => `${rule}: ${message}`),
      [],
    )
  })
  it('C-03 C-04 stands in the front matter of a change request, once', () => {
    const keys = classificationKeys(found, { ...APPROVALS.Major, approver: 'CAB: all' })
    const text = '---\r\nartefact: change-request\r\nchange-type: Major\r\n---\r\n\r\n# Change\r\n'
    const once = withKeys(text, keys)!
    assert.equal(
      once,
      '---\r\nartefact: change-request\r\nchange-type: Normal\r\nrisk-score: 4 (Medium)\r\napprovers: [SRE lead, "CAB: all"]\r\n---\r\n\r\n# Change\r\n',
    )
    assert.equal(withKeys(once, keys), once)
    const analysis = new Host().apply({ documents: new Map([['a/ChangeRequest.md', once]]), complete: true })
    const rules = analysis.findings('a/ChangeRequest.md').map(({ rule }) => rule)
    assert.deepEqual(
      rules.filter(rule => rule.includes('front-matter')),
      [],
    )
    for (const none of ['# Change\n\n---\n', '# A\n\n---\nb\n---\n', '---\na: b\n', ''])
      assert.equal(withKeys(none, keys), undefined)
  })
})
