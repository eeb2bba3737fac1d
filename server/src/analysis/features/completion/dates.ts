/** Dates where one is expected, worked out from the rows beside, from go-live and from today. */
import { cellAt } from '../../model/cell.js'
import { fieldOf } from '../../model/label.js'
import { columnConcepts } from '../../model/vocabulary/lookup.js'
import { daysLater } from '../../text/calendar.js'
import { readDate } from '../../text/date.js'
import { weekdayName } from '../../text/days.js'
import type { View } from '../view.js'
import { distance } from '../when.js'
import type { Offer } from './offer.js'

const LABELLED =
  /^[ \t>]*(?:[-*+][ \t]+)?[*_]{0,2}(\p{L}[\p{L} /_-]{0,30})[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*([\d-]{0,10})$/u

export function completeDate(view: View, offset: number): Offer[] {
  const { text, today, artefact } = view
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(start, offset)
  if (line.length > 300) return []
  const cell = line.includes('|') ? cellAt(artefact, offset) : undefined
  const label = cell ? null : LABELLED.exec(line)
  const concepts = cell ? (cell.columns[cell.column]?.concepts ?? []) : label ? columnConcepts(label[1]!) : []
  if (cell ? cell.row < 0 || !concepts.includes('date') : fieldOf(concepts) !== 'date') return []
  const written = cell ? cell.value.text.slice(0, Math.max(0, offset - cell.value.range[0])) : label![2]!
  if (!/^[\d-]*$/.test(written)) return []
  const found = new Map<string, string>()
  const add = (iso: string | undefined, because: string): void => {
    if (iso && iso.startsWith(written) && !found.has(iso)) found.set(iso, because)
  }
  if (cell) beside(cell, add)
  add(artefact.anchor, 'go-live')
  if (artefact.anchor) add(daysLater(artefact.anchor, -1), 'the day before go-live')
  if (today !== '') add(today, 'today')
  return [...found].map(([iso, because]) => {
    const away = distance(artefact, iso)
    const detail = [because, weekdayName(iso).slice(0, 3), away === 'go-live' ? undefined : away]
    return {
      kind: 'value',
      label: iso,
      detail: detail.filter(Boolean).join(' · '),
      range: [offset - written.length, offset],
      text: iso,
    }
  })
}

/** The next row above and the next below that have a date. */
function beside(cell: NonNullable<ReturnType<typeof cellAt>>, add: (iso: string | undefined, because: string) => void) {
  const near = (step: 1 | -1): { iso: string; name: string } | undefined => {
    for (let row = cell.row + step; Math.abs(row - cell.row) <= 20 && row >= 0; row += step) {
      const words = cell.wordsOf(row)
      if (!words) return undefined
      const iso = readDate(words[cell.column] ?? '')?.iso
      if (iso) return { iso, name: words.find((word, at) => at !== cell.column && /\p{L}{3}/u.test(word)) ?? iso }
    }
    return undefined
  }
  const [above, below] = [near(-1), near(1)]
  if (above) {
    add(daysLater(above.iso, 1), `a day after ${shortened(above.name)}`)
    add(daysLater(above.iso, 7), `a week after ${shortened(above.name)}`)
    add(above.iso, `as ${shortened(above.name)}`)
  }
  if (below) add(daysLater(below.iso, -1), `a day before ${shortened(below.name)}`)
}

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`)
