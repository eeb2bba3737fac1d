/** Holds what announcements take from plan and notes, what release notes take from git, and where links lead. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { Host } from '../../server/src/analysis/analysis.js'
import { fillAnnouncement } from '../../client/src/filling/announcement.js'
import { candidates, withCommits } from '../../client/src/filling/commits.js'
import { fillLinks, relative } from '../../client/src/filling/links.js'
import { saidIn } from '../../client/src/filling/said.js'
import type { Packet, PacketDocument } from '../../client/src/packet.js'
import { realisticValue } from '../templates/realisticValues.js'
import { expandSnippet } from '../templates/snippetText.js'

const read = (name: string): string => readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8')
const document = (kind: PacketDocument['kind'], text: string, milestones: PacketDocument['milestones'] = []) => ({
  uri: `file:///r/${kind}.md`,
  kind,
  title: kind,
  milestones,
  sections: [{ heading: kind, text }],
})
const PLAN = document(
  'release-plan',
  `# Release plan

| Fact | Value |
|---|---|
| Target date and time | 2026-12-08 21:00 Europe/London |
| Deployment window | 2026-12-08 22:00 to 2026-12-09T01:00 Europe/London |
| Code freeze | YYYY-MM-DD HH:MM |
| Effect on users during the window | Read-only service |
| Rollback | Restored within 30 minutes of the decision |

| Component | Version | Owner |
|---|---|---|
| Berth map | 4.2 | Web |
| [Component] | [version] | [role] |
`,
  [
    { name: 'Code freeze', date: '2026-11-27' },
    { name: 'Go/no-go decision', date: '2026-12-07' },
    { name: 'Early-life support ends', date: '' },
  ],
)
const NOTES = document(
  'release-notes',
  `# Release notes

| Feature | What you can do now |
|---|---|
| Night berths | Book $5 \\| x} berths |
| Tides | [What the user can do, in their words] |
| Cranes | Reserve a crane |
`,
)
const packet: Packet = [PLAN, NOTES]

describe('an announcement before the release', () => {
  const filled = fillAnnouncement(fillLinks(read('announcement'), packet, 'file:///r'), saidIn(packet))
  const { text, stops } = expandSnippet(filled)

  it('K-04 takes the timeline from the plan, and leaves open what the plan leaves open', () => {
    assert.match(text, / comes on 2026-12-08 22:00 /)
    for (const row of [
      'Code freeze | 2026-11-27',
      'Release confirmed | 2026-12-07',
      'Deployment starts | 2026-12-08 22:00',
      'Deployment ends | 2026-12-09 01:00',
      'Early-life support ends | YYYY-MM-DD',
    ])
      assert.ok(text.includes(`\n| ${row} |`), row)
  })
  it('K-04 takes scope from the notes, then from the plan', () => {
    assert.match(text, /^\| Night berths \| Book \$5 \\\| x\} berths \| In this release \|/m)
    assert.match(text, /^\| Tides \| \[What the user can do, in their words\] \|/m)
    assert.match(text, /^\| Cranes \| Reserve a crane \| In this release \|.*\n\| Berth map \| \[What the user can do/m)
  })
  it('K-04 takes the impact from the plan', () => {
    assert.match(text, /you will notice: Read-only service\./)
    assert.match(text, /^\| Customers \| Read-only service \| 2026-12-08 22:00 \| 2026-12-09 01:00 \|/m)
    assert.match(text, /previous version is back within 30 minutes of/)
  })
  it('K-04 links plan and notes', () => {
    assert.match(text, /^\| Release plan \| \[Release plan\]\(release-plan\.md\) \|$/m)
    assert.match(text, /^\| Release notes \| \[Release notes\]\(release-notes\.md\) \|$/m)
  })
  it('K-04 keeps every stop of the template', () => {
    assert.deepEqual(
      stops.map(({ number }) => number),
      expandSnippet(read('announcement')).stops.map(({ number }) => number),
    )
  })
  it('K-04 stays the template where nothing is known', () => {
    assert.equal(fillAnnouncement(fillLinks(read('announcement'), [], 'file:///r'), saidIn([])), read('announcement'))
  })
})

describe('an announcement of completion', () => {
  it('K-05 takes features, planned times, effect and the link to the notes', () => {
    const before = { ...document('announcement', ''), uri: 'file:///r/a%20b.md' }
    const all = [...packet, before]
    const { text } = expandSnippet(
      fillAnnouncement(fillLinks(read('announcement-completed'), all, 'file:///r/x'), saidIn(all)),
    )
    assert.match(text, /stands in \[Release notes\]\(\.\.\/release-notes\.md\)\./)
    assert.match(text, /^\| Night berths \| Book /m)
    assert.match(text, /^\| Planned and actual start \| 2026-12-08 22:00, YYYY-MM-DD HH:MM \|$/m)
    assert.match(text, /^\| Effect on users \| Read-only service, /m)
    assert.match(text, /^\| Announced before \| \[First announcement\]\(\.\.\/a%20b\.md\) \|$/m)
  })
})

describe('links', () => {
  it('lead from folder to file', () => {
    assert.equal(relative('file:///r/a/', 'file:///r/b/c(1).md'), '../b/c%281%29.md')
    assert.equal(relative('file:///r', 'file:///r/c.md'), 'c.md')
  })
  it('C-11 lead to a change request, never to the approval that is of its kind', () => {
    const blank = '${1:[link to change request]}'
    const approval = { kind: 'change-request', uri: 'file:///r/change-approval-2.md' } as const
    const request = { kind: 'change-request', uri: 'file:///r/ChangeRequest.md' } as const
    assert.equal(fillLinks(blank, [approval], 'file:///r'), blank)
    assert.equal(fillLinks(blank, [approval, request], 'file:///r'), '${1:[Change request](ChangeRequest.md)}')
  })
})

describe('commits in release notes', () => {
  const commits = [
    'feat(map): show $free {berths}',
    'fix: tide tables <b>off</b> by one',
    'chore: bump',
    'feat!: new booking interface',
    'refactor: pay\n\nBREAKING CHANGE: the old field is gone',
    "Merge branch 'main'",
    'no type at all',
  ].map((message, at) => ({ hash: String(at), message }))

  it('P-04 are grouped by type; what breaks is a technical impact', () => {
    assert.deepEqual(
      candidates(commits).map(({ group, subject }) => `${group}: ${subject}`),
      [
        'New features: Show $free {berths} (map)',
        'Fixes: Tide tables <b>off</b> by one',
        'Technical impacts: New booking interface',
        'Technical impacts: Pay',
        'Other: Bump',
        'Other: No type at all',
      ],
    )
  })
  it('P-04 become bullets under their headings, and nothing in them is read as a snippet', () => {
    const { text } = expandSnippet(withCommits(read('release-notes'), candidates(commits)))
    assert.match(text, /\n### New features\n\n- Show \$free \{berths\} \(map\)\n\n\| Feature /)
    assert.match(text, /\n### Fixes\n\n- Tide tables \\<b>off\\<\/b> by one\n/)
    assert.match(text, /\n## Technical impacts\n\n- New booking interface\n- Pay\n/)
    assert.match(text, /\n## Other changes\n\n- Bump\n- No type at all\n+$/)
  })
  it('P-04 leave the notes as clean as they were', () => {
    const found = (snippet: string): string[] => {
      const { text } = expandSnippet(snippet, realisticValue)
      const analysis = new Host().apply({ documents: new Map([['r/ReleaseNotes.md', text]]), complete: true })
      return analysis.findings('r/ReleaseNotes.md').map(({ rule, message }) => `${rule}: ${message}`)
    }
    assert.deepEqual(found(withCommits(read('release-notes'), candidates(commits))), found(read('release-notes')))
  })
  it('P-04 change nothing where none is chosen', () => {
    assert.equal(withCommits(read('release-notes'), []), read('release-notes'))
  })
})
