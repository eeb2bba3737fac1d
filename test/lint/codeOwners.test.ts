/** Who answers for a path, as hosts of repositories read `CODEOWNERS`. */
import assert from 'node:assert/strict'
import { readCodeOwners } from '../../server/src/analysis/lint/codeOwners.js'

const owners = (path: string, ...lines: readonly string[]): readonly string[] =>
  readCodeOwners('/repository/CODEOWNERS', lines.join('\n')).ownersOf(`/repository/${path}`)

describe('CODEOWNERS', () => {
  it('the last line that matches decides, also when it names nobody', () => {
    assert.deepEqual(owners('a/plan.md', '* @a', '*.md @b @c', '*.txt @d'), ['@b', '@c'])
    assert.deepEqual(owners('a/plan.md', '* @a', 'a/'), [])
  })

  it('reads patterns as git ignores', () => {
    const matches: readonly (readonly [string, string, boolean])[] = [
      ['*', 'a/b/c.md', true],
      ['*.md', 'a/b/c.md', true],
      ['/docs/', 'docs/a/b.md', true],
      ['/docs/', 'x/docs/a.md', false],
      ['docs/', 'x/docs/a.md', true],
      ['docs', 'docs/a.md', true],
      ['docs/*', 'docs/a.md', true],
      ['docs/*', 'docs/a/b.md', false],
      ['/a/**/c.md', 'a/b/b/c.md', true],
      ['a/plan.md', 'a/plan.md', true],
      ['a/plan.md', 'x/a/plan.md', false],
    ]
    for (const [pattern, path, expected] of matches)
      assert.equal(owners(path, `${pattern} @x`).length > 0, expected, `${pattern} ${path}`)
  })

  it('takes handles, teams and addresses with their places, and leaves comments and sections alone', () => {
    const text = '# @no\r\n[Section] @not\n* @a @org/team a.b@x.example me # @none\n'
    const { names, ownersOf } = readCodeOwners('/repository/docs/CODEOWNERS', text)
    assert.deepEqual(names.map(name => name.text), ['@not', '@a', '@org/team', 'a.b@x.example']) // prettier-ignore
    for (const { text: name, range } of names) assert.equal(text.slice(...range), name)
    assert.deepEqual(ownersOf('/repository/plan.md'), ['@a', '@org/team', 'a.b@x.example'])
    assert.deepEqual(ownersOf('/elsewhere/plan.md'), [])
  })

  it('is read in linear time', () => {
    const { names } = readCodeOwners('/CODEOWNERS', `${'* @a\n'.repeat(20_000)}${'\\ '.repeat(50_000)}`)
    assert.equal(names.length, 1)
  })
})
