/** Completion and hover in a `slipway.yml`; `$0` is the cursor. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { completeConfiguration } from '../../server/src/analysis/features/configuration/complete.js'
import { hoverConfiguration } from '../../server/src/analysis/features/configuration/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import { KINDS } from '../../server/src/analysis/model/kind.js'
import { RULES } from '../../server/src/analysis/rules/index.js'

const PEOPLE =
  '---\nartefact: stakeholder-register\n---\n# Stakeholder register\n\n| Name | Role |\n|---|---|\n| Ann Lee | SRE Lead |\n'

function look(marked: string) {
  const offset = marked.indexOf('$0')
  const text = marked.replace('$0', '')
  const analysis = new Host().apply({
    configurations: new Map([['/r/slipway.yml', text]]),
    documents: new Map([
      ['/r/docs/Plan.md', '# Plan\n'],
      ['/r/docs/old/Plan 1.md', '# Plan\n'],
      ['/r/Stakeholders.md', PEOPLE],
      ['/other/x.md', '# X\n'],
    ]),
    complete: true,
  })
  const view = analysis.configuration('/r/slipway.yml')!
  return { text, offset, view, offers: completeConfiguration(view, offset).offers }
}

const labels = (marked: string): string[] => look(marked).offers.map(({ label }) => label)
const details = (marked: string) => new Map(look(marked).offers.map(({ label, detail }) => [label, detail]))

/** The text after an offer was taken. */
function taking(label: string, marked: string): string {
  const { text, offers } = look(marked)
  const offer = offers.find(one => one.label === label)
  assert.ok(offer, `${label} is not among ${offers.map(one => one.label).join(', ')}`)
  return text.slice(0, offer.range[0]) + offer.text + text.slice(offer.range[1])
}

const ids = RULES.map(({ id }) => id)
const LEVELS = ['off', 'hint', 'info', 'warning', 'error']

describe('completion in slipway.yml', () => {
  it('offers the keys there are, without those that stand there', () => {
    assert.ok(labels('$0').includes('files') && labels('$0').includes('verdict'))
    const left = labels('timezone: UTC\n$0\nrules: {}\n')
    assert.ok(left.includes('owners') && !left.includes('timezone') && !left.includes('rules'))
    assert.equal(taking('rules', 'timezone: UTC\nru$0\nwords: {}\n'), 'timezone: UTC\nrules:\nwords: {}\n')
    assert.equal(taking('timezone', 'ti$0zone: UTC\n'), 'timezone: UTC\n')
    assert.match(details('$0').get('timezone') ?? '', /zone of times/)
  })

  it('offers rules with their summaries, and severities behind them', () => {
    for (const text of [
      'rules:\n  $0',
      'rules:\n  un$0\n',
      'rules: { $0 }',
      'rules: { $0',
      'kinds:\n  rtm:\n    rules:\n      $0\n',
      'folders: { "a/**": { rules: { $0 } } }',
    ])
      assert.deepEqual(labels(text), ids, text)
    assert.deepEqual(
      labels('rules:\n  unowned-risk: off\n  $0\n  unowned-milestone: off\n'),
      ids.filter(id => id !== 'unowned-risk' && id !== 'unowned-milestone'),
    )
    assert.equal(details('rules:\n  $0').get('unowned-risk'), RULES.find(({ id }) => id === 'unowned-risk')?.summary)
    assert.equal(taking('unowned-risk', 'rules:\n  unow$0\n  a: off\n'), 'rules:\n  unowned-risk: \n  a: off\n')
    assert.deepEqual(labels('rules:\n  unowned-risk: $0\n'), LEVELS)
    assert.deepEqual(labels('rules: { unowned-risk: wa$0 }'), LEVELS)
    assert.equal(taking('warning', 'rules:\n  unowned-risk: o$0ff # why\n'), 'rules:\n  unowned-risk: warning # why\n')
    assert.deepEqual(labels('rules:\n  unowned-risk:\n    $0').slice(-5), [
      'draft',
      'in-review',
      'review',
      'approved',
      'executed',
    ])
    assert.deepEqual(labels('rules: { unowned-risk: { draft: $0 } }'), LEVELS)
  })

  it('offers kinds, languages, zones, weights', () => {
    assert.deepEqual(labels('files:\n  "a.md": $0\n'), [...KINDS, 'none'])
    assert.equal(details('files:\n  "a.md": $0\n').get('rtm'), 'Requirements traceability matrix')
    assert.deepEqual(labels('kinds:\n  $0'), [...KINDS])
    assert.ok(details('languages: [$0').get('de') === 'German')
    assert.deepEqual(labels('languages:\n  - en\n  - $0\n').length, 10)
    assert.equal(taking('Europe/London', 'timezone: Europe/Lon$0\n'), 'timezone: Europe/London\n')
    assert.deepEqual(labels('changeTypes: [$0]'), ['Standard', 'Normal', 'Emergency', 'Major'])
    assert.deepEqual(labels('verdict: { criteria: { open-gate: $0 } }'), ['no-go', 'condition', 'note', 'off'])
    assert.deepEqual(labels('scales: { $0 }'), ['probability', 'impact'])
  })

  it('offers the documents below, their folders, and the people of the release', () => {
    assert.deepEqual(labels('exclude: [$0]'), [
      'docs/**',
      'docs/old/**',
      'Stakeholders.md',
      'docs/Plan.md',
      'docs/old/Plan 1.md',
    ])
    assert.equal(taking('docs/old/Plan 1.md', 'files:\n  $0\n'), 'files:\n  docs/old/Plan 1.md: \n')
    assert.equal(taking('docs/**', 'folders:\n  "do$0"\n'), 'folders:\n  "docs/**":\n')
    assert.ok(labels('owners:\n  - $0').includes('SRE Lead'))
    assert.ok(labels('owners:\n  - { name: A, delegate: $0 }').includes('SRE Lead'))
    assert.deepEqual(labels('owners:\n  - name: A\n    $0').sort(), ['delegate', 'role'])
  })

  it('is silent in comments, in names, and where nobody can tell', () => {
    for (const text of [
      '# $0',
      'timezone: UTC # $0',
      'nonsense:\n  $0',
      'terms: [$0]',
      'words: { min: $0 }',
      'rules: $0',
      'x: {{{$0',
      '<<<<<<< a\n$0',
    ])
      assert.deepEqual(labels(text), [], text)
  })

  it('answers at every place of every text', () => {
    const text = 'files: { "a.md": rtm }\r\nrules:\r\n  unowned-risk: { draft: off }\r\nowners:\r\n  - { name: A, '
    for (let end = 0; end <= text.length; end++)
      for (const offset of [0, end >> 1, end]) look(`${text.slice(0, offset)}$0${text.slice(offset, end)}`)
  })

  it('what it writes is no mistake', () => {
    for (const id of ids) {
      const after = taking(id, 'rules:\n  $0').trimEnd() + ' error\n'
      assert.deepEqual(readConfiguration('/slipway.yml', after, ids).mistakes, [])
    }
    for (const level of LEVELS)
      assert.deepEqual(readConfiguration('/s.yml', taking(level, 'rules: { unowned-risk: $0 }'), ids).mistakes, [])
    for (const kind of KINDS)
      assert.deepEqual(readConfiguration('/s.yml', taking(kind, 'files: { "a": $0 }'), ids).mistakes, [])
  })
})

describe('hover in slipway.yml', () => {
  const says = (marked: string): string | undefined => {
    const { view, offset } = look(marked)
    const hover = hoverConfiguration(view, offset)
    return hover && written(hover.markdown, ({ label }) => label)
  }

  it('says what a key is for, and what counts where it is silent', () => {
    assert.match(
      says('chan$0geTypes: [A]\n') ?? '',
      /\*\*changeTypes\*\*[\s\S]*Types of change[\s\S]*By itself: Standard, Normal/,
    )
    assert.match(says('verdict: { criteria: { open-$0gate: off } }') ?? '', /gate or approval is not decided/)
  })

  it('says of a rule what it asks for and how grave it is by itself', () => {
    assert.match(
      says('rules:\n  unowned-$0risk: off\n') ?? '',
      /\*\*unowned-risk\*\*\n\nEvery risk has an owner\.\n\nBy itself: info in draft, warning in review, error once approved\./,
    )
    assert.match(says('kinds: { r$0tm: {} }') ?? '', /Requirements traceability matrix/)
    assert.match(says('rules: { unowned-risk: o$0ff }') ?? '', /\*\*off\*\*: not asked/)
  })

  it('says which documents a pattern matches', () => {
    assert.equal(says('files:\n  "docs/$0*.md": rtm\n'), 'Matches 1 of 3 Markdown documents below:\n\n- docs/Plan.md')
    assert.match(says('exclude: [do$0cs]') ?? '', /^Matches 2 of 3/)
    assert.equal(says('exclude: [dosc$0]'), 'Matches none of the 3 Markdown documents below.')
  })

  it('is silent elsewhere', () => {
    for (const text of ['# $0x\n', 'nonsense: 1$0\n', 'terms: [A$0]', ''])
      assert.equal(says(text.includes('$0') ? text : '$0'), undefined, text)
  })
})
