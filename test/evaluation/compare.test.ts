/** How findings are held against labels. */
import assert from 'node:assert/strict'
import { addUp, compare, precision, recall } from '../../scripts/evaluation/compare.js'
import type { Found, Label } from '../../scripts/evaluation/compare.js'

const RULE = 'unowned-risk'
const found = (line: number, covers: readonly number[] = [], rule = RULE): Found => ({
  rule,
  line,
  covers,
  message: `at ${line}`,
})
const label = (line: number, sure = true, rule = RULE): Label => ({ rule, line, sure, text: `line ${line}` })
const tally = (mine: readonly Found[], theirs: readonly Label[]) => compare(mine, theirs, [RULE]).tallies.get(RULE)

describe('findings against labels', () => {
  it('match on the same line and one beside it, not two', () => {
    for (const line of [9, 10, 11]) assert.equal(tally([found(line)], [label(10)])?.true, 1, `line ${line}`)
    for (const line of [8, 12])
      assert.deepEqual(tally([found(line)], [label(10)]), { true: 0, false: 1, missed: 1, stray: 0 })
  })

  it('match by rule', () => {
    const { tallies } = compare([found(10, [], 'unowned-milestone')], [label(10)], [RULE, 'unowned-milestone'])
    assert.deepEqual(tallies.get(RULE), { true: 0, false: 0, missed: 1, stray: 0 })
    assert.deepEqual(tallies.get('unowned-milestone'), { true: 0, false: 1, missed: 0, stray: 0 })
  })

  it('match every label on the lines that one finding covers', () =>
    assert.deepEqual(tally([found(3, [10, 20, 30])], [label(10), label(20), label(30)]), {
      true: 3,
      false: 0,
      missed: 0,
      stray: 0,
    }))

  it('tell the lines a matching finding covers for nothing', () => {
    const { tallies, disagreements } = compare([found(3, [10, 20])], [label(10)], [RULE])
    assert.deepEqual(tallies.get(RULE), { true: 1, false: 0, missed: 0, stray: 1 })
    assert.deepEqual(disagreements, [{ kind: 'stray', rule: RULE, line: 20, message: 'at 3' }])
  })

  it('count neither way what is not sure', () => {
    assert.deepEqual(tally([], [label(10, false)]), { true: 0, false: 0, missed: 0, stray: 0 })
    assert.deepEqual(tally([found(10)], [label(10, false)]), { true: 0, false: 0, missed: 0, stray: 0 })
    assert.deepEqual(tally([found(3, [10, 20])], [label(10), label(20, false)])?.stray, 0)
  })

  it('leave rules alone that nobody looked for', () =>
    assert.deepEqual([...compare([found(10, [], 'vague-wording')], [], [RULE]).tallies.keys()], [RULE]))

  it('tell every disagreement in the order of the lines', () =>
    assert.deepEqual(
      compare([found(40)], [label(10), label(70)], [RULE]).disagreements.map(({ kind, line }) => `${kind} ${line}`),
      ['missed 10', 'false 40', 'missed 70'],
    ))

  it('add up to a precision and a recall, or to none', () => {
    const sum = addUp([
      { true: 2, false: 1, missed: 0, stray: 0 },
      { true: 1, false: 0, missed: 3, stray: 2 },
    ])
    assert.deepEqual(sum, { true: 3, false: 1, missed: 3, stray: 2 })
    assert.equal(precision(sum), 0.75)
    assert.equal(recall(sum), 0.5)
    assert.equal(precision(addUp([])), undefined)
    assert.equal(recall(addUp([])), undefined)
  })
})
