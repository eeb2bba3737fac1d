/** Holds that nothing pops up or opens unasked: a person hears of findings in the text, the list of problems and the status item. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const sources = (folder: string): string[] =>
  (readdirSync(new URL(folder, root), { recursive: true }) as string[])
    .filter(path => path.endsWith('.ts'))
    .map(path => `${folder}/${path}`)

/** Rooms that a command leads into, where a person waits for an answer. */
const ON_COMMAND = /^client\/src\/(?:commands|newArtefact|changes|rows|filling|templates)\//

describe('calm of the extension', () => {
  it('messages come from commands alone', () => {
    const popping = sources('client/src').filter(path =>
      /\bshow(?:Information|Warning|Error)Message\b/.test(read(path)),
    )
    assert.ok(popping.length > 0)
    assert.deepEqual(popping.filter(path => !ON_COMMAND.test(path)), []) // prettier-ignore
  })

  it('the server never asks for a message', () => {
    const popping = sources('server/src').filter(path =>
      /\bwindow\.show(?!Document)|window\/showMessage|\bshow(?:Information|Warning|Error)Message\b/.test(read(path)),
    )
    assert.deepEqual(popping, [])
  })

  it('no page is opened when the extension wakes, and it wakes only for what it is about', () => {
    const { activationEvents } = JSON.parse(read('package.json')) as { activationEvents: string[] }
    assert.deepEqual(activationEvents, ['onLanguage:markdown', 'onLanguage:yaml', 'workspaceContains:**/slipway.yml'])
    for (const path of sources('client/src'))
      assert.ok(!/openWalkthrough|gettingStarted|welcomePage/i.test(read(path)), path)
    assert.ok(!/createWebviewPanel|showTextDocument|openExternal/.test(read('client/src/activate.ts')))
  })

  it('the output channel never comes to the front by itself', () =>
    assert.match(read('client/src/server/clientOptions.ts'), /revealOutputChannelOn: RevealOutputChannelOn\.Never/))
})
