/** Holds the front matter over the wire: what is offered, what a hover links to, what is made explicit. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CompletionList, Hover } from 'vscode-languageserver-protocol'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/RollbackPlan.md`
const textDocument = { uri: plan }

describe('front matter over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  it('is completed, explained and made explicit', async () => {
    client = await converse({ files: new Map([[`${ROOT}/slipway.yml`, 'timezone: Europe/London\n']]) })
    client.open(plan, '---\nstatus: draft\n\n---\n# Rollback plan\n')
    await client.until(() => client.indexed > 0)
    const list = await client.ask<CompletionList>('textDocument/completion', { textDocument, position: { line: 2, character: 0 } }) // prettier-ignore
    assert.deepEqual(list.items.find(({ label }) => label === 'timezone')?.textEdit, {
      range: at(2, 0),
      newText: 'timezone: Europe/London',
    })
    const hover = await client.ask<Hover>('textDocument/hover', { textDocument, position: { line: 0, character: 1 } })
    assert.match(
      JSON.stringify(hover.contents),
      /from \[timezone of slipway\.yml\]\(<file:\/\/\/work\/slipway\.yml#L1,1>\)/,
    )
    const actions = await client.actions(plan, at(1, 3), { diagnostics: [], only: ['refactor.rewrite'] })
    assert.deepEqual(actions.map(({ title }) => title), [
      'Make explicit: artefact: rollback-plan, from its name or headings',
      'Make explicit: timezone: Europe/London, from timezone of slipway.yml',
      'Make all 2 explicit',
    ]) // prettier-ignore
    assert.deepEqual(actions[1]?.edit?.changes?.[plan], [{ range: at(3, 0), newText: 'timezone: Europe/London\n' }])
  })
})
