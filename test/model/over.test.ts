/** Whatever becomes of the slices of a document, what is kept over them is what would be worked out anew. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Over } from '../../server/src/analysis/model/over.js'

interface Thing {
  readonly name: string
  readonly size: number
}
const nameOf = ({ name }: Thing): string => name
const sizeOf = ({ size }: Thing): number => size
const bsOf = ({ name, size }: Thing): readonly number[] => (name === 'b' ? Array<number>(size).fill(0) : [])
const namesOf = ({ name, size }: Thing): readonly string[] => (size > 0 ? [name] : [])
const firstB = (all: readonly Thing[]): number => all.findIndex(({ name }) => name === 'b')

const thing = fc.record({ name: fc.constantFrom('a', 'b', 'c'), size: fc.nat({ max: 9 }) })
const list = fc.array(thing, { maxLength: 6 })

describe('what is kept over the slices of a document', () => {
  it('is what would be worked out anew', () =>
    fc.assert(
      fc.property(list, fc.array(fc.tuple(fc.nat(), thing), { maxLength: 8 }), fc.boolean(), (first, steps, isLonger) => {
        let all = first
        let over = new Over(all)
        for (const [at, one] of [...steps, undefined].map(step => step ?? ([0, undefined] as const))) {
          assert.equal(over.ask(nameOf, firstB), firstB(all))
          assert.equal(over.sum(sizeOf), all.reduce((sum, { size }) => sum + size, 0))
          // Asked now and then: what is known may be of a text long ago.
          if (all.length % 2 === 0 || sizeOf(all[0]!) % 2 === 0)
            assert.deepEqual(over.holders(bsOf), all.flatMap((one, at) => (bsOf(one).length > 0 ? [at] : [])))
          const tally = new Map<string, number>()
          for (const { name, size } of all) if (size > 0) tally.set(name, (tally.get(name) ?? 0) + 1)
          assert.deepEqual(new Map([...over.tally(namesOf)].sort()), new Map([...tally].sort()))
          if (!one) return
          all = isLonger || all.length === 0 ? [...all, one] : all.with(at % all.length, one)
          over = new Over(all, over)
        }
      }),
    )) // prettier-ignore

  it('is worked out again where something else is seen, and only then', () => {
    let asked = 0
    const work = (all: readonly Thing[]): string => {
      asked++
      return all.map(nameOf).join('')
    }
    const [one, other] = [
      { name: 'a', size: 1 },
      { name: 'b', size: 2 },
    ]
    const first = new Over([one, other])
    assert.equal(first.ask(nameOf, work), 'ab')
    const second = new Over([one, { name: 'b', size: 7 }], first)
    assert.deepEqual(second.changedSince(first.all), [1])
    assert.equal(second.ask(nameOf, work), 'ab')
    assert.equal(asked, 1)
    assert.equal(new Over([other, second.all[1]!], second).ask(nameOf, work), 'bb')
    assert.equal(asked, 2)
    assert.equal(new Over([one], second).changedSince(second.all), undefined)
  })
})
