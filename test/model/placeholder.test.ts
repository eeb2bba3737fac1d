/** Placeholders: text that waits to be replaced. A line of carets marks each one and says its form. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { doc, placeholdersIn, read } from './reading.js'

const check = (marked: string): void => {
  const { expected, found } = placeholdersIn(marked)
  assert.deepEqual(found, expected)
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`

describe('placeholders', () => {
  it('U-01 an instruction where to write, within a word and with an example', () =>
    check(doc`
      # Release v[version here, e.g. v1.2.0]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ bracket
    `))

  it('U-01 words in brackets, when they are the whole value or hold a word for something missing', () =>
    check(doc`
      # Plan for [Product Name]
                 ^^^^^^^^^^^^^^ bracket

      Date: [Date]
            ^^^^^^ bracket

      [Anything in brackets that stands alone]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bracket

      Release [version] is shipped by the [owner].
              ^^^^^^^^^ bracket
                                          ^^^^^^^ bracket

      | Field   | Value                                  |
      |---------|----------------------------------------|
      | Deputy  | [Named person], with consent in writing |
                  ^^^^^^^^^^^^^^ bracket

      - [ ] [Name]: deploy [service]
            ^^^^^^ bracket
                           ^^^^^^^^^ bracket

      | Milestone | Date       |
      |-----------|------------|
      | Go-live   | [pick one] |
                    ^^^^^^^^^^ bracket
    `))

  it('U-01 [X] for a number or a value', () =>
    check(doc`
      Roll back within [X] minutes, at most [X]% of the users.
                       ^^^ bracket
                                            ^^^ bracket

      Version: [X]
               ^^^ bracket
    `))

  it('U-01 words in angle brackets that HTML does not know', () =>
    check(doc`
      Owner: <name>
             ^^^^^^ angle

      Hello <your name>, welcome
            ^^^^^^^^^^^ angle

      <Release Name>
      ^^^^^^^^^^^^^^ angle
    `))

  it('U-01 template variables and shell variables', () =>
    check(
      lines(
        '{{product}} {{ version }} ships',
        '^^^^^^^^^^^ braces',
        '            ^^^^^^^^^^^^^ braces',
        '',
        '**Last updated:** $(date), version ${VERSION}',
        '                  ^^^^^^^ variable',
        '                                   ^^^^^^^^^^ variable',
      ),
    ))

  it('U-01 TBD, TBC, TODO, FIXME, XXX and question marks', () =>
    check(doc`
      Owner: TBD
             ^^^ word
      Date: **TBC**
              ^^^ word
      Contact: tbd
               ^^^ word
      TODO: say why
      ^^^^ word
      Version: T.B.D.
               ^^^^^^ word
      Who: ???
           ^^^ word

      > Reviewed by FIXME and XXX.
                    ^^^^^ word
                              ^^^ word

      [TBD](runbook.md)
       ^^^ word
    `))

  it('U-01 blanks, in code spans too', () =>
    check(
      lines(
        'Signed by ______ on `____`',
        '          ^^^^^^ blank',
        '                     ^^^^ blank',
        String.raw`Name ......, place \_\_\_`,
        '     ^^^^^^ blank',
        '                   ^^^^^^ blank',
      ),
    ))

  it('U-01 patterns of dates, times and versions', () =>
    check(doc`
      Date: YYYY-MM-DD
            ^^^^^^^^^^ pattern
      From DD/MM/YYYY to TT.MM.JJJJ
           ^^^^^^^^^^ pattern
                         ^^^^^^^^^^ pattern
      Freeze on 2026-03-xx at HH:MM
                ^^^^^^^^^^ pattern
                              ^^^^^ pattern
      Version vX.Y.Z
              ^^^^^^ pattern
    `))

  it('U-01 sentences that ask to be replaced', () =>
    check(doc`
      Lorem ipsum dolor sit amet.
      ^^^^^^^^^^^ sentence

      Insert the summary here. Describe the impact here.
      ^^^^^^^^^^^^^^^^^^^^^^^ sentence
                               ^^^^^^^^^^^^^^^^^^^^^^^^ sentence
    `))

  it('U-01 choices nobody has made', () =>
    check(doc`
      Status: Green | Yellow | Red
              ^^^^^^^^^^^^^^^^^^^^ choice

      - Rollback rehearsed? yes/no
                            ^^^^^^ choice

      - Result: GO / NO GO
                ^^^^^^^^^^ choice

      **Scale:**

      - Result: Low / High

      Put your name and the date (DD/MM/YYYY) there.

      ## Risks

      | Risk | Probability       | Impact |
      |------|-------------------|--------|
      | Late | Low / Medium/High | Low    |
               ^^^^^^^^^^^^^^^^^ choice
    `))

  it('U-01 a lone dash, dots or an x where a value is needed', () =>
    check(doc`
      Owner: -
             ^ label
      Date: …
            ^ label
      Ready: x
             ^ label

      ## Timeline

      | Milestone | Date | Owner | Note |
      |-----------|------|-------|------|
      | Freeze    | -    | …     | -    |
                    ^ cell
                           ^ cell
      | Go-live   | TBD  | ?     | …    |
                    ^^^ word
      | Beta      |      | ...   |      |
                           ^^^ cell
    `))

  it('U-01 front matter values, quoted or not, in lists too', () =>
    check(doc`
      ---
      title: "Plan for {{product}}"
                       ^^^^^^^^^^^ braces
      owner: TBD
             ^^^ word
      date: YYYY-MM-DD
            ^^^^^^^^^^ pattern
      approver: [Release manager]
                ^^^^^^^^^^^^^^^^^ bracket
      reviewers:
        - Ann Lee
        - TBC
          ^^^ word
      team: [sre, dba]
      audience: [internal]
      nested:
        empty:
        fallback: ____
                  ^^^^ blank
      ---
      # Plan
    `))

  it('U-01 phrases of nine languages, alone or opening a value', () => {
    for (const phrase of [
      'To be confirmed',
      'to be determined by QA',
      'noch offen',
      'à définir',
      'por definir',
      'a definir',
      'da definire',
      'уточняется',
      '未定',
      '待定',
      '미정',
      'awaiting information',
      'aguardando informações',
      'en cours de rédaction',
      '執筆予定',
    ])
      // prettier-ignore
      assert.equal(placeholdersIn(`# Plan\n\nOwner: ${phrase}\n`).found.length, 1, phrase)
  })

  it('know which property they stand for', () => {
    const text = doc`
      # Plan

      Owner: TBD

      | Milestone | Date | Who |
      |---|---|---|
      | Freeze | TBC | - |
    `
    const fields = read(text).slices.flatMap(({ model }) => model.placeholders.map(({ field }) => field))
    assert.deepEqual(fields, ['owner', 'date', 'owner'])
  })

  it('of two that overlap the longer counts, once', () =>
    check(doc`
      # Plan

      Date: [YYYY-MM-DD]
            ^^^^^^^^^^^^ bracket
      Version: v[X.Y.Z]
                 ^^^^^ pattern
    `))

  it('are the same whatever else waits in their section: a look at all of it leaves none out', () => {
    const word = fc.constantFrom(
      'TBD', 'tbc', 'here', '_here_', '**here**', 'insert name here', 'XX', 'YYYY-MM-DD', 'to be confirmed', 'noch offen',
      'x', 'x/x', '-', '—', 'n/a', 'Ann Lee', 'Owner:', '**Status**:', 'yes/no', 'Go | No-Go', '`___`', '<Name>', '[Name]',
      '$(date)', '{{ name }}', '___', '…', '未定', 'İ', 'todo:', 'Fill me in', 'R-1', '2026-11-20',
    ) // prettier-ignore
    const text = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
    const block = fc.oneof(
      text,
      text.map(one => `- ${one}`),
      text.map(one => `> ${one}`),
      fc
        .array(text, { minLength: 4, maxLength: 4 })
        .map(([a, b, c, d]) => `| Milestone | Owner |\n|---|---|\n| ${a} | ${b} |\n| ${c} | ${d} |`),
      fc
        .tuple(text, text)
        .map(([label, value]) => `| Item | Value |\n|---|---|\n| ${label}? | ${value.replaceAll('|', '/')} |`),
    )
    const found = (slice: string): readonly string[] =>
      read(slice)
        .slices[0]!.model.placeholders.filter(({ range }) => range[1] <= slice.indexOf('## '))
        .map(({ range, form, field, because }) => JSON.stringify([range, form, field, because]))
    fc.assert(
      fc.property(text, fc.array(block, { maxLength: 3 }), (heading, blocks) => {
        const own = `# Plan ${heading}\n\n${blocks.join('\n\n')}\n\n`
        const sign = 'Let it be TBD.\n\n'
        assert.deepEqual(
          found(`${own}## End\n`),
          found(`${own}${sign}## End\n`).filter(one => !isOf(one, own.length)),
        )
      }),
      { seed: 20261128, numRuns: 300 },
    )
  })
})

/** Whether what was found begins at the offset or behind it. */
const isOf = (one: string, from: number): boolean => (JSON.parse(one) as [[number]])[0][0] >= from

describe('what says how an entry is written', () => {
  it('holds scales, and no choice that waits', () => {
    const entry = (heading: string) => placeholdersIn(`## ${heading}\n\n- **Impact**: High/Medium/Low\n`).found.length
    assert.deepEqual(['Risk format', 'Fields of an entry', 'Risk 7'].map(entry), [0, 0, 1])
  })

  it('holds a date that a row does not need which is done', () => {
    const row = (status: string) =>
      placeholdersIn(`## Risks\n\n| Risk | Likelihood | Status | Date |\n|---|---|---|---|\n| Late | High | ${status} | — |\n`).found.length // prettier-ignore
    assert.deepEqual(['Mitigated', 'Open'].map(row), [0, 1])
  })
})
