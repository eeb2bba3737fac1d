/** The evidence at a place: the headings over it, the columns around it, and what it would be if one thing were otherwise. */
import type { Artefact } from '../model/artefact.js'
import { surroundings, type Context, type Surroundings } from '../model/context.js'
import { readGrid, type Grid } from '../model/grid.js'
import { BULLET_SHAPES } from '../model/items.js'
import { nearestOfBullet, nearestOfTable, type Nearest } from '../model/nearest.js'
import type { Part } from '../model/part.js'
import { withHtmlTables } from '../model/htmlTable.js'
import { introduced } from '../model/recognise.js'
import { leftInPeace, TABLE_SHAPES, tableRead } from '../model/rows.js'
import { sectionConcepts } from '../model/vocabulary/lookup.js'
import { plainText, type Block, type ListItem, type Table } from '../syntax/block.js'
import { contains } from '../text/range.js'
import { listed, phrase, type Phrase, type Say } from '../text/said.js'
import { aPart, parts, sayBecause, sayWord } from './whyWords.js'

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
export function evidenceAt(artefact: Artefact, offset: number, part: Part, say: Say): string[] {
  const place = placeAt(artefact, offset)
  if (!place) return []
  if (place.block?.type !== 'table' || part.form !== 'row') return pathOf(place, say)
  // An entry is a row with an id and no more: what the table might have been is worth as much as what it is.
  if (part.type === 'entry') return whyNoTable(place, place.block, say)
  const read = tableRead(place.source, place.block, place.around, place.context)
  return [...pathOf(place, say), columnsOf(read?.grid ?? readGrid(place.source, place.block), part, say)]
}

/** Lines for a place that is no part: why not, and what was missing. */
export function whyNothing(artefact: Artefact, offset: number, say: Say): string[] {
  const place = placeAt(artefact, offset)
  if (!place) return []
  const { block } = place
  if (block?.type === 'table') return whyNoTable(place, block, say)
  if (block?.type === 'list') return whyNoBullet(place, bulletAt(block.items, place.offset), say)
  const what = block && NOT_READ[block.type]
  return [...(what ? [`  ${say(what)}`] : []), ...pathOf(place, say)]
}

const NOT_READ: Readonly<Partial<Record<Block['type'], Phrase>>> = {
  paragraph: phrase('Of a paragraph only dates, ids, blanks and lines such as "Owner: …" are read.'),
  heading: phrase('The heading says what the parts below it are; it opens no part of its own.'),
  code: phrase('Code is left in peace.'),
  html: phrase('HTML is left in peace.'),
  quote: phrase('Of a quotation only dates, ids and blanks are read.'),
}

function whyNoTable({ source, around, context, offset }: Place, table: Table, say: Say): string[] {
  const grid = readGrid(source, table)
  const path = pathOf({ context }, say)
  const peace = leftInPeace(grid, around)
  if (peace) {
    const concept = sayWord(say, peace)
    return [`  ${say('The heading is about {concept:raw}: its table is left in peace.', { concept })}`, ...path]
  }
  const read = tableRead(source, table, around, context)
  if (read) {
    const header = read.grid.rows.every(({ range }) => !contains(range, offset))
    const which = header ? say('This is its header.') : say('This row is blank or names a group.')
    const held = say('The table holds {parts:raw}: {because:raw}', {
      parts: parts(read.shape.type),
      because: sayBecause(say, read.because),
    })
    return [`  ${held}${read.headed ? ` ${which}` : ''}`, ...path]
  }
  return [...path, columnsLine(grid, say), ...near(nearestOfTable(TABLE_SHAPES, grid, around, context), say)]
}

function whyNoBullet(place: Place, item: ListItem | undefined, say: Say): string[] {
  const first = item?.blocks[0]
  const text = first?.type === 'paragraph' ? plainText(first.content).trim() : ''
  if (text === '') return pathOf(place, say)
  return [...pathOf(place, say), ...near(nearestOfBullet(BULLET_SHAPES, text, place.around, place.context), say)]
}

/** One line for each of the nearest kinds of part, with what was missing or in the way. */
function near(all: readonly Nearest[], say: Say): string[] {
  const words = (concepts: readonly string[], between: 'and' | 'or' = 'or'): string =>
    listed(say, concepts.map(concept => sayWord(say, concept)), between) // prettier-ignore
  const lines = all.slice(0, MOST).map(one => {
    const ways: string[] = []
    if (one.hinderedBy.length > 0)
      ways.push(say('without the column {columns:raw}', { columns: listed(say, one.hinderedBy.map(quote), 'or') }))
    if (one.columns.length > 0)
      ways.push(say('with a column for {concepts:raw}', { concepts: words(one.columns.slice(0, 4)) }))
    if (one.hinderingHeadings.length > 0)
      ways.push(say('if its heading were not about {concepts:raw}', { concepts: words(one.hinderingHeadings, 'and') }))
    if (one.headings.length > 0)
      ways.push(say('under a heading about {concepts:raw}', { concepts: words(one.headings.slice(0, 4)) }))
    if (one.kinds.length > 0)
      ways.push(say('in a document of kind {kinds:raw}', { kinds: listed(say, one.kinds.slice(0, 3), 'or') }))
    const told = { part: aPart(one.type), ways: listed(say, ways.slice(0, 3), 'or') }
    return `  ${say('It would be {part:raw} {ways:raw}.', told)}`
  })
  return lines.length > 0
    ? lines
    : [`  ${say('Nothing alone would make it a part: no column or heading comes near one.')}`]
}

const quote = (text: string): string => `"${text}"`

function pathOf({ context }: Pick<Place, 'context'>, say: Say): string[] {
  const headings = context.path.filter(heading => heading !== '')
  if (headings.length === 0) return []
  const about = [...sectionConcepts(headings.at(-1)!)].map(concept => sayWord(say, concept))
  const path = headings.join(' › ')
  return about.length > 0
    ? [`  ${say('under: {path:raw} (about {concepts:raw})', { path, concepts: listed(say, about, 'and') })}`]
    : [`  ${say('under: {path:raw}', { path })}`]
}

/** What each header of the part's table was read as. */
function columnsOf(grid: Grid, part: Part, say: Say): string {
  const fields = Object.entries(part.group.headers ?? {})
  return columnsAs(grid, say, ({ header, concepts: [concept] }) => {
    const field = fields.find(([, spot]) => spot.range[0] === header.range[0])?.[0]
    if (field) return sayWord(say, field)
    if (part.group.anchor[0] === header.range[0]) return sayWord(say, 'name')
    return concept && say('{concept:raw}, not used', { concept: sayWord(say, concept) })
  })
}

const columnsLine = (grid: Grid, say: Say): string =>
  columnsAs(grid, say, ({ concepts }) => {
    const words = [...new Set(concepts)].map(concept => sayWord(say, concept))
    return words.length > 0 ? listed(say, words, 'or') : undefined
  })

function columnsAs(grid: Grid, say: Say, read: (column: Grid['columns'][number]) => string | undefined): string {
  const columns = grid.columns.map(
    column => `${column.header.text || say('(no header)')} = ${read(column) ?? say('not known')}`,
  )
  return `  ${say('columns: {columns:raw}', { columns: columns.join('; ') })}`
}

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
  const seen = introduced(tree.text, around, intro?.type === 'paragraph' ? intro : undefined, tree.blocks[at])
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
