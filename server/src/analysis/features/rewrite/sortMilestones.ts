/** Puts the milestones of a table or list in the order of their days. */
import type { Part } from '../../model/part.js'
import { daysMeant, isAmbiguous } from '../../text/dueDay.js'
import type { Order } from '../../text/slashed.js'
import type { Range } from '../../text/range.js'
import { contains, shift } from '../../text/range.js'
import { partAt, sliceAt } from '../place.js'
import { orderSaid } from '../when.js'
import type { View } from '../view.js'
import type { Rewrite, RewriteSource } from './rewrite.js'
import { titled } from '../../text/said.js'

export const sortMilestones: RewriteSource = (view, offset) => {
  const slice = sliceAt(view.artefact, offset)
  const here = partAt(view.artefact, offset)?.part
  if (!slice || here?.type !== 'milestone' || (here.form !== 'row' && here.form !== 'item')) return []
  const beside = slice.model.parts.filter(
    part => part.type === 'milestone' && part.form === here.form && part.group.anchor[0] === here.group.anchor[0],
  )
  return sorted(view, beside, slice.start)
}

function sorted({ text, artefact }: View, parts: readonly Part[], start: number): Rewrite[] {
  const places = parts.map(part => placeOf(text, part, start))
  // One inside the other: a milestone with steps of its own.
  if (places.some((place, at) => at > 0 && contains(place.range, places[at - 1]!.range[1] - 1))) return []
  if (new Set(places.map(({ mark }) => mark)).size > 1) return []
  const first = orderSaid(artefact)
  const written = parts.map(({ fields: { date } }) => date?.text ?? '')
  // Of 03/04 nobody can say where it belongs.
  if (first === undefined && written.some(isAmbiguous)) return []
  const days = written.map(text => dayOf(text, artefact.anchor, first))
  const order = days.map((_, at) => at).sort((a, b) => (days[a]! < days[b]! ? -1 : days[a]! > days[b]! ? 1 : a - b))
  const edits = order.flatMap((from, to) =>
    from === to ? [] : [{ range: places[to]!.range, text: [text.slice(...places[from]!.range)] }],
  )
  return edits.length > 0 ? [{ ...titled('Sort the milestones by date'), edits }] : []
}

/** Without the number or bullet, which stays; `mark` is how long that is, for what is indented below it. */
function placeOf(text: string, { form, range }: Part, start: number): { readonly range: Range; readonly mark: number } {
  const [from, to] = shift(range, start)
  const mark = form === 'item' ? (/^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(from, to))?.[0].length ?? 0) : 0
  return { range: [from + mark, to], mark }
}

/** The first day and time it names; what has no day comes last. */
function dayOf(text: string, anchor: string | undefined, first: Order | undefined): string {
  const day = daysMeant(text, anchor, first)[0]
  const time = /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/.exec(text)
  return day === undefined ? '~' : `${day} ${time ? `${time[1]!.padStart(2, '0')}:${time[2]!}` : ''}`
}
