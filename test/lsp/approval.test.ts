/** Holds that an approval is recorded over the wire, seen as stale once the text changes, and mended. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { TextEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { codes, converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/rollback.md`
const TEXT = `---
artefact: rollback-plan
status: in-review
---
# Rollback plan

## Triggers

More than 1 % of requests fail for 5 minutes.
`

interface Recorded {
  readonly version: number
  readonly errors: number
  readonly edits: TextEdit[]
}

describe('approvals over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const record = (by: unknown, at: unknown = '2026-11-02T10:00Z', uri = plan) =>
    client.ask<Recorded | null>('slipway/recordApproval', { textDocument: { uri }, by, at })

  it('P-11 are written with name, time and fingerprint, and go stale with the text', async () => {
    client = await converse()
    client.open(plan, TEXT)
    const recorded = await record('Ana Duarte')
    assert.equal(recorded!.version, 1)
    const approved = TextDocument.applyEdits(TextDocument.create(plan, 'markdown', 1, TEXT), recorded!.edits)
    assert.match(approved, /^---\nartefact: rollback-plan\nstatus: approved\napproved-by: Ana Duarte\napproved-at: 2026-11-02T10:00Z\napproval-fingerprint: v1:[0-9a-f:.]+\n---\n# Rollback plan\n/) // prettier-ignore
    client.change(plan, 2, { text: approved })
    assert.ok(!codes(await client.diagnostics(plan, 2)).includes('stale-approval'))
    client.change(plan, 3, { text: approved.replace('1 %', '5 %') })
    const [stale] = (await client.diagnostics(plan, 3)).filter(({ code }) => code === 'stale-approval')
    assert.equal(stale!.message, 'The approval by Ana Duarte of 2026-11-02T10:00Z is older than changes in "Triggers".')
  })

  it('are not written for nobody, at no time, or into what is no artefact', async () => {
    client = await converse()
    client.open(plan, TEXT)
    client.open(`${ROOT}/readme.md`, '# Readme\n')
    for (const [by, at] of [['', undefined], [7, undefined], ['Ana', 'yesterday'], [undefined, undefined]])
      assert.deepEqual((await record(by, at))!.edits, [])
    assert.equal(await record('Ana', undefined, `${ROOT}/readme.md`), null)
    assert.equal(await record('Ana', undefined, 'no address'), null)
  }) // prettier-ignore

  it('tell the errors that are open, and keep a name in one line', async () => {
    client = await converse()
    client.open(plan, TEXT.replace('status: in-review', 'status: approved').replace('1 %', 'TBD'))
    const recorded = await record('Ana\nstatus: executed')
    assert.ok(recorded!.errors > 0)
    assert.ok(recorded!.edits.some(({ newText }) => newText.includes('approved-by: "Ana status: executed"')))
  })
})
