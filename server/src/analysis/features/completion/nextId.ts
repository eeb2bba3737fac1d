/** The next free id of a family, where a table, a list or headings define ids. */
import { nextFreeId } from '../../facts/nextId.js'
import { cellAt } from '../../model/cell.js'
import { findIds } from '../../model/identifier.js'
import { sliceAt } from '../place.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'

/** How many rows above are looked at for an id to follow. */
const NEAR = 20

/** Nothing where an id would be a reference to nothing. */
export function completeNextId(view: View, offset: number): Offer[] {
  const cell = cellAt(view.artefact, offset)
  if (!cell) return atHead(view, offset)
  if (cell.row < 0 || !cell.columns[cell.column]?.concepts.includes('id')) return []
  const { text, range } = cell.value
  return range[1] === offset ? offer(view, nextInColumn(view, cell), text, offset) : []
}

const offer = ({ say }: View, next: string | undefined, begun: string, offset: number): Offer[] =>
  next !== undefined && next.toLowerCase().startsWith(begun.toLowerCase())
    ? [
        {
          kind: 'id',
          label: next,
          detail: say('next free id'),
          range: [offset - begun.length, offset],
          text: next,
          rank: -1,
        },
      ]
    : []

function nextInColumn(view: View, cell: NonNullable<ReturnType<typeof cellAt>>): string | undefined {
  for (let row = cell.row - 1; row >= Math.max(0, cell.row - NEAR); row--) {
    const words = cell.wordsOf(row)?.[cell.column] ?? ''
    if (findIds(words)[0]?.id === words) return nextFreeId(words, view.packet())
  }
  return undefined
}

/** "## R-", "- **R-": the begun head of a section or item. */
const HEAD = /^[ \t>]*(#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+(?:\[ \][ \t]+)?[*_]{0,2}([\p{L}\p{N}_-]{0,30})$/u

/** After the id that defines the heading of the same level, or the item, right above. */
function atHead(view: View, offset: number): Offer[] {
  const { text, artefact } = view
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const head = HEAD.exec(text.slice(Math.max(start, offset - 80), offset))
  if (!head || !/^[*_]{0,2}[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 40))) return []
  const [, sign, begun] = head as unknown as [string, string, string]
  const above = sign.startsWith('#') ? headingAbove(view, start, sign.length) : itemAbove(view, start)
  const id = above === undefined ? undefined : findIds(above)[0]
  const packet = view.packet()
  const defines = id?.index === 0 && packet.definitions.get(id.id)?.some(({ path }) => path === artefact.path)
  return defines ? offer(view, nextFreeId(id.id, packet), begun, offset) : []
}

const headingAbove = ({ artefact }: View, start: number, depth: number): string | undefined =>
  artefact.sections.findLast(section => section.range[0] < start && section.depth <= depth && section.heading !== '')
    ?.heading

function itemAbove({ artefact }: View, start: number): string | undefined {
  const slice = sliceAt(artefact, start)
  return slice?.model.parts.findLast(({ form, range }) => form === 'item' && range[1] + slice.start <= start)?.fields.id
    ?.text
}
