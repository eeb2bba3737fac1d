/** Holds that a decision is read from a form in HTML as from one in Markdown, every word at its place. */
import assert from 'node:assert/strict'
import { decisionOf } from '../../server/src/analysis/model/decision.js'
import { read } from './reading.js'

it('O-09 a decision in a table of HTML is recorded, with who and when', () => {
  const form =
    '# Go/No-Go\n\n## Decision\n\n<table>\n<tr><th>Decision</th><td><b>Go</b></td></tr>\n<tr>\n<th>Decided by</th>\n<td>CTO</td>\n</tr>\n<tr><th>Date</th><td>2026-05-01 10:00 UTC</td></tr>\n</table>\n'
  const { recorded, decider, time } = decisionOf(read(form, { kind: 'go-no-go' }))
  assert.deepEqual([recorded?.word, recorded?.labelled, decider, time], ['for', true, true, true])
  assert.equal(form.slice(...recorded!.range).trim(), 'Go')
  const open = decisionOf(read(form.replace('<b>Go</b>', ''), { kind: 'go-no-go' }))
  assert.notEqual(open.recorded?.word, 'for')
})
