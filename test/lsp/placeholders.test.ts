/** Holds that all that waits to be filled in is told over the wire, in order, and that an action leads on. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CodeAction, Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { converse, ROOT, type Conversation } from './conversation.js'

const plan = `${ROOT}/rollback.md`
const TEXT = `---
artefact: rollback-plan
owner: "[name]"
---
# Rollback plan

<!-- slipway-allow unfilled-placeholder: the duty list comes on Friday -->
Decided by TBD, told by [your name].

## Triggers

| Trigger | Threshold | Action | Decider |
|---|---|---|---|
| Errors | ____ | Roll back | SRE lead |
`

interface Waiting {
  readonly version: number | null
  readonly ranges: Range[]
}

describe('placeholders over the wire', () => {
  let client: Conversation
  afterEach(() => client.end())

  const ask = (uri = plan) => client.ask<Waiting | null>('slipway/placeholders', { textDocument: { uri } })
  const words = (text: string, { ranges }: Waiting): string[] => {
    const document = TextDocument.create(plan, 'markdown', 1, text)
    return ranges.map(range => document.getText(range))
  }

  it('U-03 are all told in reading order, front matter and suppressed ones among them', async () => {
    client = await converse()
    client.open(plan, TEXT)
    const waiting = await ask()
    assert.equal(waiting!.version, 1)
    assert.deepEqual(words(TEXT, waiting!), ['[name]', 'TBD', '[your name]', '____'])
    const filled = TEXT.replace('TBD', 'the SRE lead')
    client.change(plan, 2, { text: filled })
    const left = await ask()
    assert.equal(left!.version, 2)
    assert.deepEqual(words(filled, left!), ['[name]', '[your name]', '____'])
  })

  it('are told of though their rule is off', async () => {
    const off = 'rules: { unfilled-placeholder: off }\n'
    client = await converse({ files: new Map([[`${ROOT}/slipway.yml`, off]]) })
    client.open(plan, TEXT)
    assert.equal((await ask())!.ranges.length, 4)
  })

  it('are none in what is no artefact, or no document', async () => {
    client = await converse()
    client.open(`${ROOT}/readme.md`, '# Readme\n\nTBD\n')
    assert.equal(await ask(`${ROOT}/readme.md`), null)
    assert.equal(await ask(`${ROOT}/missing.md`), null)
    assert.equal(await ask('no address'), null)
  })

  const actionsAt = async (options?: unknown): Promise<CodeAction[]> => {
    client = await converse({ options })
    client.open(plan, TEXT)
    await client.diagnostics(plan, 1)
    const { ranges } = (await ask())!
    return client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: plan },
      range: ranges.at(-1),
      context: { diagnostics: [] },
    })
  }

  it('lead on from each, where the client can follow', async () => {
    const action = (await actionsAt({ commands: ['slipway.nextPlaceholder'] })).find(
      ({ title }) => title === 'Go to the next placeholder',
    )
    const [from] = (await ask())!.ranges.slice(-1)
    assert.equal(action?.command?.command, 'slipway.nextPlaceholder')
    assert.deepEqual(action.command.arguments, [{ from }])
    assert.equal(action.diagnostics?.[0]?.code, 'unfilled-placeholder')
  })

  it('lead nowhere elsewhere', async () => {
    const titles = (await actionsAt()).map(({ title }) => title)
    assert.ok(titles.length > 0)
    assert.ok(!titles.includes('Go to the next placeholder'))
  })
})
