/** What the tools of assistants answer, as words and as data. */
import assert from 'node:assert/strict'
import { MOST, plain } from '../../server/src/assistants/answer.js'
import { TOOLS } from '../../server/src/assistants/tools.js'
import { answerTo, deskOver, refusalOf, RELEASE } from './texts.js'

const PLAN = 'r/ReleasePlan.md'

describe('check_artefact', () => {
  it('U-01 names kind, status and each finding with its place and its fixes', async () => {
    const { said, data } = await answerTo('check_artefact', { path: PLAN })
    assert.equal(data.kind, 'release-plan')
    assert.equal(data.status, 'draft')
    const finding = data.findings.find((one: { rule: string }) => one.rule === 'undated-milestone')
    assert.deepEqual(
      [finding.line, finding.severity, finding.message],
      [9, 'warning', 'The milestone "Dry run" has no date.'],
    )
    assert.ok(finding.fixes.length > 0)
    assert.match(
      plain(said),
      /^- \*\*warning\*\* r\/ReleasePlan\.md:9 The milestone "Dry run" has no date\. \(`undated-milestone`\)$/m,
    )
    assert.equal(
      data.findings.length,
      Object.values(data.counts as Record<string, number>).reduce((sum, count) => sum + count, 0),
    )
  })

  it('says why a document is none', async () => {
    const { said, data } = await answerTo('check_artefact', { path: 'r/notes.md' })
    assert.deepEqual(data.findings, [])
    assert.match(plain(said), /^r\/notes\.md is no release artefact\. It is not checked\./)
  })

  it('is silent on what is in order', async () => {
    const files = {
      'a/Plan.md': RELEASE[PLAN]!.replace('| Dry run | |', '| Dry run | 2026-11-19 |').replace(/^Covers.*/m, ''),
    }
    const { data } = await answerTo('check_artefact', { path: 'a/Plan.md' }, deskOver(files))
    assert.equal(
      data.findings.some((one: { rule: string }) => one.rule === 'undated-milestone'),
      false,
    )
  })

  it('refuses a folder', async () => {
    assert.match(await refusalOf('check_artefact', { path: 'r' }), /^`r` is a folder\./)
  })
})

describe('list_gaps', () => {
  it('K-03 names what a release lacks: documents, coverage, properties', async () => {
    const { said, data } = await answerTo('list_gaps', {})
    const [release] = data.releases
    assert.equal(release.release, 'Quay 2.0')
    const messages = release.gaps.map((gap: { message: string }) => gap.message)
    assert.ok(messages.includes('There is no rollback plan.'))
    assert.ok(messages.includes('M-01 has no date.'))
    assert.ok(messages.some((message: string) => message.startsWith('REQ-002 is uncovered: no verification')))
    assert.ok(plain(said).includes('M-01 has no date. r/ReleasePlan.md:9'))
  })

  it('of a document only its own', async () => {
    const { data } = await answerTo('list_gaps', { path: 'r/Rtm.md' })
    const files = new Set(data.releases[0].gaps.map((gap: { place: { file: string } }) => gap.place.file))
    assert.deepEqual([...files], ['r/Rtm.md'])
  })

  it('bounds what it returns, and says so', async () => {
    const rows = Array.from({ length: 3 * MOST }, (_, row) => `| M-${row} | Step ${row} | | SRE Lead |\n`)
    const text = RELEASE[PLAN]!.replace('| M-01', `${rows.join('')}| M-01`)
    const { said, data } = await answerTo('list_gaps', { path: 'a.md' }, deskOver({ 'a.md': text }))
    const [{ gaps, omitted }] = data.releases
    assert.deepEqual([gaps.length, omitted], [MOST, 2 * MOST + 1])
    assert.match(plain(said), /: 301 gaps\n[\s\S]*\n- and 201 more$/)
  })

  it('says where nothing belongs to a release', async () => {
    const { said, data } = await answerTo('list_gaps', {}, deskOver({ 'x.md': '# Milk\n' }))
    assert.deepEqual([plain(said), data.releases], ['Nothing there belongs to a release.', []])
  })
})

describe('get_verdict', () => {
  it('K-03 gives outcome, reasons with place and remedy', async () => {
    const { said, data } = await answerTo('get_verdict', { as_of: '2026-11-02' })
    const [verdict] = data.verdicts
    assert.deepEqual([verdict.release, verdict.asOf, verdict.goLive], ['Quay 2.0', '2026-11-02', '2026-11-20'])
    assert.ok(['no-go', 'not-assessable'].includes(verdict.outcome))
    assert.match(plain(said), /^\*\*(?:NO-GO|NOT ASSESSABLE)\*\* – Quay 2\.0 \(as of 2026-11-02, go-live 2026-11-20\)/)
  })

  it('asks the day it is given', async () => {
    const files = { ...RELEASE, 'r/GoNoGo.md': `---\nartefact: go-no-go\nrelease: Quay 2.0\n---\n# Go/no-go\n\n| Gate | Approver | Fallback delegate | Due | Decision |\n|---|---|---|---|---|\n| Security | CISO | SRE Lead | 2026-11-10 | |\n` } // prettier-ignore
    const weightOn = async (day: string) => {
      const { data } = await answerTo('get_verdict', { as_of: day }, deskOver(files))
      return data.verdicts[0].reasons.find((one: { message: string }) => one.message.includes('"Security"'))?.weight
    }
    assert.equal(await weightOn('2026-11-02'), 'condition')
    assert.equal(await weightOn('2026-11-12'), 'no-go')
  })
})

describe('explain_finding', () => {
  it('says why, how grave and what mends it', async () => {
    const { said, data } = await answerTo('explain_finding', { path: PLAN, line: 9 })
    assert.equal(data.rule, 'undated-milestone')
    assert.equal(data.why, 'Days are kept.')
    assert.equal(data.finding.text, 'Dry run')
    assert.equal(data.allow, '<!-- slipway-allow undated-milestone: reason -->')
    assert.match(plain(said), /Severity: warning in a draft, .* Nothing sets it otherwise here\./)
    assert.match(plain(said), /^Fixes:$/m)
  })

  it('names the configuration that sets a severity', async () => {
    const files = { ...RELEASE, 'r/slipway.yml': 'rules:\n  undated-milestone: error\n' }
    const { said, data } = await answerTo('explain_finding', { path: PLAN, line: 9 }, deskOver(files))
    assert.deepEqual(data.set, { by: 'r/slipway.yml', keys: ['rules', 'undated-milestone'], level: 'error' })
    assert.match(plain(said), /Here `r\/slipway\.yml` sets it to error \(rules › undated-milestone\)\./)
  })

  it('explains a rule by its name alone', async () => {
    const { data } = await answerTo('explain_finding', { rule: 'unowned-risk' })
    assert.deepEqual(
      [data.rule, data.summary, data.why, data.finding],
      ['unowned-risk', 'Every risk has an owner.', '', undefined],
    )
  })

  it('refuses in words what it cannot explain', async () => {
    assert.equal(
      await refusalOf('explain_finding', { rule: 'unowned-rsk' }),
      'There is no rule `unowned-rsk`. Did you mean `unowned-risk`?',
    )
    assert.match(await refusalOf('explain_finding', {}), /^Name a `rule`/)
    assert.match(
      await refusalOf('explain_finding', { path: PLAN, line: 1 }),
      /^Nothing is found in `r\/ReleasePlan\.md` at line 1\./,
    )
    assert.match(await refusalOf('explain_finding', { path: PLAN, line: 999 }), /has \d+ lines, and no line 999\./)
    assert.match(await refusalOf('explain_finding', { path: 'r/notes.md' }), /^`r\/notes\.md` is not checked\./)
    assert.match(await refusalOf('explain_finding', { path: 'r' }), /is a folder/)
  })
})

describe('get_requirement', () => {
  it('U-05 returns a row, what covers it and who refers to it', async () => {
    const { said, data } = await answerTo('get_requirement', { id: 'req-2' })
    const [row] = data.requirements
    assert.deepEqual([row.id, row.release, row.traces[0], row.hole], ['REQ-002', 'Quay 2.0', 'uncovered', true])
    assert.equal(row.fields.priority, 'Must')
    assert.deepEqual(row.references, [{ file: PLAN, line: 12, column: 21 }])
    assert.match(plain(said), /^- trace: uncovered: no verification/m)
  })

  it('offers what is near', async () => {
    assert.equal(await refusalOf('get_requirement', { id: 'REQ-003' }), 'No traceability matrix has `REQ-003`. Did you mean `REQ-001` or `REQ-002`?') // prettier-ignore
    assert.match(await refusalOf('get_requirement', { id: 'M-01' }), /It is the id of a milestone\.$/)
    assert.match(
      await refusalOf('get_requirement', { id: 'FEATURE-77' }),
      /2 requirements are defined there, such as `REQ-001`\.$/,
    )
  })
})

describe('tools of assistants', () => {
  it('take no argument they do not know, and say which they do', async () => {
    assert.equal(await refusalOf('check_artefact', { pth: 'x' }), 'There is no argument `pth`. Did you mean `path`?')
    assert.equal(
      await refusalOf('get_requirement', {}),
      '`id` is missing: The id of the requirement, such as REQ-FUNC-004.',
    )
    assert.equal(
      await refusalOf('get_verdict', { as_of: '2026-02-30' }),
      '`as_of` must be a day, written as YYYY-MM-DD.',
    )
    assert.equal(await refusalOf('explain_finding', { path: PLAN, line: 0 }), '`line` must be a whole number from 1.')
    assert.equal(await refusalOf('check_artefact', { path: 7 }), '`path` must be a text.')
    assert.equal(await refusalOf('check_artefact', { path: ' ' }), '`path` is empty.')
    assert.equal(await refusalOf('check_artefact', ['x']), 'The arguments are no object. Give them by name.')
    assert.match(await refusalOf('delete_all', {}), /^There is no such tool\. The tools are check_artefact, /)
  })

  it('add what whoever asks should know beside the answer', async () => {
    const { said, data } = await answerTo('get_verdict', {}, deskOver(RELEASE, ['Not read: r/x.md: no permission.']))
    assert.deepEqual(data.remarks, ['Not read: r/x.md: no permission.'])
    assert.ok(plain(said).endsWith('Beware:\n\n- Not read: r/x.md: no permission.'))
  })

  it('have names, titles and descriptions that differ', () => {
    for (const key of ['name', 'title', 'description'] as const)
      assert.equal(new Set(TOOLS.map(tool => tool[key])).size, TOOLS.length, key)
  })
})
