/** The dashboard's page lets in nothing but itself, and hears nothing but what is agreed. */
import assert from 'node:assert/strict'
import { messageOf, shell } from '../../client/src/readiness/page.js'

describe('the page of the dashboard', () => {
  it('hears "ready", "open" with a number and "audience" with one that there is, and nothing else', () => {
    assert.deepEqual(messageOf({ type: 'ready', more: 1 }), { type: 'ready' })
    assert.deepEqual(messageOf({ type: 'open', spot: 3 }), { type: 'open', spot: 3 })
    assert.deepEqual(messageOf({ type: 'audience', audience: 'support' }), { type: 'audience', audience: 'support' })
    for (const said of [null, 'open', { type: 'audience' }, { type: 'audience', audience: '__proto__' }, { type: 'audience', audience: ['support'] }, 7, [], {}, { type: 'run' }, { type: 'open' }, { type: 'open', spot: -1 }, { type: 'open', spot: 1.5 }, { type: 'open', spot: '1' }])
      assert.equal(messageOf(said), undefined, JSON.stringify(said))
  }) // prettier-ignore

  it('runs no script and takes no style without its nonce, and loads nothing', () => {
    const page = shell('abc', 'p { color: red }', 'Page', 'de')
    assert.match(page, /<html lang="de">/)
    assert.match(page, /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/)
    assert.equal(page.match(/<(?:script|style)\b/g)!.length, page.match(/<(?:script|style) nonce="abc">/g)!.length)
    assert.ok(!/unsafe|https?:/.test(page))
  })
})
