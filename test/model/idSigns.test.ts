/** Holds that no id is missed for want of the sign by which texts without ids are told. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findIds } from '../../server/src/analysis/model/identifier.js'
import { looseIdsIn } from '../../server/src/analysis/model/looseIds.js'
import { idsInCode } from '../../server/src/analysis/model/quotedIds.js'
import { read } from './reading.js'

describe('signs of ids', () => {
  const piece = fc.constantFrom(...'REQ req R É Ⅳ ² A1 - _ \u2011 1 07 2026 2026-01 .2 / ( `'.split(' '), ' ', '**')
  const text = fc.array(piece, { maxLength: 10 }).map(pieces => pieces.join(''))
  /** Behind the text stands an id, so that it is looked through whatever it holds. */
  const withMore = (words: string, id: string): string => `${words} x ${id}`

  it('find what is found where another id stands behind', () => {
    fc.assert(
      fc.property(text, words => {
        const found = findIds(withMore(words, 'ZZ-9')).filter(({ id }) => id !== 'ZZ-9')
        assert.deepEqual(findIds(`${words} x`), found)
      }),
      { numRuns: 3000 },
    )
  })

  it('find loose ones and those in code where others stand behind, too', () => {
    const ids = (words: string) => {
      const { slices } = read(words)
      return [looseIdsIn, idsInCode].map(of => slices.flatMap(({ model }) => of(model).map(({ id }) => id)))
    }
    fc.assert(
      fc.property(text, words => {
        const plain = `a ${words.replaceAll('`', '')} \`${words.replaceAll('`', '')}\` x`
        const [loose, code] = ids(`${plain} zz-9 \`ZZ-9\``)
        assert.deepEqual(ids(plain), [loose!.slice(0, -1), code!.slice(0, -1)])
      }),
      { numRuns: 500 },
    )
  })
})
