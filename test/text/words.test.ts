import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import { wordsIn } from '../../server/src/analysis/text/words.js'

describe('words of a text', () => {
  it('are counted in ASCII as in any other script', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'Z', '7', "'", '.', '-', ' ', '_', '\n') })
    // Behind a blank, a word of another script counts as one and changes nothing before it.
    fc.assert(fc.property(letters, text => equal(wordsIn(`${text} ä`), wordsIn(text) + 1)))
  })

  it('are two signs each where no blanks stand between them', () => {
    equal(wordsIn("Don't roll back v1.2-rc"), 4)
    equal(wordsIn('本番環境 v2'), 3)
  })
})
