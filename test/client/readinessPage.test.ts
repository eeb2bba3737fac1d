/** The dashboard's page lets in nothing but itself, and hears nothing but what is agreed. */
import assert from 'node:assert/strict'
import { messageOf, shell } from '../../client/src/readiness/page.js'

describe('the page of the dashboard', () => {
  it('hears "ready" and "open" with a number, and nothing else', () => {
    assert.deepEqual(messageOf({ type: 'ready', more: 1 }), { type: 'ready' })
    assert.deepEqual(messageOf({ type: 'open', spot: 3 }), { type: 'open', spot: 3 })
    for (const said of [null, 'open', 7, [], {}, { type: 'run' }, { type: 'open' }, { type: 'open', spot: -1 }, { type: 'open', spot: 1.5 }, { type: 'open', spot: '1' }])
      assert.equal(messageOf(said), undefined, JSON.stringify(said))
  }) // prettier-ignore

  it('runs no script and takes no style without its nonce, and loads nothing', () => {
    const page = shell('abc', 'p { color: red }')
    assert.match(page, /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/)
    assert.equal(page.match(/<(?:script|style)\b/g)!.length, page.match(/<(?:script|style) nonce="abc">/g)!.length)
    assert.ok(!/unsafe|https?:/.test(page))
  })
})
