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

  it('K-07 says of a time that the clocks jump over or show twice that they do, and which moments it may be', () => {
    const zones = (day: string, time: string, configured = ''): string[] =>
      hover(timeline(`| Call | ${day.slice(0, 4)}$0${day.slice(4)} ${time} | Ann Lee |`), {
        '/slipway.yml': configured,
      })!
        .split('\n')
        .slice(4)
    assert.deepEqual(zones('2026-03-29', '01:30'), ['- Europe/London: 01:30 does not exist, the clocks go forward from 01:00 to 02:00']) // prettier-ignore
    assert.deepEqual(zones('2026-10-25', '01:30'), [
      '- Europe/London: 01:30 comes twice, the clocks go back from 02:00 to 01:00',
      '- Europe/London: 2026-10-25 01:30',
      '- UTC: 2026-10-25 00:30 / 01:30',
    ])
    const [said, , , , tokyo, fiji] = zones('2026-11-01', '01:30 America/New_York', 'zones: [Asia/Tokyo, Pacific/Apia]') // prettier-ignore
    assert.equal(said, '- America/New\\_York: 01:30 comes twice, the clocks go back from 02:00 to 01:00')
    assert.deepEqual([tokyo, fiji], ['- Asia/Tokyo: 2026-11-01 14:30 / 15:30', '- Pacific/Apia: 2026-11-01 18:30 / 19:30']) // prettier-ignore
    const border = zones('2026-10-25', '01:30', 'zones: [Atlantic/Azores, Atlantic/Cape_Verde]') // prettier-ignore
    assert.deepEqual(border.slice(-2), ['- Atlantic/Azores: 2026-10-25 00:30', '- Atlantic/Cape\\_Verde: 2026-10-24 23:30 / 2026-10-25 00:30']) // prettier-ignore
    for (const [time, utc] of [['01:30 EDT', '05:30'], ['01:30 EST', '06:30'], ['01:30 -04:00', '05:30'], ['01:00 EST', '06:00'], ['02:00 America/New_York', '07:00']] as const) // prettier-ignore
      assert.ok(zones('2026-11-01', time).includes(`- UTC: 2026-11-01 ${utc}`) && !zones('2026-11-01', time).join().includes('twice'), time) // prettier-ignore
    assert.deepEqual(zones('2026-03-08', '02:30 ET'), ['- America/New\\_York: 02:30 does not exist, the clocks go forward from 02:00 to 03:00']) // prettier-ignore
    assert.deepEqual(zones('2026-10-04', '02:15 Australia/Lord_Howe')[0], '- Australia/Lord\\_Howe: 02:15 does not exist, the clocks go forward from 02:00 to 02:30') // prettier-ignore
  })

  it('says which day a distance is', () =>
    assert.match(hover(timeline('| Freeze | T-$07 | Ann Lee |'))!, /^«T-7» \*\*Tuesday, 2026-12-01\*\*/))

  it('K-07 speaks of a time wherever it is pointed at, the first of a span', () => {
    for (const time of ['09:3$00', '22:$000 – 23:30', '22:00–23$0:30']) assert.ok(hover(timeline(`| Call | 2026-12-01 ${time} | Ann Lee |`)) !== undefined || time.endsWith('23$0:30'), time) // prettier-ignore
    assert.match(
      hover(timeline('| Call | 2026-12-0$01 22:00 – 23:30 | Ann Lee |'))!,
      /Europe\/London: 2026-12-01 22:00/,
    )
    assert.match(
      hover(plan('Deployment window: 2026-12-08 22:00 – 2026-12-0$09 02:00 UTC'))!,
      /^«2026-12-09» .*\n- UTC: 2026-12-09 02:00/s,
    )
  })

  it('K-07 speaks of the days of the front matter, with their time', () => {
    assert.match(
      hover(plan('').replace('12-08', '12-$008'))!,
      /^«2026-12-08» \*\*Tuesday, 2026-12-08\*\*\n\n- Go-live\n- In 11 days\n- Europe\/London: 2026-12-08 18:00\n/,
    )
    assert.match(hover(plan('').replace('18:00', '18:0$00'))!, /^«2026-12-08»/)
    assert.match(hover(plan('').replace('---\n#', 'code-freeze: 2026-12-$001\n---\n#'))!, /7 days before go-live/)
  })

  it('O-13 says both days that 03/04 may be, and the one that is meant where the document shows it', () => {
    const both = '«03/04/2026» **Wednesday, 2026-03-04** / **Friday, 2026-04-03**'
    assert.equal(hover(timeline('| Freeze | 03/$004/2026 | Ann |')), both)
    assert.match(
      hover(timeline('| Freeze | 03/$004/2026 | Ann |', '| Live | 25/12/2026 | Ann |'))!,
      /^«03\/04\/2026» \*\*Friday, 2026-04-03\*\*\n/,
    )
    assert.match(
      hover(timeline('| Freeze | 03/$004/2026 | Ann |', '| Live | 12/25/2026 | Ann |'))!,
      /^«03\/04\/2026» \*\*Wednesday, 2026-03-04\*\*\n/,
    )
    assert.equal(
      hover(timeline('| Freeze | 03/$004/2026 | Ann |', '| A | 12/25/2026 | Ann |', '| B | 25/12/2026 | Ann |')),
      both,
    )
  })

  it('reads a day without a year by go-live', () => {
    assert.match(hover(timeline('| Freeze | 1 $0Dec | Ann Lee |'))!, /^«1 Dec» \*\*Tuesday, 2026-12-01\*\*/)
    assert.equal(hover(timeline('| Freeze | 4/$05 | Ann Lee |')), undefined)
  })

  it('is silent on days the calendar does not have', () =>
    assert.equal(hover(timeline('| Freeze | 2026-02-$031 | Ann Lee |')), undefined))
})

describe('inlays of dates', () => {
  it('say distance and weekday behind dates that others act on, and the day of a distance', () => {
    const text = timeline('| Freeze | 2026-12-01 | Ann |', '| Live | 2026-12-08 | Ann |', '| Look back | T+3 | Ann |')
    const { view } = at(`${text}\nIn prose 2026-12-02 is a date.\n`)
    const found = inlaysIn(view!, [HEAD.length, view!.text.length])
    assert.deepEqual(
      found.map(inlay => `${view!.text.slice(inlay.at - 10, inlay.at)} ${inlay.label}`.replace(/^.*\| /, '')),
      ['2026-12-01 T-7 · Tue', '2026-12-08 go-live · Tue', 'T+3 2026-12-11 · Fri'],
    )
    assert.deepEqual(inlaysIn(view!, [0, 10]), [])
    const [inMatter] = inlaysIn(view!, [0, view!.text.length].slice() as [number, number]).filter(
      ({ at: end }) => end < HEAD.length,
    )
    assert.equal(inMatter?.label, 'go-live · Tue')
    assert.deepEqual(
      inlaysIn(at(timeline('| Freeze | 03/04/2026 | Ann |')).view!, [HEAD.length, HEAD.length + 200]),
      [],
    )
    const timed = at(timeline('| Call | 2026-12-01 18:00 UTC | Ann |')).view!
    const [behind] = inlaysIn(timed, [HEAD.length, timed.text.length])
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

  it('take the weekday along that would not move with go-live, and leave what stands around a distance', () => {
    const away = (date: string): string | undefined =>
      /\| Freeze \| (.*) \| Ann/.exec(
        actions(timeline(`| Freeze | ${date} | Ann |`))['Write as T-7, counted from go-live'] ?? '',
      )?.[1]
    assert.equal(away('Tue 2026-1$02-01'), 'T-7')
    assert.equal(away('Tuesday, December 1$0, 2026'), 'T-7')
    assert.equal(away('2026-1$02-01 (Tue) 09:00'), 'T-7 09:00')
    assert.equal(away('2026-1$02-01, Tuesday'), 'T-7')
    assert.equal(away('Tue (2026-1$02-01)'), 'Tue (T-7)')
    assert.equal(away('2026-1$02-01 – 2026-12-03'), undefined)
    assert.match(
      actions(timeline('| Freeze | T-$07, 09:00 UTC | Ann |'))['Write as 2026-12-01']!,
      /\| 2026-12-01, 09:00 UTC \|/,
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

  const week = (text: string): string | undefined => {
    const found = actions(text)
    return found['Move this and all later milestones one week later'] ?? found['Move this milestone one week later']
  }
  const rowsOf = (text: string | undefined): string[] | undefined => text?.split('\n').filter(line => /\d\d? \||\(/.test(line)) // prettier-ignore

  it('move a milestone with all its days, and none that began before', () =>
    assert.deepEqual(
      rowsOf(week(timeline('| Test | 2026-11-30 – 2026-12-04 | A |', '| Dry run | 2026-12-03 – 2026-12-0$04 | A |', '| Look back | 2 Jan 2027 | A |', '| Talk | 15 December | A |'))), // prettier-ignore
      ['| Test | 2026-11-30 – 2026-12-04 | A |', '| Dry run | 2026-12-10 – 2026-12-11 | A |', '| Look back | 2027-01-09 | A |', '| Talk | 2026-12-22 | A |'], // prettier-ignore
    ))

  it('move both ends of the window that go-live begins or ends', () => {
    const window = (line: string): string | undefined =>
      week(`${timeline('| Freeze | 2026-12-0$01 | A |')}\n${line}\n`)
        ?.split('\n')
        .at(-2)
    assert.equal(
      window('Window: 2026-12-08 22:00 – 2026-12-09 02:00 UTC'),
      'Window: 2026-12-15 22:00 – 2026-12-16 02:00 UTC',
    )
    assert.equal(
      window('Window: 2026-12-07 22:00 +01:00 to 2026-12-08 02:00'),
      'Window: 2026-12-14 22:00 +01:00 to 2026-12-15 02:00',
    )
    assert.equal(window('Go-live: 2026-12-08; first draft 2026-11-20'), 'Go-live: 2026-12-15; first draft 2026-11-20')
  })

  it('start from go-live in the front matter as well, whatever its key', () => {
    const text = timeline('| Freeze | 2026-12-01 | A |', '| Live | 2026-12-08 | A |').replace('go-live: 2026-12', 'launch-date: 2026-$012') // prettier-ignore
    const { view, offset } = at(text)
    const action = dateActionsAt(view!, offset).find(({ title }) => title.endsWith('one day later'))!
    const after = applyEdits(view!.text, action.edits)
    assert.ok(after.includes('launch-date: 2026-12-09 18:00\n') && after.includes('| Live | 2026-12-09 |') && after.includes('| Freeze | 2026-12-01 |'), after) // prettier-ignore
    const other = at(text.replace('$0', '').replace('---\n#', 'code-freeze: 2026-12-0$01\n---\n#'))
    assert.deepEqual(dateActionsAt(other.view!, other.offset), [])
  })

  it('O-13 move no day that nobody can be sure of, and read it as others of the document show', () => {
    assert.equal(week(timeline('| Freeze | 2026-12-0$01 | A |', '| Live | 08/12/2026 | A |')), undefined)
    assert.equal(week(timeline('| Freeze | 0$01/12/2026 | A |')), undefined)
    assert.deepEqual(
      rowsOf(week(timeline('| Freeze | 0$01/12/2026 | A |', '| Look back | 20/12/2026 | A |'))),
      ['| Freeze | 2026-12-08 | A |', '| Look back | 2026-12-27 | A |'], // prettier-ignore
    )
    assert.deepEqual(Object.keys(actions(timeline('| Freeze | 0$01/12/2026 | A |'))), [])
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

  it('names the milestone beside, whatever its script and its columns', () => {
    const rows = ['## Milestones', '', '| Owner | Milestone | Date |', '|---|---|---|', '| Ann Lee | Go | 2026-12-01 |', '| | 凍結 | $0 |', '| Ann | 検証 | 2026-12-06 |'] // prettier-ignore
    assert.deepEqual(offered(plan(...rows)).slice(0, 1), ['2026-12-02 a day after Go · Wed · T-6'])
    assert.ok(offered(plan(...rows)).includes('2026-12-05 a day before 検証 · Sat · T-3'))
  })

  it('works dates out from the items beside in a list of milestones, behind the name or before it', () => {
    const list = (...items: readonly string[]): string[] => offered(plan('## Milestones', '', ...items))
    const behind = ['2026-12-02 a day after Freeze · Wed · T-6', '2026-12-08 a week after Freeze · Tue', '2026-12-01 as Freeze · Tue · T-7', '2026-12-05 a day before Checks · Sat · T-3'] // prettier-ignore
    assert.deepEqual(
      list('- **Freeze**: 2026-12-01', '- **Dry run**: $0', '- **Checks**: 2026-12-06').slice(0, 4),
      behind,
    )
    assert.deepEqual(
      list('1. Freeze: 2026-12-01', '2. Dry run: 2026-12-0$0', '3. Checks: 2026-12-06').slice(0, 4),
      behind,
    )
    assert.deepEqual(list('- 2026-12-01: Freeze', '- $0').slice(0, 1), ['2026-12-02 a day after Freeze · Wed · T-6'])
    assert.deepEqual(list('- **Freeze**: 2026-12-01', '- $0'), [])
    assert.deepEqual(list('- **Freeze**', '- **Dry run**: $0'), [])
  })

  it('offers the days of the release in the front matter', () => {
    const matter = (line: string): string[] => {
      const notes = '---\nartefact: release-notes\ngo-live: 2026-12-15\n---\n# Notes\n'
      const { view, offset } = at(`---\nartefact: release-plan\n${line}\n---\n# Plan\n`, { '/r/notes.md': notes })
      return completionsAt(view!, offset).offers.map(({ label, detail }) => `${label} ${detail}`)
    }
    assert.deepEqual(matter('go-live: $0'), ['2026-12-15 go-live · Tue', '2026-11-27 today · Fri'])
    assert.deepEqual(matter('code-freeze: 2026-1$0'), ['2026-11-27 today · Fri'])
    assert.deepEqual(matter('title: $0'), [])
  })

  it('keeps those that begin like what was written, in cells and behind labels', () => {
    assert.deepEqual(offered(timeline('| Freeze | 2026-11$0 | |')), ['2026-11-27 today · Fri · T-11'])
    assert.deepEqual(offered(plan('**Due date:** 2026-12-0$0')).length, 2)
    assert.deepEqual(offered(plan('Some words: $0')), [])
    for (const text of [plan('**Due date:** 2026-1$02-01T10:00'), timeline('| Freeze | 2026-1$02-01 or so | |')]) {
      const { view, offset, words } = at(text)
      const replaced = completionsAt(view!, offset).offers.map(({ range }) => words(range))
      assert.deepEqual([...new Set(replaced)], ['2026-12-01'], text)
    }
    assert.deepEqual(offered(timeline('| $0 | | |')), [])
  })
})
