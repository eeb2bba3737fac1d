/** The front matter: keys and values offered by the kind's schema, what they mean, what holds without being written. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { rewritesAt } from '../../server/src/analysis/features/rewrites.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { ARTEFACT_KINDS, helpOf } from './matterHelp.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { workspace } from './workspace.js'

const CONFIGURATION = 'timezone: Europe/London\nfiles:\n  "*plan*.md": rollback-plan\nowners: [SRE Lead]\n'
const NOTES = '---\nartefact: release-notes\nrelease: "4.2"\n---\n# Notes\n'
const at = (text: string, configuration = CONFIGURATION) =>
  workspace({ '/r/plan-b.md': text, '/r/notes.md': NOTES, '/slipway.yml': configuration }, true, '2026-11-27')
const body = '\n# Plan\n\n| Milestone | Date |\n|---|---|\n| Go-live | 2026-12-08 |\n'

describe('completion in the front matter', () => {
  const offered = (text: string): string[] => {
    const { view, offset } = at(text)
    return completionsAt(view!, offset).offers.map(({ label, detail }) => (detail ? `${label} (${detail})` : label))
  }

  it('offers the keys of the kind, first those that hold already, with value and origin', () => {
    const found = offered(`---\n$0\n---\n${body}`)
    assert.deepEqual(found.slice(0, 5), [
      'artefact (rollback-plan from files of slipway.yml)',
      'status (draft from the default)',
      'timezone (Europe/London from timezone of slipway.yml)',
      'go-live (2026-12-08 from the milestones or words of the document)',
      'release (4.2 from the other documents of the release)',
    ])
    assert.ok(found.includes('rto') && !found.includes('change-type'))
  })

  it('offers no key twice, under no other name', () => {
    const found = offered(`---\nartefact: rollback-plan\napproved-by: Ann\nr$0\n---\n${body}`)
    for (const key of ['artefact', 'approver', 'approvers']) assert.ok(!found.some(one => one.startsWith(key)), key)
    assert.ok(found.includes('rto'))
  })

  it('writes key and value, and leaves a colon that stands there', () => {
    const { view, offset } = at(`---\nti$0\n---\n${body}`)
    const offer = completionsAt(view!, offset).offers.find(({ label }) => label === 'timezone')!
    assert.equal(applyEdits(view!.text, [offer]).split('\n')[1], 'timezone: Europe/London')
  })

  it('offers what a value may be', () => {
    assert.deepEqual(offered(`---\nstatus: $0\n---\n${body}`), ['draft', 'in-review', 'approved', 'executed'])
    assert.ok(offered(`---\nartefact: r$0\n---\n${body}`).includes('rtm (Requirements traceability matrix)'))
    assert.equal(offered(`---\ntimezone: $0\n---\n${body}`)[0], 'Europe/London (from timezone of slipway.yml)')
    assert.equal(offered(`---\nrelease: $0\n---\n${body}`)[0], '4.2 (from the other documents of the release)')
    assert.ok(offered(`---\napprover: $0\n---\n${body}`).includes('SRE Lead'))
  })

  it('is silent in the body and in comments', () => {
    assert.ok(!offered(`---\nstatus: draft\n---\n\n$0${body}`).includes('rto'))
    assert.deepEqual(offered(`---\n# st$0\n---\n${body}`), [])
  })
})

describe('hover in the front matter', () => {
  const hover = (text: string): string | undefined => {
    const { view, offset } = at(text)
    const found = hoverAt(view!, offset)
    return found && written(found.markdown, ({ label, place }) => `[${label}](${place.document})`)
  }

  it('says what a key means, and what nothing reads', () => {
    assert.match(hover(`---\nr$0to: 30 min\n---\n${body}`)!, /^\*\*rto\*\*\n\nHow long a recovery may take/)
    assert.match(hover(`---\nsta$0tus: hm\n---\n${body}`)!, /not read as one\.$/)
    assert.match(hover(`---\nlay$0out: x\n---\n${body}`)!, /nothing of Slipway reads/)
  })

  it('shows on the fence what holds without being written, each with its origin', () =>
    assert.equal(
      hover(`-$0--\nstatus: approved\nrelease: "4.2"\n---\n${body}`),
      '**Holds here without being written:**\n\n- artefact: rollback\\-plan, from [files of slipway.yml](/slipway.yml)\n- timezone: Europe/London, from [timezone of slipway.yml](/slipway.yml)\n- go\\-live: 2026\\-12\\-08, from the milestones or words of the document',
    ))

  it('knows a sentence for every key of every kind', () => {
    for (const kind of ARTEFACT_KINDS) assert.deepEqual(helpOf(kind).without, [], kind)
    assert.deepEqual(helpOf(undefined).idle, [])
  })
})

describe('make explicit', () => {
  const rewrites = (text: string): Record<string, string> => {
    const { view, offset } = at(text)
    const all = rewritesAt(view!, offset).map(({ title, edits }) => [
      title,
      applyEdits(view!.text, edits.map(({ range, text }) => ({ range, text: plainEdit(text) }))),
    ]) // prettier-ignore
    return Object.fromEntries(all) as Record<string, string>
  }

  it('writes one, or all, into the front matter', () => {
    const found = rewrites(`---\nsta$0tus: draft\nrelease: "4.2"\ngo-live: 2026-12-08\n---\n${body}`)
    const title = 'Make explicit: timezone: Europe/London, from timezone of slipway.yml'
    assert.match(found[title]!, /^---\nstatus: draft\nrelease: "4.2"\ngo-live: 2026-12-08\ntimezone: Europe\/London\n---\n/)
    assert.match(found['Make all 2 explicit']!, /\nartefact: rollback-plan\ntimezone: Europe\/London\n---\n/)
  }) // prettier-ignore

  it('makes a front matter where there is none, and has nothing left to make explicit then', () => {
    const all = rewrites(`# Plan$0${body}`)
    const text = Object.entries(all).find(([title]) => title.startsWith('Make all'))![1]
    assert.match(text, /^---\nartefact: rollback-plan\nstatus: draft\n/)
    assert.deepEqual(rewrites(text.replace('status', 'sta$0tus')), {})
    assert.deepEqual(rewrites(`# Plan\n\nwo$0rds${body}`), {})
  })
})
