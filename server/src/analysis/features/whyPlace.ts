/** The evidence at a place: the headings over it, the columns around it, and what it would be if one thing were otherwise. */
import type { Artefact } from '../model/artefact.js'
import { surroundings, type Context, type Surroundings } from '../model/context.js'
import { readGrid, type Grid } from '../model/grid.js'
import { BULLET_SHAPES } from '../model/items.js'
import { nearestOfBullet, nearestOfTable, type Nearest } from '../model/nearest.js'
import type { Part } from '../model/part.js'
import { withHtmlTables } from '../model/htmlTable.js'
import { isIntro, withIntro } from '../model/recognise.js'
import { leftInPeace, TABLE_SHAPES, tableRead } from '../model/rows.js'
import { sectionConcepts } from '../model/vocabulary/lookup.js'
import { plainText, type Block, type ListItem, type Table } from '../syntax/block.js'
import { contains } from '../text/range.js'
import { aPart, inWords, listed, parts } from './whyWords.js'

/** A document that is like others has many near misses: these tell enough. */
const MOST = 3

interface Place {
  readonly source: string
  readonly block: Block | undefined
  readonly around: Surroundings
  readonly context: Context
  /** Offset in the slice. */
  readonly offset: number
}

/** Lines for the part at an offset: headings over it, and its table's columns. */
export function evidenceAt(artefact: Artefact, offset: number, part: Part): string[] {
  const place = placeAt(artefact, offset)
  if (!place) return []
  if (place.block?.type !== 'table' || part.form !== 'row') return pathOf(place)
  // An entry is a row with an id and no more: what the table might have been is worth as much as what it is.
  if (part.type === 'entry') return whyNoTable(place, place.block)
  const read = tableRead(place.source, place.block, place.around, place.context)
  return [...pathOf(place), ...columnsOf(read?.grid ?? readGrid(place.source, place.block), part)]
}

/** Lines for a place that is no part: why not, and what was missing. */
export function whyNothing(artefact: Artefact, offset: number): string[] {
  const place = placeAt(artefact, offset)
  if (!place) return []
  const { block } = place
  if (block?.type === 'table') return whyNoTable(place, block)
  if (block?.type === 'list') return whyNoBullet(place, bulletAt(block.items, place.offset))
  const what = block && NOT_READ[block.type]
  return [...(what ? [`  ${what}`] : []), ...pathOf(place)]
}

const NOT_READ: Readonly<Partial<Record<Block['type'], string>>> = {
  paragraph: 'Of a paragraph only dates, ids, blanks and lines such as "Owner: …" are read.',
  heading: 'The heading says what the parts below it are; it opens no part of its own.',
  code: 'Code is left in peace.',
  html: 'HTML is left in peace.',
  quote: 'Of a quotation only dates, ids and blanks are read.',
}

function whyNoTable({ source, around, context, offset, block }: Place, table: Table): string[] {
  const grid = readGrid(source, table)
  const place = { around, context, source, block, offset }
  const peace = leftInPeace(grid, around)
  if (peace) return [`  The heading is about ${inWords(peace)}: its table is left in peace.`, ...pathOf(place)]
  const read = tableRead(source, table, around, context)
  if (read) {
    const header = read.grid.rows.every(({ range }) => !contains(range, offset))
    const which = header ? ' This is its header.' : ' This row is blank or names a group.'
    return [`  The table holds ${parts(read.shape.type)}: ${read.because}${read.headed ? which : ''}`, ...pathOf(place)]
  }
  return [...pathOf(place), columnsLine(grid), ...near(nearestOfTable(TABLE_SHAPES, grid, around, context))]
}

function whyNoBullet(place: Place, item: ListItem | undefined): string[] {
  const first = item?.blocks[0]
  const text = first?.type === 'paragraph' ? plainText(first.content).trim() : ''
  if (text === '') return pathOf(place)
  return [...pathOf(place), ...near(nearestOfBullet(BULLET_SHAPES, text, place.around, place.context))]
}

/** One line for each of the nearest kinds of part, with what was missing or in the way. */
function near(all: readonly Nearest[]): string[] {
  const lines = all.slice(0, MOST).map(one => {
    const ways = [
      ...(one.hinderedBy.length > 0 ? [`without the column ${listed(one.hinderedBy.map(quote), 'or')}`] : []),
      ...(one.columns.length > 0 ? [`with a column for ${listed(one.columns.slice(0, 4).map(inWords), 'or')}`] : []),
      ...(one.hinderingHeadings.length > 0
        ? [`if its heading were not about ${listed(one.hinderingHeadings.map(inWords), 'and')}`]
        : []),
      ...(one.headings.length > 0
        ? [`under a heading about ${listed(one.headings.slice(0, 4).map(inWords), 'or')}`]
        : []),
      ...(one.kinds.length > 0 ? [`in a document of kind ${listed(one.kinds.slice(0, 3), 'or')}`] : []),
    ]
    return `  It would be ${aPart(one.type)} ${listed(ways.slice(0, 3), 'or')}.`
  })
  return lines.length > 0 ? lines : ['  Nothing alone would make it a part: no column or heading comes near one.']
}

const quote = (text: string): string => `"${text}"`

function pathOf({ context }: Pick<Place, 'context'>): string[] {
  const path = context.path.filter(heading => heading !== '')
  if (path.length === 0) return []
  const about = [...sectionConcepts(path.at(-1)!)].map(inWords)
  return [`  under: ${path.join(' › ')}${about.length > 0 ? ` (about ${listed(about, 'and')})` : ''}`]
}

/** What each header of the part's table was read as. */
function columnsOf(grid: Grid, part: Part): string[] {
  const fields = Object.entries(part.group.headers ?? {})
  const read = grid.columns.map(({ header, concepts }) => {
    const field = fields.find(([, spot]) => spot.range[0] === header.range[0])?.[0]
    const name = part.group.anchor[0] === header.range[0] ? 'name' : undefined
    const not = concepts.length > 0 ? `${inWords(concepts[0]!)}, not used` : 'not known'
    return `${header.text || '(no header)'} = ${field ? inWords(field) : (name ?? not)}`
  })
  return [`  columns: ${read.join('; ')}`]
}

const columnsLine = ({ columns }: Grid): string =>
  `  columns: ${columns
    .map(
      ({ header, concepts }) =>
        `${header.text || '(no header)'} = ${concepts.length > 0 ? listed([...new Set(concepts)].map(inWords), 'or') : 'not known'}`,
    )
    .join('; ')}`

function placeAt(artefact: Artefact, offset: number): Place | undefined {
  const index = artefact.slices.findLastIndex(({ start }) => start <= offset)
  const slice = artefact.slices[index]
  if (!slice) return undefined
  const tree = withHtmlTables(slice.model.tree)
  const within = offset - slice.start
  const at = tree.blocks.findIndex(({ range }) => contains(range, within))
  const context: Context = { kind: artefact.kind, path: pathTo(artefact, index), said: {}, owners: new Set() }
  const intro = tree.blocks[at - 1]
  const around = surroundings(context)
  const seen = intro?.type === 'paragraph' && isIntro(intro) ? withIntro(around, plainText(intro.content)) : around
  return { source: tree.text, block: tree.blocks[at], around: seen, context, offset: within }
}

/** Headings from the outermost to the slice's own. */
function pathTo({ sections }: Artefact, slice: number): string[] {
  const open: Artefact['sections'][number][] = []
  for (const section of sections) {
    if (section.slice > slice) break
    while (open.length > 0 && open.at(-1)!.depth >= section.depth) open.pop()
    open.push(section)
  }
  return open.map(({ heading }) => heading)
}

/** The innermost bullet around an offset. */
function bulletAt(items: readonly ListItem[], offset: number): ListItem | undefined {
  const item = items.find(({ range }) => contains(range, offset))
  const nested = item?.blocks.find(block => block.type === 'list' && contains(block.range, offset))
  return nested?.type === 'list' ? bulletAt(nested.items, offset) : item
}
