/** Dates and times: what a hover says of them, what stands behind them, what may be done with them, what is offered. */
import assert from 'node:assert/strict'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { dateActionsAt } from '../../server/src/analysis/features/dateActions.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { inlaysIn } from '../../server/src/analysis/features/inlay.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { workspace } from './workspace.js'

const HEAD = '---\nartefact: release-plan\ntimezone: Europe/London\ngo-live: 2026-12-08 18:00\n---\n# Plan\n\n'
const plan = (...lines: readonly string[]): string => `${HEAD}${lines.join('\n')}\n`
const timeline = (...rows: readonly string[]): string =>
  plan('## Milestones', '', '| Milestone | Date | Owner |', '|---|---|---|', ...rows)
const at = (text: string, more: Readonly<Record<string, string>> = {}) =>
  workspace({ '/r/plan.md': text, ...more }, true, '2026-11-27')

describe('hover on a date', () => {
  const hover = (text: string, more: Readonly<Record<string, string>> = {}): string | undefined => {
    const { view, offset, words } = at(text, more)
    const found = hoverAt(view!, offset)
    return found && `«${words(found.range)}» ${written(found.markdown, ({ label }) => label)}`
  }

  it('K-07 says weekday, distance to go-live and to today', () =>
    assert.equal(
      hover(timeline('| Freeze | 2026-1$02-01 | Ann Lee |')),
      '«2026-12-01» **Tuesday, 2026-12-01**\n\n- 7 days before go-live (2026-12-08)\n- In 4 days',
    ))

  it("K-07 shows a time in the document's zone, in UTC and in the team's zones", () =>
    assert.equal(
      hover(timeline('| Call | 2026-06-0$01 09:30 | Ann Lee |'), { '/slipway.yml': 'zones: [Asia/Kolkata, America/New_York]' }),
      '«2026-06-01» **Monday, 2026-06-01**\n\n- 190 days before go-live (2026-12-08)\n- 179 days ago\n- Europe/London: 2026-06-01 09:30\n- UTC: 2026-06-01 08:30\n- Asia/Kolkata: 2026-06-01 14:00\n- America/New\\_York: 2026-06-01 04:30',
    )) // prettier-ignore

  it('K-07 takes the zone beside a time for the right one, and guesses none', () => {
    const zones = (time: string): string[] =>
      hover(timeline(`| Call | 2026-12-0$01 ${time} | Ann Lee |`))!
        .split('\n')
        .slice(4)
    assert.deepEqual(zones('23:30 UTC'), ['- UTC: 2026-12-01 23:30', '- Europe/London: 2026-12-01 23:30'])
    assert.deepEqual(zones('23:30 +05:30'), ['- \\+05:30: 2026-12-01 23:30', '- Europe/London: 2026-12-01 18:00', '- UTC: 2026-12-01 18:00']) // prettier-ignore
    assert.deepEqual(zones('23:30 Asia/Tokyo').at(-1), '- UTC: 2026-12-01 14:30')
    assert.deepEqual(zones('23:30 local time'), [])
  })

  it('says which day a distance is', () =>
    assert.match(hover(timeline('| Freeze | T-$07 | Ann Lee |'))!, /^«T-7» \*\*Tuesday, 2026-12-01\*\*/))

  it('is silent on days the calendar does not have', () =>
    assert.equal(hover(timeline('| Freeze | 2026-02-$031 | Ann Lee |')), undefined))
})

describe('inlays of dates', () => {
  it('say distance and weekday behind dates that others act on, and the day of a distance', () => {
    const text = timeline('| Freeze | 2026-12-01 | Ann |', '| Live | 2026-12-08 | Ann |', '| Look back | T+3 | Ann |')
    const { view } = at(`${text}\nIn prose 2026-12-02 is a date.\n`)
    const found = inlaysIn(view!, [0, view!.text.length])
    assert.deepEqual(
      found.map(inlay => `${view!.text.slice(inlay.at - 10, inlay.at)} ${inlay.label}`.replace(/^.*\| /, '')),
      ['2026-12-01 T-7 · Tue', '2026-12-08 go-live · Tue', 'T+3 2026-12-11 · Fri'],
    )
    assert.deepEqual(inlaysIn(view!, [0, 10]), [])
    const timed = at(timeline('| Call | 2026-12-01 18:00 UTC | Ann |')).view!
    const [behind] = inlaysIn(timed, [0, timed.text.length])
    assert.equal(timed.text.slice(0, behind!.at).slice(-5), '18:00')
  })
})

describe('actions on a date', () => {
  const actions = (text: string): Record<string, string> => {
    const { view, offset } = at(text)
    return Object.fromEntries(
      dateActionsAt(view!, offset).map(({ title, edits }) => [title, applyEdits(view!.text, edits).slice(HEAD.length)]),
    )
  }

  it('O-13 write it in ISO 8601, in either reading', () =>
    assert.deepEqual(actions(plan('We met on 03/0$04/2026 there.')), {
      'Write as 2026-03-04': 'We met on 2026-03-04 there.\n',
      'Write as 2026-04-03, the other reading': 'We met on 2026-04-03 there.\n',
    }))

  it('turn a distance into a day, and a day into a distance', () => {
    assert.match(actions(timeline('| Freeze | T-$07 | Ann |'))['Write as 2026-12-01']!, /\| 2026-12-01 \|/)
    assert.match(
      actions(timeline('| Freeze | 2026-$012-01 | Ann |'))['Write as T-7, counted from go-live']!,
      /\| T-7 \|/,
    )
  })

  it('move this and all later milestones, weekdays and go-live with them', () => {
    const rows = ['| Kick-off | 2026-11-02 | Ann |', '| Freeze | Tue 2026-1$02-01 | Ann |', '| Dry run | 2026-12-03 09:00 | Ann |', '| Go-live | 2026-12-08 | Ann |'] // prettier-ignore
    const { view, offset } = at(timeline(...rows))
    const action = dateActionsAt(view!, offset).find(({ title }) => title === 'Move this and all later milestones one day later')! // prettier-ignore
    const after = applyEdits(view!.text, action.edits)
    for (const line of ['go-live: 2026-12-09 18:00', '| Kick-off | 2026-11-02 |', '| Freeze | Wed 2026-12-02 |', '| Dry run | 2026-12-04 09:00 |', '| Go-live | 2026-12-09 |'])
      assert.ok(after.includes(line), `${line}\n${after}`) // prettier-ignore
    assert.equal(after.length, view!.text.length)
  })

  it('are none where no date stands, and move nothing but milestones', () => {
    assert.deepEqual(actions(plan('No da$0te.')), {})
    assert.deepEqual(actions(plan('On 2026-$012-01 in prose.')), {})
  })
})

describe('completion of dates', () => {
  const offered = (text: string): string[] => {
    const { view, offset } = at(text)
    return completionsAt(view!, offset).offers.filter(({ kind }) => kind === 'value').map(({ label, detail }) => `${label} ${detail}`) // prettier-ignore
  }

  it('works dates out from the rows beside, from go-live and from today', () =>
    assert.deepEqual(
      offered(timeline('| Freeze | 2026-12-01 | Ann |', '| Dry run | $0 | |', '| Checks | 2026-12-06 | Ann |')),
      [
        '2026-12-02 a day after Freeze · Wed · T-6',
        '2026-12-08 a week after Freeze · Tue',
        '2026-12-01 as Freeze · Tue · T-7',
        '2026-12-05 a day before Checks · Sat · T-3',
        '2026-12-07 the day before go-live · Mon · T-1',
        '2026-11-27 today · Fri · T-11',
      ],
    ))

  it('keeps those that begin like what was written, in cells and behind labels', () => {
    assert.deepEqual(offered(timeline('| Freeze | 2026-11$0 | |')), ['2026-11-27 today · Fri · T-11'])
    assert.deepEqual(offered(plan('**Due date:** 2026-12-0$0')).length, 2)
    assert.deepEqual(offered(plan('Some words: $0')), [])
    assert.deepEqual(offered(timeline('| $0 | | |')), [])
  })
})
