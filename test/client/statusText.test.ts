/** Holds what the language status item says. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { statusText, type ArtefactStatus } from '../../client/src/views/statusText.js'

const artefact = { kind: 'rollback-plan', near: undefined, wanted: true, begun: false } as const
const said = (change: Partial<ArtefactStatus> = {}): ArtefactStatus => ({
  uri: 'file:///a.md',
  kind: 'rollback-plan',
  status: 'draft',
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  indexing: false,
  ...change,
})

describe('the language status item', () => {
  it('tells kind, status, counts and server', () => {
    const text = statusText(artefact, 'running', said({ counts: { error: 1, warning: 2, info: 3, hint: 0 } }))
    assert.deepEqual(text, {
      text: 'Rollback plan · draft',
      detail: '1 error, 2 warnings, 3 info · server running',
      severity: 'error',
      busy: false,
      command: 'restart',
    })
  })
  it('counts what is shown, and says beside it what focus mode holds back', () => {
    const counts = { error: 1, warning: 2, info: 0, hint: 0 }
    const held = { error: 1, warning: 1, info: 0, hint: 0 }
    const text = statusText(artefact, 'running', said({ counts }), held)
    assert.deepEqual(
      [text?.detail, text?.severity],
      ['1 warning · 2 held back on the line being typed · server running', 'warning'],
    )
    const late = statusText(artefact, 'running', said(), held)
    assert.equal(late?.detail, 'no findings · 2 held back on the line being typed · server running')
  })
  it('is busy while the server starts and while it reads the other documents', () => {
    assert.equal(statusText(artefact, 'starting')?.busy, true)
    const reading = statusText(artefact, 'running', said({ indexing: true }))
    assert.deepEqual(
      [reading?.busy, reading?.detail],
      [true, 'no findings · reading the other documents · server running'],
    )
  })
  it('offers Restart and keeps quiet about old counts once the server is given up', () => {
    const text = statusText(artefact, 'failed', said())
    assert.deepEqual(
      [text?.severity, text?.command, text?.detail],
      ['error', 'restart', 'server crashed too often; the log says why'],
    )
  })
  it('says nothing of other Markdown, and offers the kind on a near miss', () => {
    assert.equal(
      statusText({ kind: undefined, near: undefined, wanted: false, begun: false }, 'running', said({ kind: null })),
      undefined,
    )
    assert.equal(
      statusText({ kind: undefined, near: 'rtm', wanted: false, begun: false }, 'off')?.command,
      'declareKind',
    )
    assert.match(
      statusText({ kind: undefined, near: 'rtm', wanted: false, begun: true }, 'off')!.detail,
      /no heading yet$/,
    )
  })
  it('believes the server where a slipway.yml gives the kind', () => {
    assert.equal(
      statusText({ kind: undefined, near: undefined, wanted: false, begun: false }, 'running', said())?.text,
      'Rollback plan · draft',
    )
  })
})
