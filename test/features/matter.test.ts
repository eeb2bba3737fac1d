/** The front matter: keys and values offered by the kind's schema, what they mean, what holds without being written. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { inheritedBy } from '../../server/src/analysis/features/matter/inherited.js'
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

  it('takes the place of the whole key or value, with the words behind the cursor', () => {
    const replaced = (text: string): string[] => {
      const { view, offset, words } = at(text)
      return [...new Set(completionsAt(view!, offset).offers.map(({ range, takesAll }) => `${takesAll} ${words(range)}`))] // prettier-ignore
    }
    assert.deepEqual(replaced(`---\nstatus: in$0 review # since Monday\n---\n${body}`), ['true in review'])
    assert.deepEqual(replaced(`---\nsta$0tus: draft\n---\n${body}`), ['true status'])
    assert.deepEqual(replaced(`---\ngo-live: 2026-$012-01T10:00\n---\n${body}`), ['true 2026-12-01'])
    assert.deepEqual(replaced(`---\nowner: $0S\n---\n${body}`), ['true S'])
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

  it('says the same on the value, unless that is somebody or a day', () => {
    const said = (text: string): string | undefined => {
      const { view, offset, words } = at(text)
      const found = hoverAt(view!, offset)
      return found && `«${words(found.range)}» ${written(found.markdown, ({ label }) => label).slice(0, 20)}`
    }
    assert.match(said(`---\nstatus: dr$0aft\n---\n${body}`)!, /^«draft» \*\*status\*\*/)
    assert.match(said(`---\nowner: SRE$0 Lead\n---\n${body}`)!, /^«SRE Lead» \*\*SRE Lead\*\*/)
    assert.match(said(`---\ngo-live: 2026-$012-08\n---\n${body}`)!, /^«2026-12-08» \*\*Tuesday/)
    assert.equal(said(`---\napprovers: [$0]\n---\n${body}`), undefined)
  })

  it('shows on the fence what holds without being written, each with its origin', () =>
    assert.equal(
      hover(`-$0--\nstatus: approved\nrelease: "4.2"\n---\n${body}`),
      '**Holds here without being written:**\n\n- artefact: rollback-plan, from [files of slipway.yml](/slipway.yml)\n- timezone: Europe/London, from [timezone of slipway.yml](/slipway.yml)\n- go-live: 2026-12-08, from the milestones or words of the document',
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

describe('front matter that a folder gives its documents', () => {
  const DEFAULTS = `frontMatter: { status: in-review, owner: Release manager, approver: Product owner }
folders:
  r: { frontMatter: { release: Harbour 4.2, go-live: 2026-12-15 } }
  q: { frontMatter: { status: approved } }
`
  const gates = '\n# Plan\n\n## Risk gates\n\n| Gate | Threshold | Evidence | Fallback delegate |\n|---|---|---|---|\n| Exit | 0 open bugs | [run](https://ci.example/7) | QA lead |\n' // prettier-ignore
  const inherited = (text: string, configuration = DEFAULTS): string[] => {
    const { view } = at(text, configuration)
    return inheritedBy(view!).map(({ key, value, origin }) => `${key}: ${value}, from ${origin}`)
  }

  it('holds where the document says nothing, with its line as the origin', () => {
    const { view, analysis } = at(`---\nartefact: release-plan\n---\n${gates}`, DEFAULTS)
    const { status, release, anchor } = view!.artefact
    assert.deepEqual([status, release, anchor], ['in-review', 'Harbour 4.2', '2026-12-15'])
    assert.ok(!analysis.findings('/r/plan-b.md').some(({ rule }) => rule === 'gate-without-approver'))
    assert.deepEqual(inherited(`---\nartefact: release-plan\n---\n${gates}`), [
      'status: in-review, from `frontMatter` of `slipway.yml`',
      'go-live: 2026-12-15, from `folders` of `slipway.yml`',
      'release: Harbour 4.2, from `folders` of `slipway.yml`',
      'owner: Release manager, from `frontMatter` of `slipway.yml`',
      'approver: Product owner, from `frontMatter` of `slipway.yml`',
    ])
  })

  it('gives way to what the document says, by whatever name', () => {
    const own = '---\nartefact: release-plan\nstatus: draft\nversion: 4.3.0\ntarget-date: 2027-01-12\napproved-by: Ann Lee\nowner: Bob Kay\n---\n' // prettier-ignore
    const { view } = at(own + gates, DEFAULTS)
    const { status, release, anchor } = view!.artefact
    assert.deepEqual([status, release, anchor], ['draft', '4.3.0', '2027-01-12'])
    assert.deepEqual(inherited(own + gates), [])
    const inWords = '---\nartefact: release-plan\n---\n# Plan\n\n**Status**: Approved\n**Go-live**: 2027-01-12\n**Decision maker**: Ann Lee\n' // prettier-ignore
    const said = inherited(inWords + gates.replace('# Plan', ''))
    assert.ok(said.includes('status: approved, from the words of the document'), said.join('\n'))
    assert.ok(said.includes('go-live: 2027-01-12, from the milestones or words of the document'), said.join('\n'))
    assert.ok(!said.some(one => one.startsWith('approver')), said.join('\n'))
  })

  it('is shown on the fence, offered as a key and made explicit', () => {
    const { view, offset } = at(`--$0-\nartefact: release-plan\n---\n${gates}`, DEFAULTS)
    const shown = written(hoverAt(view!, offset)!.markdown, ({ label, place }) => `[${label}](${place.document})`)
    assert.match(shown, /- release: Harbour 4\\?\.2, from \[folders of slipway\.yml\]\(\/slipway\.yml\)/)
    const all = rewritesAt(view!, offset).find(({ title }) => title === 'Make all 5 explicit')!
    const after = applyEdits(view!.text, all.edits.map(({ range, text }) => ({ range, text: plainEdit(text) }))) // prettier-ignore
    assert.match(after, /^---\nartefact: release-plan\nstatus: in-review\ngo-live: 2026-12-15\nrelease: Harbour 4\.2\nowner: Release manager\napprover: Product owner\n---\n/) // prettier-ignore
    assert.deepEqual(inherited(after), [])
  })

  it('counts as said for keys that the team asks for', () => {
    const asked = (keys: string): string[] =>
      at(`---\nartefact: release-plan\n---\n${gates}`, `${DEFAULTS}requiredKeys: [${keys}]\n`)
        .analysis.findings('/r/plan-b.md')
        .filter(({ rule }) => rule === 'unexpected-front-matter')
        .map(({ message }) => message)
    assert.deepEqual(asked('status, release, owner'), [])
    assert.equal(asked('status, product').length, 1)
  })

  it('is read again when the configuration changes', () => {
    const text = `---\nartefact: release-plan\n---\n${gates}`
    const host = new Host()
    const read = (configuration: string): string | undefined =>
      host.apply({ documents: new Map([['/r/plan-b.md', text]]), configurations: new Map([['/slipway.yml', configuration]]) }).view('/r/plan-b.md')!.artefact.status // prettier-ignore
    assert.deepEqual([read('frontMatter: { status: approved }\n'), read('timezone: UTC\n')], ['approved', 'draft'])
  })
})
