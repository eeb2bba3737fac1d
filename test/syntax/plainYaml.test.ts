/** What is read without the parser of YAML is what it reads. */
import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import { parseYaml, readYaml } from '../../server/src/analysis/syntax/frontMatter.js'
import { readPlainYaml } from '../../server/src/analysis/syntax/plainYaml.js'

const doubtful = fc.constantFrom(
  '10:', ':', '::', '-', '--', '- ', '  ', '#', ' #', "'", '"', '[', ']', '{', '}', '&a', '*a', '!x', '%', '@', '`', '|', '>', '?', '? ',
  '~', '\t', '\\', '<<', '...', '---', '\u00a0', '\u2028', '\ufeff',
) // prettier-ignore
const usual = fc.constantFrom(
  'release', 'go-live', '2027-10-04', '14:00', ' ', ' ', 'null', 'true', '1_000', '0x1F', '.5', '1e3', 'Ünal', '発', '’', '–', '=', ',', '(x)',
  '+1', '/', ';',
) // prettier-ignore
const value = fc
  .array(fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: doubtful }), { maxLength: 5 })
  .map(words => words.join(''))
const key = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('artefact', 'status', 'go-live', 'a', 'owner_2', 'null', 'Y', 'b', 'c', 'd'),
  },
  { weight: 1, arbitrary: fc.constantFrom('key with blank', '-x', '1st', '', '? a') },
)
const colon = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(': ', ':  ') },
  { weight: 1, arbitrary: fc.constantFrom(':', ' : ', '') },
)
const line = fc.tuple(key, colon, value).map(parts => parts.join(''))
const front = fc
  .tuple(
    fc.array(line, { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n  '),
    fc.boolean(),
  )
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ''))

describe('plain front matter', () => {
  it('is read as by the parser of YAML, or left to it', () => {
    let plain = 0
    fc.assert(
      fc.property(front, text => {
        const tree = readPlainYaml(text)
        if (!tree) return
        plain++
        deepEqual(tree, readYaml(text))
      }),
      { numRuns: 4000 },
    )
    equal(plain > 100, true)
  })

  it('is most front matter there is', () => {
    const text = 'artefact: release-plan\nrelease: Billing 4.2.0\nowner: Ann Lee, QA\ngo-live: 2027-10-04\nnote:\n'
    deepEqual(readPlainYaml(text), parseYaml(text))
    for (const other of [
      'a: "x"\n',
      'a: [x]\n',
      'a: x # y\n',
      'a: x: y\n',
      'a: x\na: y\n',
      '# x\na: y\n',
      '  a: x\n',
      '',
    ])
      equal(readPlainYaml(other), undefined)
  })
})
