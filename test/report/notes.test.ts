/** Release notes as each audience is told them: nothing is told to the wrong one, and nothing is lost without a word. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { notesHtml, notesMarkdown } from '../../server/src/analysis/report/notes.js'
import { safeHref } from '../../server/src/analysis/report/prose.js'
import { AUDIENCES, type NotesAudience } from '../../server/src/analysis/verdict/notes.js'
import { analysisOf, artefact, READY } from '../verdict/release.js'
import { sameAsKept } from './kept.js'

const NOTES = `# Release notes – Kestrel 2

Shipped on a Friday.

## For customers

Deliveries can be moved, see [help][help].<!-- ask legal first -->

| Feature | Who gets it |
|:---|---|
| Windows | All |
| Console | Internal support |
| Maps | |

## For internal support

1. Cases go to queue \`moves\`.

## Known issues

- Customers: the map may lag.
- Support: article KB-1.
- Leadership: two complaints a day.
- The log is long.

## Operations

Audience: staff

> Restart after the update.

\`\`\`sh
restart --all # <!-- not a comment -->
\`\`\`

<!-- nothing of this is told -->

[help]: https://e.example/help
`
const told = (audience: NotesAudience, body = NOTES) =>
  analysisOf({ ...READY, 'ReleaseNotes.md': artefact('release-notes', body) }).notes(audience)
const markdown = (audience: NotesAudience, body?: string): string => notesMarkdown(told(audience, body))
const lines = (audience: NotesAudience, body?: string): string[] => markdown(audience, body).split('\n').filter(Boolean)

describe('release notes by audience', () => {
  it('O-07 tell customers what is under their heading, in their rows and items', () =>
    assert.deepEqual(lines('customers'), [
      '# Release notes – Kestrel 2',
      '## For customers',
      'Deliveries can be moved, see [help][help].',
      '| Feature | Who gets it |',
      '|:--|---|',
      '| Windows | All |',
      '| Maps | |',
      '## Known issues',
      '- Customers: the map may lag.',
      '[help]: https://e.example/help',
    ]))

  it('O-07 tell support also what is for everybody inside', () =>
    assert.deepEqual(lines('support'), [
      '# Release notes – Kestrel 2',
      '## For customers',
      '| Feature | Who gets it |',
      '|:--|---|',
      '| Console | Internal support |',
      '## For internal support',
      '1. Cases go to queue `moves`.',
      '## Known issues',
      '- Support: article KB-1.',
      '## Operations',
      '> Restart after the update.',
      '```sh',
      'restart --all # <!-- not a comment -->',
      '```',
    ]))

  it('O-07 tell leadership its own, and say what names nobody', () => {
    assert.ok(lines('leadership').includes('- Leadership: two complaints a day.'))
    assert.deepEqual(lines('unaddressed'), ['# Release notes – Kestrel 2', 'Shipped on a Friday.', '## Known issues', '- The log is long.'])
    for (const audience of AUDIENCES)
      assert.deepEqual(told(audience)[0]!.unaddressed.map(({ heading }) => heading), ['Release notes – Kestrel 2', 'Known issues'], audience)
  }) // prettier-ignore

  it('O-07 are addressed by front matter and by the title where nothing nearer says', () => {
    const notes = (matter: string, title: string) =>
      analysisOf({ 'n.md': `---\nartefact: release-notes\n${matter}---\n\n# ${title}\n\nText.\n` })
    const who = (matter: string, title: string): string =>
      AUDIENCES.filter(audience => notes(matter, title).notes(audience)[0]!.notes.length > 0).join(' ')
    assert.equal(who('audience: customers\n', 'Notes'), 'customers')
    assert.equal(who('audiences: [support, leadership]\n', 'Notes'), 'support leadership internal')
    assert.equal(who('audience: { deep: 1 }\n', 'Notes'), 'unaddressed')
    assert.equal(who('', 'Release notes for customers'), 'customers')
    assert.equal(who('audience: customers\n', 'Release notes – internal'), 'support leadership internal')
  })

  it('are a page that shows what was written and does nothing else', () => {
    sameAsKept('notes-customers.html', notesHtml(told('customers')))
    const hostile = '# Notes for customers\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](<java\tscript:alert(1)>) ![c](//evil.example/x.png) <b onclick=x>d</b> [e](https://e.example/?a=1&b=2)\n\n~~x~~ **y** *z*<br>w[^1]\n\n1. one\n\n   two\n\n- [x] done\n- [ ] open\n\n[^1]: Foot `note`.\n'
    const page = notesHtml(told('customers', hostile))
    assert.ok(!/<script|onclick|javascript:|evil\.example|<img/i.test(page), page)
    assert.match(page, /<a href="https:\/\/e\.example\/\?a=1&amp;b=2">e<\/a>/)
    assert.match(page, /<s>x<\/s> <strong>y<\/strong> <em>z<\/em><br\/>w<sup>1<\/sup>/)
    assert.match(page, /<li>☑ done<\/li><li>☐ open<\/li>/)
    assert.match(page, /alert\(1\)/, 'what stands in raw HTML is told as text')
  }) // prettier-ignore

  it('lead to pages and letters, and nowhere by other schemes', () => {
    for (const url of ['https://a.example', 'HTTP://a.example', 'mailto:a@b.example', 'x.md#y', '#y', '../a b.md']) assert.equal(safeHref(url), url)
    for (const url of ['javascript:x', ' java\nscript:x', 'data:text/html,x', 'file:///etc', '//a.example', 'vscode:x', 'command:x']) assert.equal(safeHref(url), undefined, url)
  }) // prettier-ignore

  it('lose no word: whatever is written, somebody is told it, or it is told to nobody by name', () => {
    const heading = fc.constantFrom('## For customers', '## Support', '## Known issues', '### For leadership', '## Staff', '# Notes')
    const block = fc.constantFrom('A wordN.', '- wordN\n- Support: wordN', '| Audience | Text |\n|---|---|\n| customers | wordN |\n| nobody | wordN |', '> wordN', '```\nwordN\n```', '<p>wordN</p>', 'Audience: support\n\nwordN')
    fc.assert(
      fc.property(fc.array(fc.oneof(heading, block), { maxLength: 12 }), parts => {
        let count = 0
        const body = parts.join('\n\n').replace(/wordN/g, () => `word${count++}z`)
        const analysis = analysisOf({ 'n.md': artefact('release-notes', body) })
        const written = AUDIENCES.map(audience => notesMarkdown(analysis.notes(audience)))
        const pages = AUDIENCES.map(audience => notesHtml(analysis.notes(audience))).join('\n')
        for (let one = 0; one < count; one++) assert.ok(written.join('\n').includes(`word${one}z`) && pages.includes(`word${one}z`), body)
        const [others, nobody] = [written.slice(0, 4).join('\n'), written[4]!]
        for (let one = 0; one < count; one++) assert.notEqual(others.includes(`word${one}z`), nobody.includes(`word${one}z`), body)
      }),
      { numRuns: 200, seed: 7 },
    )
  }) // prettier-ignore
})
