/** What looks like a placeholder and is none: each of these lines once annoyed somebody. */
import assert from 'node:assert/strict'
import { placeholdersIn } from './reading.js'

const PEACE: Readonly<Record<string, readonly string[]>> = {
  'links, references and footnotes': [
    '[a](b)', '[rtm][r]\n\n[r]: x.md', '[the date]\n\n[the date]: x.md', 'text[^1]\n\n[^1]: note', '![alt](x.png)',
    '[[wiki link]]', '<https://x.example>', '<ann@x.example>', 'https://x.example/TODO', 'https://x.example?d=YYYY-MM-DD',
  ],
  'task boxes of every kind': [
    '- [x] done', '- [ ] open', '* [x] done', '+ [x] done', '1. [x] done', '- [X] done', '- [-] not needed',
    'Approved [X]', 'Yes [X] or no [ ]', '[x]',
  ],
  'alerts, citations, keys and change headings': [
    '> [!NOTE]\n> text', 'as said in [1] and [12]', '[2026-03-01]', '## [1.2.3] - 2026-03-01', '## [Unreleased]', '[Unreleased]',
    '[Security] update', 'Press [Enter]', 'see [Appendix A]', 'array[i]', '\\[Date\\]',
  ],
  'marks that a legend explains': ['| State | Note |\n|---|---|\n| [PASS] | fine |', '| Item | Status |\n|---|---|\n| a | [WIP] |'],
  'code, comments and struck-through text': [
    '`[Date]` and `TBD`', '```\nTBD [Date] <name>\n```', '~~~sh\ngit revert <commit>\n~~~', '<!-- TBD -->', '~~TBD~~ 2026-03-01',
    '    TBD in indented code', '`{{version}}`',
  ],
  'HTML': ['<div>a</div>', '<br>', '<details>\n<summary>More</summary>\n</details>', 'Press <kbd>X</kbd>', 'a < b and c > d', 'List<String>, Map<K, V>'],
  'Liquid, Jinja and expressions of pipelines': [
    '```yaml\nrun: ${{ secrets.X }} {{ .Values.x }}\n```', '${{ github.ref }}', '{% if x %}{{ version }}{% endif %}',
    '{{ site.title }} and {{ version }}', '\\{{version}}',
  ],
  'sentences about placeholders': [
    'No TBDs remain.', 'All TODO items are closed', 'There is no TBD left', 'We replace every TBD before approval',
    'the word TBD', 'Write "TBD" where you do not know', 'Dates use the format YYYY-MM-DD', 'in the format DD/MM/YYYY HH:MM',
    'releases are named like X.Y.Z', 'a day (YYYY-MM-DD format)', '## TODO for developers',
  ],
  'other words and names': [
    'the todo list', 'mastodon', 'Todoist', 'TODO.md', 'docs/TBD.md', 'TBD-123', 'XXXL', 'XXX-large', 'snake_case__name',
    'a ... b', 'etc...', 'What???', 'die Freigabe ist erfolgt', 'para confirmar', 'the date to be confirmed later',
    'Fill in the CAB form', 'To be completed by QA: the report', '## Change Metrics', 'Strategy: [Mitigate]',
  ],
  'values': [
    'Status: Go/No-Go review', 'Status: N/A', 'Ratio: 1/2', 'Path: a/b', 'Ready: yes', 'Go/No-Go', 'CI/CD', 'Is it yes/no? Yes',
    '| Milestone | Date | Note |\n|---|---|---|\n| Freeze | | - |', 'Note: -',
  ],
  'a choice in a legend': ['## Rating guide\n\n| Scale | Impact |\n|---|---|\n| all | Low/High |'],
} // prettier-ignore

describe('what only looks like a placeholder', () => {
  for (const [what, texts] of Object.entries(PEACE))
    it(`is left in peace: ${what}`, () => {
      for (const text of texts) assert.deepEqual(placeholdersIn(`# Plan\n\n${text}\n`).found, [], text)
    })

  it('is left in peace in front matter', () => {
    const matter = '---\ntags: [release, plan]\nreviewers: [Ann Lee, Bob Kay]\npath: docs/TODO.md\nkey: "[x]"\n---\n'
    assert.deepEqual(placeholdersIn(`${matter}# Plan\n`).found, [])
  })
})
