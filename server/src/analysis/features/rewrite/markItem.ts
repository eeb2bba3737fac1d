/** An item of a checklist is done, does not apply for a reason, or is put off to a day with somebody who sees to it. */
import { ownersToOffer } from '../../facts/fold.js'
import { choose } from '../../lint/choices.js'
import type { FixEdit, Piece } from '../../lint/finding.js'
import { insertField, isSaid, namesSomebody } from '../../lint/missing.js'
import type { Mending } from '../../lint/rule.js'
import type { SliceModel } from '../../model/artefact.js'
import type { Part } from '../../model/part.js'
import { daysLater } from '../../text/calendar.js'
import { contains, shift } from '../../text/range.js'
import { sliceAt } from '../place.js'
import type { View } from '../view.js'
import type { Rewrite, RewriteSource } from './rewrite.js'
import { phrase, titled } from '../../text/said.js'

export const markItem: RewriteSource = (view, offset) => {
  const slice = sliceAt(view.artefact, offset)
  if (!slice) return []
  const { start, model } = slice
  const text = model.tree.text
  // What is nested begins later than what it stands in.
  const part = model.parts.findLast(one => one.type === 'checklistItem' && contains(one.range, offset - start))
  if (!part) return []
  const item: Item = { view, model, part, text, look: lookOf(view, text) }
  const absolute = ({ edits, ...title }: Rewrite): Rewrite => ({
    ...title,
    edits: edits.map(edit => ({ ...edit, range: shift(edit.range, start) })),
  })
  return (part.form === 'row' ? ofRow(item) : ofBox(item)).map(absolute)
}

interface Item {
  readonly view: View
  readonly model: SliceModel
  readonly part: Part
  readonly text: string
  readonly look: Mending
}

const lookOf = (view: View, text: string): Mending => {
  const packet = view.packet()
  const { artefact, today, configuration } = view
  return { artefact, packet, today, configuration, options: configuration?.options ?? {}, people: ownersToOffer(packet), text, first: true } // prettier-ignore
}

const BOX = /^((?:[-*+]|\d{1,9}[.)])[ \t]+)(\[(?:[ xX~>/-]|[Nn]\/?[Aa])\]|[☐⬜🔲◻☑])(?=[ \t]|\uFE0F)/u

function ofBox(item: Item): Rewrite[] {
  const { part, text } = item
  const match = BOX.exec(text.slice(...part.range))
  if (!match) return []
  const [, bullet, box] = match as unknown as [string, string, string]
  const at = part.range[0] + bullet.length
  const mark = (sign: string): FixEdit => ({ range: [at, at + box.length], text: [sign] })
  const isSign = !box.startsWith('[')
  const isDone = /^\[[xX]\]$|^☑$/u.test(box)
  const isOpen = box === '[ ]' || (isSign && !isDone)
  const title = isOpen ? phrase('Tick the item') : isDone ? phrase('Untick the item') : phrase('Open the item again')
  const toggle: Rewrite = { ...titled(title), edits: [mark(isOpen ? (isSign ? '☑' : '[x]') : isSign ? '☐' : '[ ]')] }
  if (!isOpen || isSign) return [toggle]
  return [
    toggle,
    { ...NOT_APPLICABLE, edits: [mark('[-]'), behind(item, [' — ', { hint: '[reason]' }])] },
    {
      ...DEFER,
      edits: [
        mark('[>]'),
        ...(namesSomebody(part.fields.owner) ? [] : insertField(part, 'owner', [somebody(item)], item.look)),
        behind(item, [' — deferred to ', laterDay(item), ', ', { hint: '[reason]' }]),
      ],
    },
  ]
}

const NOT_APPLICABLE = titled('Mark as not applicable, with the reason')
const DEFER = titled('Defer, with owner and date')

/** At the end of the item's own words, before what is nested in it. */
function behind({ part, text }: Item, pieces: readonly Piece[]): FixEdit {
  const own = text.slice(...part.range)
  const end = /\r?\n[ \t]*(?:\r?\n|[-*+][ \t]|\d{1,9}[.)][ \t]|>|```|~~~)/.exec(own)?.index ?? own.length
  const at = part.range[0] + own.slice(0, end).trimEnd().length
  return { range: [at, at], text: pieces }
}

function ofRow(item: Item): Rewrite[] {
  const { part, text, look } = item
  const { headers } = part.group
  const box = /^([^\r\n]*?\|[ \t]*)(\[[ xX]\]|[☐☑])(?=[ \t]*(?:\||$))/u.exec(`|${text.slice(...part.range)}`)
  const ticks: Rewrite[] = []
  if (box) {
    const at = part.range[0] + box[1]!.length - 1
    const isDone = /[xX☑]/u.test(box[2]!)
    const sign = box[2]!.startsWith('[') ? (isDone ? '[ ]' : '[x]') : isDone ? '☐' : '☑'
    ticks.push({ ...titled(isDone ? 'Untick the item' : 'Tick the item'), edits: [{ range: [at, at + box[2]!.length], text: [sign] }] }) // prettier-ignore
  }
  if (!headers?.status || part.state !== 'open') return ticks
  const status = (...words: readonly Piece[]): FixEdit[] => insertField(part, 'status', words, look)
  const remarks = (['reason', 'note'] as const).find(field => headers[field])
  const reasoned = isSaid(part.fields.reason) || isSaid(part.fields.note)
  const why = (word: string): FixEdit[] => {
    if (reasoned) return status(word)
    if (!remarks) return status(`${word}: `, { hint: '[reason]' })
    return [...status(word), ...insertField(part, remarks, [{ hint: '[reason]' }], look)]
  }
  const owner = namesSomebody(part.fields.owner) ? [] : insertField(part, 'owner', [somebody(item)], look)
  const date = isSaid(part.fields.date) || !headers.date ? [] : insertField(part, 'date', [laterDay(item)], look)
  const done = doneWord(item)
  const deferred = headers.date
    ? [...why('Deferred'), ...date]
    : status('Deferred to ', laterDay(item), ...(reasoned ? [] : [': ', { hint: '[reason]' }]))
  return [
    ...(box ? ticks : [{ ...titled('Mark as {word:raw}', { word: done }), edits: status(done) }]),
    { ...NOT_APPLICABLE, edits: why('N/A') },
    { ...DEFER, edits: [...deferred, ...owner] },
  ]
}

/** As the rows beside it say it. */
function doneWord({ model, part: { group } }: Item): string {
  for (const { state, fields, group: other } of model.parts) {
    const said = fields.status?.text ?? ''
    if (state === 'done' && other.anchor[0] === group.anchor[0] && said !== '' && said.length < 20) return said
  }
  return 'Done'
}

const somebody = ({ look }: Item): Piece => choose(look.people, 'owner')

/** The day after go-live and a week after it, or a week from today. */
function laterDay({ view: { artefact, today } }: Item): Piece {
  const days = artefact.anchor ? [daysLater(artefact.anchor, 1), daysLater(artefact.anchor, 7)] : []
  if (today !== '') days.push(daysLater(today, 7))
  return days.length > 0
    ? choose(
        days.filter(day => day > today),
        'YYYY-MM-DD',
      )
    : { hint: 'YYYY-MM-DD' }
}
