/** Front matter and YAML: what is read, what is told, and what is refused before it can do harm. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { frontMatterRange, parseYaml, type YamlValue } from '../../server/src/analysis/syntax/frontMatter.js'

const plain = (value: YamlValue | undefined): unknown => {
  if (!value) return undefined
  if (value.type === 'scalar') return value.text
  if (value.type === 'sequence') return value.items.map(plain)
  return Object.fromEntries(value.entries.map(entry => [entry.key, plain(entry.value)]))
}
const read = (text: string): unknown => plain(parseYaml(text).root)
const told = (text: string) => parseYaml(text).problems.map(({ code, range }) => [code, text.slice(...range)])

describe('front matter', () => {
  it('stands at the start only, and only if it is closed', () => {
    assert.deepEqual(frontMatterRange('---\na: b\n---\n# H'), { range: [0, 13], yaml: [4, 9] })
    assert.deepEqual(frontMatterRange('---\n---'), { range: [0, 7], yaml: [4, 4] })
    assert.deepEqual(frontMatterRange('--- \r\na: b\r\n---\t\r\nx'), { range: [0, 18], yaml: [6, 12] })
    assert.deepEqual(frontMatterRange('---\ra: b\r---\rx'), { range: [0, 13], yaml: [4, 9] })
    for (const text of [
      '',
      '---',
      '---\n',
      '---\na: b\n',
      '\n---\n---\n',
      ' ---\n---\n',
      '----\n---\n',
      '---\na\n----\n',
    ])
      assert.equal(frontMatterRange(text), undefined, JSON.stringify(text))
  })
})

describe('yaml', () => {
  it('stays as the author typed it: no dates, no numbers, no booleans', () => {
    const text = 'a: 2026-11-02\nb: 1.10\nc: yes\nd: ~\ne: "q: \\"x\\""\nf: \'it\'\'s\'\ng:\nh: [x, y]\ni:\n  - j: k\n'
    assert.deepEqual(read(text), {
      ...{ a: '2026-11-02', b: '1.10', c: 'yes', d: '~', e: 'q: "x"', f: "it's", g: undefined, h: ['x', 'y'] },
      i: [{ j: 'k' }],
    })
    assert.deepEqual(parseYaml(text).problems, [])
  })

  it('gives every key and value its place', () => {
    const text = 'owner: "Ann"\nlist:\n  - one\n  - two\n'
    const { root } = parseYaml(text)
    assert.ok(root?.type === 'mapping')
    const [owner, list] = root.entries
    assert.equal(text.slice(...owner!.keyRange), 'owner')
    assert.equal(text.slice(...owner!.value!.range), '"Ann"')
    assert.ok(owner!.value!.type === 'scalar' && owner!.value!.quoted)
    assert.ok(list!.value!.type === 'sequence')
    assert.deepEqual(list!.value!.items.map(item => text.slice(...item.range)), ['one', 'two']) // prettier-ignore
    assert.equal(text.slice(...list!.value!.range), '- one\n  - two')
  })

  it('tells of keys that stand twice, aliases, tabs and what cannot be read, at the place', () => {
    assert.deepEqual(told('owner: a\nowner: b\n'), [['duplicate-key', 'owner']])
    assert.match(parseYaml('owner: a\nowner: b\n').problems[0]!.message, /^`owner` stands twice\.$/)
    assert.deepEqual(told('owner: *bob\n'), [['alias', '*bob']])
    assert.equal(told('a:\n\tb: c\n')[0]![0], 'tab')
    for (const text of ['a: [', 'a: "b', 'a: b: c', '- a\nb: c', '{', 'a: @b', '%', '!!', '? ', 'a:\n  b\n c: d'])
      assert.doesNotThrow(() => parseYaml(text), text)
    for (const text of ['a: [', 'a: "b', 'a: b: c', 'a: @b']) assert.equal(told(text)[0]![0], 'syntax', text)
    assert.match(parseYaml('a: b\n<<<<<<< HEAD\nc: d\n=======\n').problems[0]!.message, /merge conflict/)
  })

  it('tells one cause once', () => {
    assert.equal(parseYaml('\ta\n'.repeat(1000)).problems.length, 1)
  })

  it('refuses what would stop the process before the parser sees it', () => {
    const flow = '['.repeat(1000)
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: value`).join('\n')
    const laughs = `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [${'*a, '.repeat(9)}*a]`).join('\n')}`
    const nested = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    for (const [text, code] of [
      [flow, 'too-deep'],
      [`a: ${'{a: '.repeat(100)}`, 'too-deep'],
      [nested, 'too-deep'],
      ['- '.repeat(8000), 'too-deep'],
      ['? '.repeat(8000), 'too-deep'],
      [keys, 'too-large'],
      [laughs, 'alias'],
    ] as const) {
      const tree = parseYaml(text)
      assert.equal(tree.root, undefined)
      assert.deepEqual(tree.problems.map(problem => problem.code), [code]) // prettier-ignore
    }
  })

  it('never throws, and every range lies in the text', () => {
    const parts = ['a', ': ', 'b', '\n', '  ', '- ', '[', ']', '{', '}', '"', "'", '|', '>', '#', '&x ', '*x', '? ', '!t ', ',', '---\n', '\t', '\r', '%', '@', '\\', '<<: '] // prettier-ignore
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 40, size: 'max' }).map(all => all.join(''))
    fc.assert(
      fc.property(text, written => {
        const tree = parseYaml(written)
        const inside = ([start, end]: readonly [number, number]) => 0 <= start && start <= end && end <= written.length
        const visit = (value: YamlValue | undefined): void => {
          if (!value) return
          assert.ok(inside(value.range), written)
          if (value.type === 'sequence') value.items.forEach(visit)
          if (value.type === 'mapping')
            for (const entry of value.entries) {
              assert.ok(inside(entry.keyRange))
              visit(entry.value)
            }
        }
        visit(tree.root)
        for (const problem of tree.problems) assert.ok(inside(problem.range), written)
      }),
      { numRuns: 1000 },
    )
  })
})
