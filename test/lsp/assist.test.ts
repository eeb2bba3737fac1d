/** slipway/assist: the tools of assistants over the running server, with what is not saved yet. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { AssistAnswer, AssistPiece, AssistRefusal } from '../../server/src/lsp/requests/assist.js'
import { RELEASE } from '../assistants/texts.js'
import { converse, ROOT, type Conversation } from './conversation.js'

const PLAN = `${ROOT}/r/ReleasePlan.md`

describe('assistants over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const begin = async (more: Readonly<Record<string, string>> = {}, folders = [ROOT]) => {
    const files = new Map(Object.entries(RELEASE).map(([path, text]) => [`${ROOT}/${path}`, text]))
    for (const [uri, text] of Object.entries(more)) files.set(uri, text)
    client = await converse({ files, folders, day: () => '2026-11-02' })
  }
  const raw = (tool: unknown, given: unknown = {}) =>
    client.ask<AssistAnswer | AssistRefusal>('slipway/assist', { tool, arguments: given })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a client reads it
  const ask = async (tool: string, given: unknown = {}): Promise<AssistAnswer & { data: any }> => {
    const answer = await raw(tool, given)
    assert.ok('pieces' in answer, JSON.stringify(answer))
    return answer
  }
  const refused = async (tool: unknown, given: unknown = {}): Promise<string> => {
    const answer = await raw(tool, given)
    assert.ok('refused' in answer, JSON.stringify(answer))
    return answer.refused
  }
  const places = (pieces: readonly AssistPiece[]) =>
    pieces.flatMap(piece => (typeof piece === 'object' && 'uri' in piece ? [piece] : []))

  it('U-01 finds what is written but not saved, with places to go to', async () => {
    await begin()
    const before = await ask('check_artefact', { path: 'r/ReleasePlan.md' })
    assert.ok(before.pieces.includes('The milestone "Dry run" has no date.'))
    const undated = places(before.pieces).find(({ label }) => label === 'r/ReleasePlan.md:9')
    assert.deepEqual([undated?.uri, undated?.range.start.line], [PLAN, 8])
    client.open(PLAN, RELEASE['r/ReleasePlan.md']!.replace('| Dry run | |', '| Dry run | 2026-11-19 |'))
    const after = await ask('check_artefact', { path: PLAN })
    assert.equal(after.data.findings.length, before.data.findings.length - 1)
  })

  it('answers as of another day, and goes on with its own', async () => {
    await begin()
    const asOf = async (given: object) => (await ask('get_verdict', given)).data.verdicts[0].asOf
    assert.deepEqual(
      [await asOf({}), await asOf({ as_of: '2026-12-24' }), await asOf({})],
      ['2026-11-02', '2026-12-24', '2026-11-02'],
    )
  })

  it('knows a path by its address, by its folder and from the root', async () => {
    await begin()
    for (const path of [
      PLAN,
      'r/ReleasePlan.md',
      './r/ReleasePlan.md',
      new URL(PLAN).pathname,
      new URL(PLAN).pathname.slice(1),
    ])
      assert.equal((await ask('check_artefact', { path })).data.file, 'r/ReleasePlan.md', path)
    assert.match(await refused('check_artefact', { path: 'r' }), /is a folder/)
    assert.match(await refused('check_artefact', { path: '../x.md' }), /leads upwards/)
    assert.match(
      await refused('check_artefact', { path: 'file:///etc/passwd' }),
      /^No Markdown file of the workspace is at/,
    )
    assert.equal((await ask('get_verdict', { path: '.' })).data.verdicts.length, 1)
  })

  it('names the folder where a workspace has several', async () => {
    await begin({ 'file:///other/r/ReleasePlan.md': RELEASE['r/ReleasePlan.md']! }, [ROOT, 'file:///other'])
    assert.equal((await ask('check_artefact', { path: 'other/r/ReleasePlan.md' })).data.file, 'other/r/ReleasePlan.md')
    assert.equal((await ask('check_artefact', { path: 'r/ReleasePlan.md' })).data.file, 'work/r/ReleasePlan.md')
  })

  it('explains with the page of the rule', async () => {
    await begin({ 'file:///slipway/rules/undated-milestone.md': '# undated-milestone\n\n**Why**: Days are kept.\n' })
    assert.equal((await ask('explain_finding', { rule: 'undated-milestone' })).data.why, 'Days are kept.')
    assert.equal((await ask('explain_finding', { rule: 'unowned-risk' })).data.why, '')
  })

  it('C-11 describes the documents of a kind, the gravest findings first', async () => {
    await begin()
    const { text, data, pieces } = await ask('describe_kind', { kind: 'release-plan' })
    assert.equal(data.documents[0].file, 'r/ReleasePlan.md')
    assert.match(
      text,
      /^\*\*Release plan\*\*: 1 document\n\n- r\/ReleasePlan\.md \(draft\): \d+ findings?\n {2}- \*\*warning\*\* /,
    )
    assert.equal(places(pieces)[0]!.uri, PLAN)
    assert.equal((await ask('describe_kind', { kind: 'rollback-plan' })).text, 'There is no rollback plan yet.')
    assert.match(await refused('describe_kind', { kind: 'poem' }), /^`kind` must be one of /)
  })

  it('refuses in words what makes no sense', async () => {
    await begin()
    assert.match(await refused(undefined), /^There is no such tool/)
    assert.match(await refused('check_artefact', null), /no object|missing/)
    assert.match(await refused('check_artefact', { file: 'x' }), /^There is no argument `file`/)
  })
})
