/** Path patterns: what they mean, the same as picomatch says, and no pattern that takes its time. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { alternativesOf, folderGlobOf, globOf } from '../../server/src/analysis/text/glob.js'

describe('path patterns', () => {
  const cases: readonly (readonly [pattern: string, hits: readonly string[], misses: readonly string[]])[] = [
    ['docs/*.md', ['docs/a.md', 'docs/.md'], ['docs/a/b.md', 'a.md', 'docs/a.mdx']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'doc', 'a/docs/b']],
    ['**', ['a', 'a/b'], []],
    ['docs/', ['docs/a', 'docs/a/b'], ['doc/a']],
    ['**/notes/*.md', ['notes/a.md', 'x/y/notes/a.md'], ['notes/x/a.md']],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], ['a/c', 'a/b']],
    ['notes.md', ['notes.md', 'x/notes.md'], ['x/anotes.md']],
    ['Rollback*Plan?.md', ['RollbackPlan1.md', 'x/Rollback-the-Plan2.md'], ['RollbackPlan.md']],
    ['v[0-9].[!x]', ['v1.2', 'v9.y'], ['v1.x', 'va.1']],
    ['{a,b/{c,d}}/*.md', ['a/x.md', 'b/c/x.md', 'b/d/x.md'], ['b/x.md', 'c/x.md']],
    ['docs (old)/a+b|c.md', ['docs (old)/a+b|c.md'], ['docs old/aab.md']],
    [String.raw`a\*\[b\].md`, ['a*[b].md'], ['axb.md', String.raw`a\xb.md`]],
    ['./docs/a.md', ['docs/a.md'], []],
    ['[a', ['[a'], ['a']],
    ['{a', ['{a'], ['a']],
    ['日本*', ['日本語.md'], ['日.md']],
  ]
  for (const [pattern, hits, misses] of cases)
    it(pattern, () => {
      const matches = globOf(pattern)
      assert.deepEqual(
        hits.filter(path => !matches(path)),
        [],
        'ought to match',
      )
      assert.deepEqual(misses.filter(matches), [], 'ought not to match')
    })

  it('of folders are about what lies in them, too', () => {
    for (const pattern of ['docs/old', 'docs/old/', 'docs/old/**', 'old'])
      assert.deepEqual(
        [folderGlobOf(pattern)('docs/old/x/a.md'), folderGlobOf(pattern)('docs/new/a.md')],
        [true, false],
      )
  })

  it('mean what they mean to picomatch', () => {
    const pieces = ['a', 'b', '.md', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,*b}', '-', '.']
    const name = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map(all => all.join(''))
    const pattern = fc
      .array(fc.oneof(name, fc.constant('**')), { minLength: 2, maxLength: 4 })
      .map(all => all.join('/'))
    const path = fc
      .array(fc.stringMatching(/^[ab][ab.-]{0,3}$/), { minLength: 1, maxLength: 4 })
      .map(all => all.join('/'))
    fc.assert(
      fc.property(pattern, path, (glob, file) => {
        // Picomatch takes two stars in a name for folders, and of `/**` at the end says now this, now that.
        fc.pre(!/[^/]\*\*|\*\*[^/]|\}\*|\*\{|\/\*\*$/.test(glob))
        assert.equal(globOf(glob)(file), picomatch(glob, { dot: true, noextglob: true })(file), `${glob} ${file}`)
      }),
      { numRuns: 3000 },
    )
  })

  it('never take long, whatever they are and whatever they meet', () => {
    const name = 'a'.repeat(4000)
    assert.equal(globOf('*a'.repeat(99) + 'b')(name), false)
    assert.equal(globOf('**/a/'.repeat(39) + 'b')('a/'.repeat(2000)), false)
    assert.equal(globOf('(a+)+b')(name), false)
    assert.equal(globOf('{*,*a}'.repeat(6) + 'b')(name), false)
    assert.equal(alternativesOf('{a,b}'.repeat(30)), undefined)
    assert.equal(globOf('{a,b}'.repeat(30))('a'.repeat(30)), false)
    assert.equal(globOf('{'.repeat(200))(name), false)
    assert.equal(folderGlobOf('**/a/'.repeat(39) + 'b')('a/'.repeat(200)), false)
  })
})
