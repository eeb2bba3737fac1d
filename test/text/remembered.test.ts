/** What is worked out of a text is worked out once while the text is asked for, and never more is kept than fits. */
import assert from 'node:assert/strict'
import { remembered } from '../../server/src/analysis/text/remembered.js'

describe('what is remembered of a text', () => {
  it('is worked out once, whatever it is', () => {
    let asked = 0
    const length = remembered(text => {
      asked++
      return text === '' ? undefined : text.length
    })
    for (const text of ['', 'SRE Lead', '', 'SRE Lead', 'SRE Lead']) length(text)
    assert.equal(length('SRE Lead'), 8)
    assert.equal(length(''), undefined)
    assert.equal(asked, 2)
  })

  it('is not kept of a long text', () => {
    let asked = 0
    const work = remembered(() => asked++)
    for (let time = 0; time < 3; time++) work('word '.repeat(100))
    assert.equal(asked, 3)
  })

  it('goes when it was not asked for lately, and stays while it is', () => {
    const asked = new Map<string, number>()
    const work = remembered(text => void asked.set(text, (asked.get(text) ?? 0) + 1))
    work('once')
    for (let other = 0; other < 50_000; other++) {
      work(`other ${other}`)
      if (other % 1000 === 0) work('often')
    }
    work('once')
    assert.equal(asked.get('often'), 1)
    assert.equal(asked.get('once'), 2)
  })
})
