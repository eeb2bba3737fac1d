/** One value set in a hand-written `slipway.yml`, and everything else as it was. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseYaml, type YamlValue } from '../../server/src/analysis/syntax/frontMatter.js'
import { setInYaml } from '../../server/src/analysis/syntax/yamlEdit.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'

const set = (text: string, path: string, value = 'off'): string | undefined => {
  const edit = setInYaml(text, path.split(' '), value)
  return edit && applyEdits(text, [edit])
}

describe('a value set in YAML', () => {
  const cases: readonly (readonly [title: string, before: string, path: string, after: string | undefined])[] = [
    ['in an empty file', '', 'rules a', 'rules:\n  a: off\n'],
    ['under comments alone', '# ours\n\n', 'rules a', '# ours\nrules:\n  a: off\n'],
    [
      'in place of another',
      'rules:\n  a: error # since May\n  b: info\n',
      'rules a',
      'rules:\n  a: off # since May\n  b: info\n',
    ],
    [
      'beside others',
      'rules:\n  # first\n  b: info # b\n  # last\n\nterms: [X]\n',
      'rules a',
      'rules:\n  # first\n  b: info # b\n  a: off\n  # last\n\nterms: [X]\n',
    ],
    ['in braces', 'rules: { b: info, }\n', 'rules a', 'rules: { b: info, a: off, }\n'],
    ['in empty braces', 'rules: {}\n', 'rules a', 'rules: { a: off }\n'],
    ['under a key without value', 'rules: # soon\nterms: [X]\n', 'rules a', 'rules: # soon\n  a: off\nterms: [X]\n'],
    ['behind a colon', 'rules:\n  a:\n  b: info\n', 'rules a', 'rules:\n  a: off\n  b: info\n'],
    [
      'several levels down',
      'timezone: UTC',
      'kinds rtm rules a',
      'timezone: UTC\nkinds:\n  rtm:\n    rules:\n      a: off',
    ],
    [
      'beside another kind, at its depth',
      'kinds:\n    rtm:\n        words: { max: 3 }\n',
      'kinds rtm rules a',
      'kinds:\n    rtm:\n        words: { max: 3 }\n        rules:\n          a: off\n',
    ],
    [
      'deep in braces',
      '{ timezone: UTC }\n',
      'kinds rtm rules a',
      '{ timezone: UTC, kinds: { rtm: { rules: { a: off } } } }\n',
    ],
    [
      'with a key that wants quotes',
      'folders: { "x": {} }\n',
      'folders *.{md,y} rules a',
      'folders: { "x": {}, "*.{md,y}": { rules: { a: off } } }\n',
    ],
    ['with CRLF', 'rules:\r\n  b: info\r\n', 'rules a', 'rules:\r\n  b: info\r\n  a: off\r\n'],
    [
      'behind a list',
      'owners:\n  - A\n  - B # b\n# end\n',
      'rules a',
      'owners:\n  - A\n  - B # b\nrules:\n  a: off\n# end\n',
    ],
    ['of a rule by status', 'rules: { a: { draft: info } }\n', 'rules a draft', 'rules: { a: { draft: off } }\n'],
    ['not over a list', 'rules: [a]\n', 'rules a', undefined],
    ['not over settings by status', 'rules: { a: { draft: info } }\n', 'rules a', undefined],
    ['not in what cannot be read', 'rules: {\n', 'rules a', undefined],
  ]
  for (const [title, before, path, after] of cases) it(title, () => assert.equal(set(before, path), after))

  it('leaves every other value and every other byte', () => {
    const leaf = fc.constantFrom('off', 'error', '{ draft: off }', '{}', '[x, y]', '', '"q: #" # note')
    const text = fc
      .array(
        fc.tuple(
          fc.constantFrom('rules', 'kinds', 'terms'),
          fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), leaf), { maxLength: 3 }),
        ),
        { maxLength: 3 },
      )
      .map(tops =>
        tops
          .map(([top, rows]) => `# about ${top}\n${top}:\n${rows.map(([key, of]) => `  ${key}: ${of}\n`).join('')}`)
          .join('\n'),
      )
    const path = fc.constantFrom('rules a', 'rules b draft', 'kinds rtm rules a', 'folders x/** rules a')
    fc.assert(
      fc.property(text, path, (before, at) => {
        const edit = setInYaml(before, at.split(' '), 'warning')
        if (!edit) return
        const after = applyEdits(before, [edit])
        const gone = before.slice(...edit.range)
        assert.ok(/^(?:off|error|"q: #"|\s*)$/.test(gone), JSON.stringify([before, gone]))
        const values = (of: string) =>
          leaves(parseYaml(of).root).filter(one => !one.startsWith(`${at.replaceAll(' ', '\n')}=`))
        const lost = values(before).filter(
          one => !values(after).includes(one) && !at.replaceAll(' ', '\n').startsWith(one.split('=')[0]!),
        )
        assert.deepEqual(lost, [], after)
        assert.deepEqual(
          setInYaml(after, at.split(' '), 'warning') &&
            applyEdits(after, [setInYaml(after, at.split(' '), 'warning')!]),
          after,
        )
      }),
      { numRuns: 500 },
    )
  })
})

const leaves = (value: YamlValue | undefined, path = ''): string[] => {
  if (value?.type === 'mapping')
    return value.entries.flatMap(({ key, value: of }) => leaves(of, path === '' ? key : `${path}\n${key}`))
  if (value?.type === 'sequence') return value.items.flatMap((item, at) => leaves(item, `${path}\n${at}`))
  return [`${path}=${value?.text ?? ''}`]
}
