/** Dates where one is expected, worked out from the milestones beside, from go-live and from today. */
import { cellAt } from '../../model/cell.js'
import { GO_LIVE_KEYS } from '../../model/goLive.js'
import { fieldOf } from '../../model/label.js'
import { isDay } from '../../model/matterSchema.js'
import type { Part } from '../../model/part.js'
import { columnConcepts } from '../../model/vocabulary/lookup.js'
import { daysLater } from '../../text/calendar.js'
import { readDate } from '../../text/date.js'
import { daysMeant } from '../../text/dueDay.js'
import { matterPlace } from '../matter/place.js'
import { sliceAt } from '../place.js'
import type { View } from '../view.js'
import { shortWeekday } from '../weekday.js'
import { distance } from '../when.js'
import type { Offer } from './offer.js'
import { REST_OF_DATE, restEnd } from './rest.js'

interface Near {
  readonly iso: string
  readonly name: string
}

interface Asked {
  /** A value of the front matter. */
  readonly isMatter?: true
  /** What was written of the date. */
  readonly written: string
  readonly above?: Near | undefined
  readonly below?: Near | undefined
  /** Days of go-live that other documents name. */
  readonly said?: readonly string[]
}

export function completeDate(view: View, offset: number): Offer[] {
  const { today, artefact, say } = view
  const asked = askedAt(view, offset)
  if (!asked || !/^[\d-]*$/.test(asked.written)) return []
  const { written, above, below, said = [] } = asked
  const found = new Map<string, string>()
  const add = (iso: string | undefined, because: string): void => {
    if (iso && iso.startsWith(written) && !found.has(iso)) found.set(iso, because)
  }
  if (above) {
    add(daysLater(above.iso, 1), say('a day after {name:raw}', { name: shortened(above.name) }))
    add(daysLater(above.iso, 7), say('a week after {name:raw}', { name: shortened(above.name) }))
    add(above.iso, say('as {name:raw}', { name: shortened(above.name) }))
  }
  if (below) add(daysLater(below.iso, -1), say('a day before {name:raw}', { name: shortened(below.name) }))
  for (const iso of said) add(iso, say('go-live'))
  add(artefact.anchor, say('go-live'))
  if (artefact.anchor) add(daysLater(artefact.anchor, -1), say('the day before go-live'))
  if (today !== '') add(today, say('today'))
  const range = [offset - written.length, restEnd(view.text, offset, REST_OF_DATE)] as const
  return [...found].map(([iso, because]) => {
    const away = distance(artefact, iso)
    const detail = [because, shortWeekday(say, iso), away === 'go-live' ? undefined : away]
    return {
      kind: 'value',
      label: iso,
      detail: detail.filter(Boolean).join(' · '),
      range,
      ...(asked.isMatter ? { takesAll: true } : {}),
      text: iso,
    }
  })
}

const LABELLED =
  /^[ \t>]*(?:[-*+][ \t]+)?[*_]{0,2}(\p{L}[\p{L} /_-]{0,30})[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*([\d-]{0,10})$/u
/** "- **Staging**: ", "2. Staging — ", or the empty bullet of a list whose items begin with their day. */
const ITEM =
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?:(?=\S)([^|\r\n]{1,80})(?:[:：][*_]{0,2}|[ \t][–—-])[ \t]+)?([\d-]{0,10})$/u

/** A value of the front matter, a cell, a label, an item of a list of milestones. */
function askedAt(view: View, offset: number): Asked | undefined {
  const { text, artefact } = view
  if (offset < (artefact.syntax.frontMatter?.range[1] ?? 0)) return inMatter(view, offset)
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(start, offset)
  if (line.length > 300) return undefined
  const cell = line.includes('|') ? cellAt(artefact, offset) : undefined
  if (cell) return inCell(cell, offset)
  const label = LABELLED.exec(line)
  if (label && fieldOf(columnConcepts(label[1]!)) === 'date') return { written: label[2]! }
  const item = ITEM.exec(line)
  return item ? besideItem(view, offset, item[2]!, item[1] === undefined) : undefined
}

function inMatter(view: View, offset: number): Asked | undefined {
  const place = matterPlace(view, offset)
  const [key = ''] = place?.path ?? []
  if (place?.at !== 'value' || place.path.length !== 1 || !isDay(view.artefact.kind, key)) return undefined
  const asksGoLive = GO_LIVE_KEYS.includes(key)
  const others = [...view.packet().documents.values()].filter(({ path }) => path !== view.document)
  const said = asksGoLive ? [...new Set(others.flatMap(({ season }) => season.live ?? []))].sort() : []
  return { written: view.text.slice(place.range[0], offset), said, isMatter: true }
}

type Cell = NonNullable<ReturnType<typeof cellAt>>

/** Columns that say something of a milestone and do not name it. */
const NO_NAMES: ReadonlySet<string> = new Set(['owner', 'approver', 'fallback', 'sender', 'status', 'date', 'id', 'environment', 'type', 'priority']) // prettier-ignore

/** With the next row above and the next below that have a date. */
function inCell(cell: Cell, offset: number): Asked | undefined {
  const { row, column, columns, value } = cell
  if (row < 0 || !columns[column]?.concepts.includes('date')) return undefined
  const near = (step: 1 | -1): Near | undefined => {
    for (let other = row + step; Math.abs(other - row) <= 20 && other >= 0; other += step) {
      const words = cell.wordsOf(other)
      if (!words) return undefined
      const iso = readDate(words[column] ?? '')?.iso
      if (iso) return { iso, name: words.find((word, at) => namesRow(cell, word, at)) ?? iso }
    }
    return undefined
  }
  const written = value.text.slice(0, Math.max(0, offset - value.range[0]))
  return { written, above: near(-1), below: near(1) }
}

const namesRow = ({ columns }: Cell, word: string, at: number): boolean =>
  /\p{L}{2}/u.test(word) && !columns[at]?.concepts.some(concept => NO_NAMES.has(concept))

/** With the dated milestones of the list above and below it, if they keep their days in this place. */
function besideItem({ artefact }: View, offset: number, written: string, opensItem: boolean): Asked | undefined {
  const slice = sliceAt(artefact, offset)
  if (!slice) return undefined
  const at = offset - slice.start
  const dated = slice.model.parts.filter(
    ({ type, form, name, fields: { date } }) =>
      type === 'milestone' && form === 'item' && date !== undefined && date.range[0] <= name.range[0] === opensItem,
  )
  const near = (part: Part | undefined): Near | undefined => {
    const iso = part && daysMeant(part.fields.date!.text, artefact.anchor)[0]
    return iso === undefined ? undefined : { iso, name: withoutDate(part!) }
  }
  const above = near(dated.findLast(({ range }) => range[1] < at))
  const below = near(dated.find(({ range }) => range[0] > at))
  return above || below ? { written, above, below } : undefined
}

/** "Checks: 2026-12-06" and "2026-12-06: Checks" may be all the name that an item has. */
function withoutDate({ name, fields: { date } }: Part): string {
  const [before, behind = ''] = name.text.split(date!.text)
  const words = before!.trim() === '' ? behind : before!
  return words.replace(/^[\s:：–—-]+/, '').replace(/(?<![\s:：–—-])[\s:：–—-]+$/, '') || date!.text
}

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`)
