/** What `slipway.yml` may say, and every mistake in it, marked where it stands. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { nearest, readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import { severityOf } from '../../server/src/analysis/lint/severity.js'
import { unmark } from '../rules/page.js'

const RULES = ['undated-milestone', 'unfilled-placeholder']
const read = (text: string, path = '/r/slipway.yml') => readConfiguration(path, text, RULES)

/** Carets under the text mark each mistake and give its message. */
function mistakes(marked: string): void {
  const { text, marks } = unmark(marked)
  const show = ({ range, message }: (typeof marks)[number]): string => `"${text.slice(...range)}": ${message}`
  assert.deepEqual(read(text).mistakes.map(show), marks.map(show))
}

describe('slipway.yml', () => {
  it('gives paths their kinds, relative to its own folder', () => {
    const { files, mistakes: none } = read(
      'files:\n  "docs/*.md": rollback-plan\n  notes.md: release-notes\n  "old/**": none\n',
    )
    assert.deepEqual(none, [])
    const kindOf = (path: string) => files.find(({ matches }) => matches(path))?.kind
    assert.equal(kindOf('/r/docs/a.md'), 'rollback-plan')
    assert.equal(kindOf('/r/docs/deep/a.md'), undefined)
    assert.equal(kindOf('/docs/a.md'), undefined)
    assert.equal(kindOf('/r/any/where/notes.md'), 'release-notes')
    assert.equal(kindOf('/r/old/deep/a.md'), 'none')
  })

  it('lists owners, by name or with role and delegate', () => {
    const { owners } = read('owners: [Release Manager, { name: Ann Lee, role: SRE Lead, delegate: Bob Kay }]\n')
    assert.deepEqual(owners, [
      { name: 'Release Manager', source: 'configuration' },
      { name: 'Ann Lee', source: 'configuration', role: 'SRE Lead', delegate: 'Bob Kay' },
    ])
  })

  it('sets severities, for all or by status', () => {
    const { severities, mistakes: none } = read(
      'rules:\n  undated-milestone: false\n  unfilled-placeholder: { draft: off, approved: error }\n',
    )
    assert.deepEqual(none, [])
    assert.deepEqual(severities.rules, {
      'undated-milestone': 'off',
      'unfilled-placeholder': { draft: 'off', approved: 'error' },
    })
  })

  it('names a time zone', () => {
    for (const zone of ['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires', '+01:00', 'Etc/GMT+5'])
      assert.equal(read(`timezone: ${zone}\n`).timezone, zone)
  })

  it('P-02 names the folder of the team templates, below its own', () => {
    for (const path of ['docs/release/templates', './templates/', '"my templates"'])
      assert.deepEqual(read(`templates: ${path}\n`).mistakes, [], path)
    assert.equal(read('templates: ./docs/templates/\n').templates, 'docs/templates')
    for (const path of ['../templates', '/etc', 'a/../../b', 'c:/x', 'a\\b', '', '.', '[a]'])
      assert.match(read(`templates: ${path}\n`).mistakes[0]?.message ?? '', /folder below this one/, path)
  })

  it('says where a key, a kind or a pattern is wrong, and what was meant', () => {
    mistakes(
      `file: {}
^^^^ \`file\` is no key of slipway.yml; did you mean \`files\`.
files:
  a.md: rolback-plan
        ^^^^^^^^^^^^ \`rolback-plan\` is no kind of artefact; did you mean \`rollback-plan\`.
  b.md:
  ^^^^ The kind of artefact is missing.
`,
    )
    assert.match(read(`files: { "${'x'.repeat(201)}": rtm }\n`).mistakes[0]!.message, /longer than 200 characters/)
  })

  it('sets rules by kind and by folder; folder goes before kind, kind before all', () => {
    const { severities, mistakes: none } = read(`rules: { undated-milestone: error }
kinds: { rollback-plan: { rules: { undated-milestone: off } }, rtm: { words: { max: 9 } } }
folders:
  "docs/archive/**": { rules: { undated-milestone: { draft: hint } } }
  "docs/none/**": {}
`)
    assert.deepEqual(none, [])
    const rule = { id: 'undated-milestone', severity: { draft: 'info', review: 'info', approved: 'info' } } as const
    const level = (path: string, kind: 'rtm' | 'rollback-plan', status: 'draft' | 'approved' = 'draft') =>
      severityOf(rule, { path, kind, status }, severities)
    assert.equal(level('/r/a.md', 'rtm'), 'error')
    assert.equal(level('/r/a.md', 'rollback-plan'), 'off')
    assert.equal(level('/r/docs/none/a.md', 'rollback-plan'), 'off')
    assert.equal(level('/r/docs/archive/a.md', 'rollback-plan'), 'hint')
    assert.equal(level('/r/docs/archive/a.md', 'rollback-plan', 'approved'), 'off')
  })

  it('hands the rules what they may be told', () => {
    const { options, mistakes: none } = read(`glossary: { CAB: Change Advisory Board }
terms: [SOC 2]
vagueWords: [soonish]
scales: { probability: [Rare, Likely] }
changeTypes: [Patch]
changeFields: [id, owner]
idFamilies: [REQ-]
words: { max: 900, rtm: { max: 5 } }
kinds: { rollback-plan: { words: { min: 7 } } }
`)
    assert.deepEqual(none, [])
    assert.deepEqual(options, {
      glossary: ['CAB'],
      terms: ['SOC 2'],
      vagueWords: ['soonish'],
      scales: { probability: ['Rare', 'Likely'] },
      changeTypes: ['Patch'],
      changeFields: ['id', 'owner'],
      idFamilies: ['REQ-'],
      words: { max: 900, kinds: { rtm: { max: 5 }, 'rollback-plan': { min: 7 } } },
    })
    assert.deepEqual(read('glossary: [CAB, RTO]\n').options, { glossary: ['CAB', 'RTO'] })
    assert.deepEqual(read('timezone: UTC\n').options, {})
  })

  it('names the languages whose words are known', () => {
    assert.deepEqual(read('languages: [de, Japanese]\n').languages, ['de', 'ja'])
    assert.equal(read('').languages, undefined)
    const risks = (languages: string): number | undefined =>
      new Host()
        .apply({
          configurations: new Map([['/r/slipway.yml', languages]]),
          documents: new Map([
            [
              '/r/a.md',
              '---\nartefact: risk-register\n---\n# R\n\n| Risiko | Eintrittswahrscheinlichkeit | Auswirkung |\n|---|---|---|\n| Ausfall | | Hoch |\n',
            ],
          ]),
        })
        .findings('/r/a.md')
        .filter(({ rule }) => rule === 'risk-without-probability').length
    assert.deepEqual([risks(''), risks('languages: [de]\n'), risks('languages: [fr]\n')], [1, 1, 0])
  })

  it('says where a language or a zone is none, and which bounds are the wrong way round', () =>
    mistakes(
      `languages: [en, klingon, Geman]
                ^^^^^^^ \`klingon\` is no language Slipway reads; known are en, de, fr, es, pt, it, ru, ja, zh, ko.
                         ^^^^^ \`Geman\` is no language Slipway reads; did you mean \`German\`.
timezone: Europe/Londn
          ^^^^^^^^^^^^ The time zone is not an IANA name such as \`Europe/London\`; did you mean \`Europe/London\`.
words: { min: 900, max: 500 }
       ^^^^^^^^^^^^^^^^^^^^^^ \`min\`, 900, is more than \`max\`, 500.
`,
    ))

  it('says which patterns can match nothing', () =>
    mistakes(
      `files:
  "": rtm
  ^^ The pattern is empty.
  /docs/*.md: rtm
  ^^^^^^^^^^ Patterns count from the folder of slipway.yml: none starts with \`/\`.
  'docs\\*.md': rtm
exclude: ['!docs/**', '../x/*.md', 'docs\\release\\*.md']
          ^^^^^^^^^^ A pattern says what it matches, never what it does not: \`!\` has no meaning here.
                      ^^^^^^^^^^^ A pattern does not leave the folder of slipway.yml with \`..\`.
                                   ^^^^^^^^^^^^^^^^^^^ Folders are separated by \`/\` in a pattern.
folders: { '${'{a,b}'.repeat(8)}': {} }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The pattern has more than 64 alternatives in braces.
`.replace(/\\\\/g, '\\'),
    ))

  it('excludes folders with all that lies in them', () => {
    for (const pattern of ['old', 'docs/old', 'docs/old/', 'docs/old/**', '"*"']) {
      const { exclude } = read(`exclude: [${pattern}]\n`)
      assert.ok(exclude[0]?.matches('/r/docs/old/x/a.md'), pattern)
      if (pattern !== '"*"') assert.ok(!exclude[0]?.matches('/r/docs/a.md'), pattern)
    }
  })

  it('excludes files, whatever they say of themselves', () => {
    const host = new Host()
    const analysis = host.apply({
      configurations: new Map([['/r/slipway.yml', 'exclude: ["old/**"]\nfiles: { "old/b.md": rtm }\n']]),
      documents: new Map([
        ['/r/old/a.md', '---\nartefact: rtm\n---\n'],
        ['/r/old/b.md', '# B\n'],
        ['/r/a.md', '---\nartefact: rtm\n---\n'],
      ]),
    })
    const kinds = ['/r/old/a.md', '/r/old/b.md', '/r/a.md'].map(path => analysis.kind(path).kind)
    assert.deepEqual(kinds, [undefined, undefined, 'rtm'])
    assert.match(analysis.why('/r/old/a.md'), /excludes it: `old\/\*\*`/)
  })

  it('says where a setting of a kind, a folder or a rule is wrong', () =>
    mistakes(
      `kinds:
  rolback-plan: {}
  ^^^^^^^^^^^^ \`rolback-plan\` is no kind of artefact; did you mean \`rollback-plan\`.
  rtm: { rule: {}, words: { mim: 3, max: many } }
         ^^^^ \`rule\` is no key of a kind; did you mean \`rules\`.
                            ^^^ \`mim\` is no bound (min or max); did you mean \`min\`.
                                         ^^^^ This is not a number of words.
folders: { "a/**": off }
                   ^^^ A folder does not have \`rules:\` or \`frontMatter:\`.
exclude: old
         ^^^ \`exclude\` is not a list of path patterns.
glossary: CAB
          ^^^ \`glossary\` is neither a list of acronyms nor one with their meanings.
changeFields: [id, ownr]
                   ^^^^ \`ownr\` is no field of a change; did you mean \`owner\`.
idFamilies: [requirement]
             ^^^^^^^^^^^ An id family is not capitals such as \`REQ-\`.
scales: { impct: [Low] }
          ^^^^^ \`impct\` is no scale (probability or impact); did you mean \`impact\`.
`,
    ))

  it('says where an owner is none', () =>
    mistakes(
      `owners:
  - [Ann, Bob]
    ^^^^^^^^^^ An owner is neither a name nor \`{ name, delegate }\`.
  - { nam: Ann, delegate: [] }
      ^^^ \`nam\` is no key of an owner; did you mean \`name\`.
                          ^^ This is no text.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ An owner has no \`name\`.
`,
    ))

  it('says where a setting of a rule is none', () =>
    mistakes(
      `rules:
  undated-milestones: off
  ^^^^^^^^^^^^^^^^^^ \`undated-milestones\` is no rule; did you mean \`undated-milestone\`.
  undated-milestone: loud
                     ^^^^ \`loud\` is no severity (off, hint, info, warning or error).
  unfilled-placeholder: { daft: off, approved: [] }
                          ^^^^ \`daft\` is no status; did you mean \`draft\`.
                                               ^^ The severity is missing: off, hint, info, warning or error, or one for each status.
`,
    ))

  it('says of brackets which of them nothing closes, and nothing else of what they hold', () => {
    mistakes('rules: [\n       ^ The `[` here is never closed: a `]` is missing behind it.\n')
    mistakes('files: { "a.md": rollback-plan\n       ^ The `{` here is never closed: a `}` is missing behind it.\n')
    mistakes('owners: [a, { name: b ]\n            ^ The `{` here is never closed: a `}` is missing behind it.\n')
  })

  it('says what there is where no known word is near', () => {
    mistakes(
      'rules: { loudness: off }\n         ^^^^^^^^ `loudness` is no rule; `slipway --list-rules` prints them all.\n',
    )
    mistakes(
      'kinds:\n  rtm: { rules: {}, page: 1 }\n                    ^^^^ `page` is no key of a kind; known are rules, words, audiences, requiredKeys.\n',
    )
  })

  it('says where the whole has another form', () => {
    mistakes('- files\n^^^^^^^ The configuration is not a list of keys such as `files:` and `rules:`.\n')
    mistakes(
      `files: [a]
       ^^^ \`files\` does not have a path pattern and a kind on every line.
rules:
^^^^^ \`rules\` does not have a rule and a severity on every line.
owners: Ann
        ^^^ \`owners\` is not a list of roles or people.
timezone: CET time
          ^^^^^^^^ The time zone is not an IANA name such as \`Europe/London\`.
`,
    )
    mistakes('timezone:\n^^^^^^^^ The time zone is not an IANA name such as `Europe/London`.\n')
    mistakes('owners:\n^^^^^^ `owners` is not a list of roles or people.\n')
    mistakes(
      'rules: { undated-milestone: }\n         ^^^^^^^^^^^^^^^^^ The severity is missing: off, hint, info, warning or error, or one for each status.\n',
    )
    mistakes(
      'rules: { undated-milestone: [] }\n                            ^^ The severity is missing: off, hint, info, warning or error, or one for each status.\n',
    )
  })

  it('that is no YAML says so, and sets what can be read', () => {
    const { mistakes: found, timezone } = read('timezone: UTC\nrules: {\n')
    assert.ok(found.length > 0)
    assert.equal(timezone, 'UTC')
  })

  it('the nearest one above a document counts', () => {
    const all = new Map(['/r/slipway.yml', '/r/a/slipway.yml', '/slipway.yml'].map(path => [path, read('', path)]))
    const path = (document: string) => nearest(all, document)?.path
    assert.equal(path('/r/a/b/plan.md'), '/r/a/slipway.yml')
    assert.equal(path('/r/ab/plan.md'), '/r/slipway.yml')
    assert.equal(path('/plan.md'), '/slipway.yml')
    assert.equal(nearest(new Map([['/r/slipway.yml', read('')]]), '/plan.md'), undefined)
  })

  it('changes what documents are, and stops to when it is gone', () => {
    const host = new Host()
    const configured = (text: string | null) =>
      host.apply({ configurations: new Map([['/r/slipway.yml', text]]) }).describe('/r/a.md')
    host.apply({ documents: new Map([['/r/a.md', '# A\n']]) })
    assert.equal(configured('files: { a.md: rtm }\n')?.kind, 'rtm')
    assert.deepEqual(host.apply({}).findings('/r/slipway.yml'), [])
    assert.equal(configured('nonsense: 1\n')?.kind, undefined)
    assert.equal(host.apply({}).findings('/r/slipway.yml').length, 1)
    assert.equal(configured(null), undefined)
    assert.deepEqual(host.apply({}).findings('/r/slipway.yml'), [])
  })
})
