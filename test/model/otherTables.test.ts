/** Tables that are written otherwise: in HTML, turned, and under two rows of headers. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { doc, partsIn, read } from './reading.js'

const RISKS = doc`
  <table>
    <thead>
      <tr><th>ID</th><th>Risk</th><th>Probability</th><th>Impact</th><th>Mitigation</th><th>Owner</th></tr>
    </thead>
    <tbody>
      <tr>
        <td>R-01</td>
        <td>Queue <b>backs up</b><br>at peak</td>
        <td>Low</td><td>High</td>
        <td>Second worker &amp; alarm</td>
        <td></td>
      </tr>
      <!-- <tr><td>R-00</td><td>Old</td></tr> -->
      <tr><td>R-02<td>Carrier is late<td>High<td>Low<td>Old webhook<td>Ana</tr>
    </tbody>
  </table>
`

describe('tables in HTML', () => {
  it('U-01 are read like those of Markdown, a blank line inside them or not', () => {
    const expected = [
      'risk "Queue backs up at peak" id=R-01 impact=High mitigation=Second worker & alarm owner= probability=Low',
      'risk "Carrier is late" id=R-02 impact=Low mitigation=Old webhook owner=Ana probability=High',
    ]
    assert.deepEqual(partsIn(`# Risks\n\n${RISKS}`), expected)
    assert.deepEqual(
      partsIn(`# Risks\n\n${RISKS.replace(/^ +/gm, '').replace('<tbody>', '<tbody>\n')}\nText\n`, { only: 'risk' }),
      expected,
    )
  })

  it('U-01 keep every word at its place', () => {
    const text = `# Risks\n\n${RISKS}`
    const [first] = read(text).slices[0]!.model.parts
    const said = Object.values(first!.fields).map(({ range }) => text.slice(...range))
    assert.deepEqual(said, ['R-01', 'Low', 'High', 'Second worker &amp; alarm', ''])
    assert.equal(text.slice(...first!.name.range), 'Queue <b>backs up</b><br>at peak')
    assert.equal(text[first!.fields.owner!.range[0] - 1], '>')
    assert.equal(first!.group.table, undefined)
  })

  it('U-01 of a header and a value in each row are forms', () => {
    const text = doc`
      ## Risk: supplier is late

      <table>
      <tr><th>Probability</th><td>High</td></tr>
      <tr><th>Impact</th><td>Low</td></tr>
      <tr><th>Owner</th><td>Ana</td></tr>
      </table>
    `
    assert.deepEqual(partsIn(text), ['risk "Risk: supplier is late" impact=Low owner=Ana probability=High'])
  })

  for (const [what, text] of [
    ['a table in a table', RISKS.replace('<td>Low</td>', '<td><table></table></td>')],
    ['cells over several columns', RISKS.replace('<td>Low</td>', '<td colspan="2">Low</td>')],
    ['no headers', RISKS.replaceAll('th>', 'td>')],
    ['no end', RISKS.replace('</table>', '')],
    ['a tag without end', RISKS.replace('</tbody>', '</tbody').replace('</table>', '')],
    ['a comment without end', RISKS.replace('-->', '')],
    ['words behind it', RISKS.trimEnd() + ' See above\n'],
    ['a cell outside any row', '<table><td>R-01</td></table>\n'],
    ['nothing in it', '<table></table>\n'],
    ['Markdown in it', RISKS.replace('<tbody>', '<tbody>\n\nWords\n')],
  ] as const)
    it(`stay unread with ${what}`, () => assert.deepEqual(partsIn(`# Risks\n\n${text}`, { only: 'risk' }), []))

  it('never throw, whatever stands in them', () => {
    const token = fc.constantFrom('<table>', '</table>', '<tr>', '</tr>', '<th>', '</th>', '<td>', '</td>', '<!--', '-->', '<br>', '<', '>', 'Risk', 'Owner', ' ', '\n', '&amp;') // prettier-ignore
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), tokens => {
        const text = `# Risks\n\n<table>${tokens.join('')}`
        for (const { start, model } of read(text).slices)
          for (const { range } of model.parts) assert.ok(range[0] <= range[1] && start + range[1] <= text.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('turned tables', () => {
  const table = doc`
    |             | Queue backs up | Carrier is late |
    | ----------- | -------------- | --------------- |
    | ID          | R-01           | R-02            |
    | Probability | Low            | High            |
    | Impact      | High           | Low             |
    | Mitigation  | Second worker  |                 |
  `
  const named = table.replace('|             |', '| Risk        |')

  it('U-01 hold a part in each column', () => {
    const expected = [
      'risk "Queue backs up" id=R-01 impact=High mitigation=Second worker probability=Low',
      'risk "Carrier is late" id=R-02 impact=Low mitigation= probability=High',
    ]
    assert.deepEqual(partsIn(`# Plan\n\n## Risks\n\n${named}`), expected)
    assert.match(
      read(`# Plan\n\n## Risks\n\n${named}`).slices[1]!.model.parts[0]!.because,
      /first column holds the labels/,
    )
  })

  it('are none where the labels are no known words', () => {
    const strange = named.replace('Probability', 'Weather    ').replace('Impact', 'Moon  ')
    assert.deepEqual(partsIn(`# Plan\n\n## Risks\n\n${strange}`, { only: 'risk' }), [])
  })
})

describe('tables with two rows of headers', () => {
  const table = doc`
    | Risk           | Rating      |        | Answer        |       |
    | -------------- | ----------- | ------ | ------------- | ----- |
    |                | Probability | Impact | Mitigation    | Owner |
    | Queue backs up | Low         | High   | Second worker | Ana   |
  `
  it('U-01 are read under the second, and the first where that is blank', () => {
    const text = `# Plan\n\n## Things\n\n${table}`
    const parts = partsIn(text)
    assert.deepEqual(parts, ['risk "Queue backs up" impact=High mitigation=Second worker owner=Ana probability=Low'])
    assert.match(read(text).slices[1]!.model.parts[0]!.because, /first two rows are headers/)
  })

  it('are none where the second row has words of its own', () => {
    const text = `# Plan\n\n## Things\n\n${table.replace('| Impact ', '| Late   ')}`
    assert.deepEqual(partsIn(text), [])
  })
})
