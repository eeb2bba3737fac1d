/** A milestone is in a blackout exactly where a window holds its day, wherever both stand in the release. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { daysLater } from '../../server/src/analysis/text/calendar.js'
import { TODAY } from './bench.js'

const FIRST = '2026-12-01'
const offset = fc.integer({ min: 0, max: 60 })
const windows = fc.array(fc.tuple(offset, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 5 })
const place = fc.constantFrom('before', 'behind', 'elsewhere')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

describe('unordered-dates', () => {
  it('O-04 tells of each step in a blackout, of the document or of another plan, and of no other', () => {
    fc.assert(
      fc.property(windows, fc.array(offset, { minLength: 1, maxLength: 8 }), place, (spans, steps, at) => {
        const held = spans.map(([from, days]) => [daysLater(FIRST, from), daysLater(FIRST, from + days)] as const)
        const blackouts =
          '## Blackout windows\n\n| Window | Start | End |\n|---|---|---|\n' +
          held.map((span, index) => row([`Period ${index}`, ...span])).join('')
        const days = steps.map(more => daysLater(FIRST, more))
        const plan =
          '## Milestones\n\n| Milestone | Date | Owner |\n|---|---|---|\n' +
          days.map((day, index) => row([`Step ${index}`, day, 'SRE lead'])).join('')
        const parts = { before: [blackouts, plan], behind: [plan, blackouts], elsewhere: [plan] }[at]!
        const documents = new Map([['ReleasePlan.md', `# Release plan\n\n${parts.join('\n')}`]])
        if (at === 'elsewhere') documents.set('CommunicationPlan.md', `# Communication plan\n\n${blackouts}`)
        const analysis = new Host().apply({ documents, configurations: undefined, today: TODAY, complete: true })
        const told = analysis.findings('ReleasePlan.md').filter(({ rule }) => rule === 'unordered-dates')
        const expected = days.flatMap((day, index) =>
          held.some(([from, to]) => from <= day && day <= to) ? [`"Step ${index}" is on ${day}`] : [],
        )
        assert.deepEqual(
          told.map(({ message }) => message.split(',')[0]),
          expected,
        )
      }),
      { numRuns: 60 },
    )
  })
})
