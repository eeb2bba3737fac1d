/** Holds that what is kept of a thing is asked for once, belongs to that thing alone, and cannot be seen. */
import assert from 'node:assert/strict'
import { kept, keeper } from '../../server/src/analysis/text/kept.js'

describe('kept', () => {
  it('asks once of each thing, also where nothing is found', () => {
    const asked: string[] = []
    const long = kept(({ name }: { name: string }) => {
      asked.push(name)
      return name.length > 2 ? name.length : undefined
    })
    const [one, two] = [{ name: 'one' }, { name: '2' }]
    for (let times = 0; times < 3; times++) assert.deepEqual([long(one), long(two)], [3, undefined])
    assert.deepEqual(asked, ['one', '2'])
  })

  it('tells works apart, also those that come once a thing is known', () => {
    const keep = keeper()
    const thing = { a: 1, b: 2 }
    const a = keep((one: typeof thing) => one.a)
    assert.equal(a(thing), 1)
    const b = keep((one: typeof thing) => one.b)
    assert.deepEqual([b(thing), a(thing), keep((one: typeof thing) => one.a + one.b)(thing)], [2, 1, 3])
  })

  it('is seen by nobody, and a thing made after another has its own', () => {
    const doubled = kept((one: { n: number }) => one.n * 2)
    const thing = { n: 1 }
    assert.equal(doubled(thing), 2)
    assert.deepEqual(Reflect.ownKeys({ ...thing }), ['n'])
    assert.deepEqual(thing, { n: 1 })
    const heir = Object.create(thing, { n: { value: 5 } }) as typeof thing
    assert.deepEqual([doubled(heir), doubled(thing)], [10, 2])
  })
})
