/** Holds where a new row goes, which id it takes and what it asks. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { Host } from '../../server/src/analysis/analysis.js'
import { columnsOf, silent } from '../../client/src/rows/about.js'
import type { Addition } from '../../client/src/rows/addition.js'
import { changeEntry } from '../../client/src/rows/changeEntry.js'
import { nextId } from '../../client/src/rows/nextId.js'
import { requirementRow } from '../../client/src/rows/requirementRow.js'
import { tablesIn } from '../../client/src/rows/table.js'
import { about } from './about.js'
import { expandSnippet } from '../templates/snippetText.js'

const moment = { now: '2026-11-21 08:30', people: [], about }
const nowhere = { releaseReferences: [], rollbackControls: [], people: [], about }
const template = (name: string): string =>
  expandSnippet(readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8')).text

const apply = (text: string, { range, snippet }: Addition): string =>
  text.slice(0, range[0]) + expandSnippet(snippet).text + text.slice(range[1])

describe('tables', () => {
  it('are found with their heading, not in code and comments', () => {
    const table = '| a | b |\n|---|---|\n| 1 \\| 2 | 3 |'
    const text = `# T\n\n<!--\n${table}\n-->\n\n\`\`\`\n${table}\n\`\`\`\n\n## Real\n\n${table}\n\nx`
    const found = tablesIn(text)
    assert.equal(found.length, 1)
    assert.equal(found[0]!.heading, 'Real')
    assert.deepEqual(found[0]!.rows, [['1 \\| 2', '3']])
    assert.equal(text.slice(...found[0]!.range), table)
  })
  it('may lack their outer pipes and end with \\r\\n', () => {
    const [table] = tablesIn('a | b\r\n--|--\r\n1 | 2\r\n')
    assert.deepEqual([table?.headers, table?.rows], [['a', 'b'], [['1', '2']]])
  })
})

describe('the next id', () => {
  const cases: readonly (readonly [ids: string[], text: string, next: string])[] = [
    [['CHG-001', 'CHG-007'], '', 'CHG-008'],
    [['CHG-007', 'CHG-002'], '', 'CHG-008'],
    [['CHG-007'], 'see CHG-011 and XCHG-099', 'CHG-012'],
    [['**CHG-99**'], '', 'CHG-100'],
    [['C.1', 'C.2'], 'Cx9', 'C.3'],
    [['1', '2'], '2026', '3'],
    [[], '', 'CHG-001'],
    [[], 'CHG-004 was withdrawn', 'CHG-005'],
  ]
  for (const [ids, text, next] of cases)
    it(`P-08 C-09 after ${ids.join(', ') || 'none'} ${text ? `in "${text}" ` : ''}is ${next}`, () => {
      assert.equal(nextId(ids, text, 'CHG-000'), next)
    })
})

describe('a new change log entry', () => {
  it('P-08 C-09 is the next row of the table, the rest of the document stays', () => {
    const text = template('change-log')
    const addition = changeEntry(text, moment)
    const after = apply(text, addition)
    assert.equal(addition.id, 'CHG-004')
    assert.match(
      after,
      /^\| CHG-003 \|.*\n\| CHG-004 \| Normal \| \[What is changed, by name\] \|.*2026-11-21 08:30 \| Planned \|$/m,
    )
    assert.equal(after.replace(/^\| CHG-004 .*\n/m, ''), text)
  })
  it('C-09 is recognised as a change with all it asks for', () => {
    const text = apply(template('change-log'), changeEntry(template('change-log'), moment))
    const analysis = new Host().apply({ documents: new Map([['release/ChangeLog.md', text]]), complete: true })
    assert.match(analysis.why('release/ChangeLog.md', text.indexOf('CHG-004') + 2), /taken for a change/)
  })
  it('C-09 follows a log of bracketed blocks in its own form', () => {
    const text = '# Change log\n\n[Change ID: EMG-001\\\nType: Emergency\\\nStatus: Closed\\\n]\n'
    const after = apply(text, changeEntry(text, moment))
    assert.ok(after.startsWith(text.trimEnd()))
    assert.match(after, /\n\n\[Change ID: EMG-002\\\nType: Normal\\\nDescription: \[What is changed, by name\]\\\n/)
    assert.match(after, /Status: Planned\\\n\]\n$/)
  })
  it('P-08 begins a table where the log is empty', () => {
    const after = apply('# Change log\n', changeEntry('# Change log\n', moment))
    assert.match(after, /^# Change log\n\n## Changes\n\n\| ID \| Type .*\n\|(?:---\|){9}\n\| CHG-001 \| Normal \|.*\n$/)
  })
  it('offers owners to choose from, whatever stands in their names', () => {
    const { snippet } = changeEntry('| ID | Change | Owner |\n|---|---|---|\n', {
      ...moment,
      people: ['Ann, Bo|C', 'SRE'],
    })
    assert.deepEqual(expandSnippet(snippet).stops.at(-1)?.choices, ['Ann, Bo/C', 'SRE'])
  })
  it('is asked in the language of the log', () => {
    const german = '# Änderungsprotokoll\n\n| Nr. | Änderung | Datum |\n|---|---|---|\n| 4 | x | 2026-01-01 |\n'
    assert.match(
      apply(german, changeEntry(german, moment)),
      /\n\| 5 \| \[What is changed, by name\] \| 2026-11-21 08:30 \|\n$/,
    )
  })
})

describe('a new row of the matrix', () => {
  it('P-07 asks for rollback control, notes reference and support evidence', () => {
    const text = template('rtm')
    const addition = requirementRow(text, nowhere)!
    const after = apply(text, addition)
    assert.equal(addition.id, 'REQ-004')
    for (const blank of ['[flag or rollback step]', '[release notes section]', '[article link]'])
      assert.ok(after.match(/^\| REQ-004 .*$/m)![0].includes(blank), blank)
    assert.equal(after.replace(/^\| REQ-004 .*\n/m, ''), text)
  })
  it('P-07 adds the columns that a matrix lacks, and nothing else', () => {
    const text =
      '# Matrix\r\n\r\n| ID | Requirement | Test case |\r\n|---|---|---|\r\n| FR-09 | Pay $1 \\| x} | T-1 |\r\n\r\nEnd\r\n'
    const after = apply(text, requirementRow(text, nowhere)!)
    assert.equal(
      after,
      '# Matrix\r\n\r\n| ID | Requirement | Test case | Release references | Rollback control | Support evidence |\r\n' +
        '|---|---|---| --- | --- | --- |\r\n| FR-09 | Pay $1 \\| x} | T-1 |   |   |   |\r\n' +
        '| FR-10 | [What the user or operator can do] | [test id and result] | [release notes section] | [flag or rollback step] | [article link] |\r\n\r\nEnd\r\n',
    )
  })
  it('P-07 offers what the other artefacts name', () => {
    const { snippet } = requirementRow(template('rtm'), {
      ...nowhere,
      rollbackControls: ['Flag pay.v2', 'Step 3'],
      releaseReferences: ['New features'],
    })!
    const choices = expandSnippet(snippet).stops.flatMap(stop => (stop.choices ? [stop.choices.join()] : []))
    assert.ok(choices.includes('Flag pay.v2,Step 3') && choices.includes('New features'))
  })
  it('needs a matrix', () => {
    assert.equal(requirementRow('# Matrix\n\n| Date | Author |\n|---|---|\n', nowhere), undefined)
  })
})

describe('what columns are about', () => {
  const server = (answer: unknown) => ({ start: async () => {}, ask: async () => answer as never })
  const text = '| Owner | Other |\n|---|---|\n| a | b |\n'
  it('is what the server says of them', async () => {
    const said = await columnsOf(['# None\n', text], server([['owner']]))
    assert.deepEqual([said?.('Owner', 'id', 'owner'), said?.('Owner', 'id'), said?.('Other', 'owner')], [true, false, false]) // prettier-ignore
    assert.equal(said?.('Unasked', 'owner'), false)
  })
  it('is not asked where there are none, and unknown without an answer', async () => {
    assert.equal((await columnsOf(['# None\n'], server(undefined)))?.('Owner', 'owner'), false)
    assert.equal(await columnsOf([text], server(undefined)), undefined)
    assert.match(silent().message, /gave no answer/)
  })
})
