/** A glance that finds nothing to withhold finds what the scan of all lines finds. */
import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import { survey, surveyLines } from '../../server/src/analysis/syntax/guard.js'

const mark = fc.constantFrom(
  '*', '_', '~', '`', '<', '[', ']', ']:', '|', '>', '> ', '- ', '* ', '+ ', '1. ', '1) ', 'a', ' ', '\n', '\r', '\r\n', '\t', '#', '```', '~~~', '<!--', '-->',
) // prettier-ignore
const times = fc.constantFrom(1, 1, 3, 63, 64, 65, 66, 255, 258, 511, 514, 999, 1001, 2001, 3001)
const run = fc
  .tuple(fc.array(mark, { minLength: 1, maxLength: 3 }), times)
  .map(([marks, count]) => marks.join('').repeat(count))

describe('what is withheld from the parser', () => {
  it('is the same at a glance and line by line', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), runs => {
        const text = runs.join('')
        const { withheld, raw } = surveyLines(text)
        deepEqual({ ...survey(text) }.withheld, withheld)
        deepEqual(survey(text).raw, raw)
      }),
      { numRuns: 500 },
    )
  })

  it('is looked for only where there is much of something', () => {
    const plan = '# Plan\n\n- [ ] **SRE**: drain\n\n| a | b |\n|---|---|\n| 1 | `c` |\n'
    equal(survey(plan), survey('text'))
  })
})
