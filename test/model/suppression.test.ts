/** How far a `slipway-allow` comment reaches. */
import assert from 'node:assert/strict'
import { doc, read } from './reading.js'

/** What the suppressions of a text cover, and what they say. */
const suppressionsIn = (text: string) =>
  read(text).slices.flatMap(({ start, model }) =>
    model.suppressions.map(one => ({
      rule: one.rule,
      reason: one.reason,
      until: one.until,
      file: one.wholeFile,
      covers: text.slice(one.covers[0] + start, one.covers[1] + start),
    })),
  )
const covered = (text: string): string[] => suppressionsIn(text).map(({ covers }) => covers)

describe('suppressions', () => {
  it('say a rule, a reason and a day', () => {
    assert.deepEqual(suppressionsIn('<!-- slipway-allow undated-milestone: agreed with CAB, until 2026-12-01 -->\n'), [
      { rule: 'undated-milestone', reason: 'agreed with CAB', until: '2026-12-01', file: false, covers: '' },
    ])
    assert.deepEqual(suppressionsIn('<!--slipway-allow-file vague-wording-->\n'), [
      { rule: 'vague-wording', reason: '', until: undefined, file: true, covers: '' },
    ])
  })

  it('know where the rule stands, even one named like the comment itself', () => {
    const text = '# Plan\n\n<!-- slipway-allow-file low: x -->\n'
    const [slice] = read(text).slices
    assert.equal(text.slice(...slice!.model.suppressions[0]!.ruleRange), 'low')
  })

  it('alone on a line they speak of the block that follows', () => {
    const text = doc`
      # Plan

      <!-- slipway-allow undated-milestone: x -->

      | Milestone | Date |
      |---|---|
      | Go-live | |

      After it
    `
    assert.deepEqual(covered(text), ['| Milestone | Date |\n|---|---|\n| Go-live | |'])
  })

  it('between items, of the next item with what is nested in it', () => {
    const text = doc`
      - [ ] one
      <!-- slipway-allow unowned-checklist-item: x -->
      - [ ] two
        - [ ] two and a half
      - [ ] three
    `
    assert.deepEqual(covered(text), ['- [ ] two\n  - [ ] two and a half\n- [ ] three'])
  })

  it('inside a list item, of the next item', () => {
    const text = doc`
      - [ ] one
        <!-- slipway-allow unowned-checklist-item: x -->
      - [ ] two
      - [ ] three
    `
    assert.deepEqual(covered(text), ['- [ ] two'])
  })

  it('inside a quote, of the next block in it', () => {
    const text = doc`
      > <!-- slipway-allow unfilled-placeholder: x -->
      >
      > TBD
      >
      > TBC
    `
    assert.deepEqual(covered(text), ['TBD'])
  })

  it('at the end of a line they speak of the line, a row too', () => {
    const text = doc`
      | Milestone | Date |
      |---|---|
      | Dry run | |
      | Go-live | <!-- slipway-allow undated-milestone: x --> |
    `
    assert.deepEqual(covered(text), ['| Go-live | <!-- slipway-allow undated-milestone: x --> |'])
  })

  it('with CR or CRLF line ends alike', () => {
    for (const eol of ['\r', '\r\n'])
      assert.deepEqual(covered(`one${eol}TBD <!-- slipway-allow unfilled-placeholder: x -->${eol}three`), [
        'TBD <!-- slipway-allow unfilled-placeholder: x -->',
      ])
  })

  it('in code they are examples', () => {
    const comment = '<!-- slipway-allow undated-milestone: x -->'
    for (const text of [
      `\`\`\`\n${comment}\n\`\`\``,
      `> - ~~~\n>   ${comment}\n>   ~~~`,
      `Write \`${comment}\`, or **\`${comment}\`**.`,
      `| Example |\n|---|\n| \`${comment}\` |`,
      `[^1]\n\n[^1]: \`${comment}\``,
    ])
      assert.deepEqual(covered(`# Plan\n\n${text}\n`), [], text)
  })

  it('behind the last block of a section they speak of the next heading', () => {
    const text = '# Plan\n\n<!-- slipway-allow empty-section: x -->\n\n## Risks\n\n## Scope\n\nText\n'
    const [first] = read(text).slices
    assert.equal(first!.model.suppressions[0]!.aheadOfNext, true)
  })

  it('one after the other, of the same block', () => {
    const text = '<!-- slipway-allow low: x -->\n<!-- slipway-allow high: y -->\n\nTBD\n'
    assert.deepEqual(covered(text), ['TBD', 'TBD'])
  })

  it('at the end of a wrapped item, of the item', () => {
    const text = '- [ ] one\n- [ ] two\n  goes on <!-- slipway-allow low: x -->\n  - nested\n'
    assert.deepEqual(covered(text), ['- [ ] two\n  goes on <!-- slipway-allow low: x -->'])
  })

  it('may give a reason over several lines', () => {
    const text = 'x <!-- slipway-allow low: agreed\n  with the board,\n  until 2026-12-01 -->\n'
    assert.deepEqual(
      suppressionsIn(text).map(({ reason, until }) => [reason, until]),
      [['agreed with the board', '2026-12-01']],
    )
  })

  it('are heard even where they name no rule, or a wrong one', () => {
    for (const [comment, rule] of [
      ['<!-- slipway-allow -->', ''],
      ['<!-- slipway-allow: x -->', ''],
      ['<!-- slipway-allow Low -->', 'Low'],
      ['<!-- slipway-allow low, high: x -->', 'low, high'],
      ['<!-- slipway-allow-file low -->', 'low'],
    ] as const)
      assert.deepEqual(
        suppressionsIn(`${comment}\n`).map(one => one.rule),
        [rule],
        comment,
      )
    for (const comment of ['<!-- slipway-allowed low -->', '<!-- slipway-allow low', '<!-- allow low -->'])
      assert.deepEqual(suppressionsIn(`${comment}\n`), [], comment)
  })
})
