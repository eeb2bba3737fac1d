import assert from 'node:assert/strict'
import { Latest } from '../../server/src/analysis/text/latest.js'

describe('what was set last', () => {
  it('stands behind all others, the oldest go first', () => {
    const latest = new Latest<number>()
    latest.set('a', 1)
    latest.set('b', 2)
    latest.set('a', 3)
    latest.set('a', 4)
    assert.deepEqual([...latest.values()], [2, 4])
    latest.set('c', 5)
    latest.limit(2)
    assert.deepEqual([...latest.values()], [4, 5])
    assert.equal(latest.get('b'), undefined)
  })

  it('is forgotten with its key, and may come again', () => {
    const latest = new Latest<number>()
    latest.set('a', 1)
    latest.set('b', 2)
    latest.delete('b')
    latest.set('b', 3)
    latest.set('a', 4)
    assert.deepEqual([...latest.values()], [3, 4])
  })
})
