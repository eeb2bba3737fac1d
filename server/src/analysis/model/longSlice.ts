/** Reads a slice; a long one stretch by stretch, so that an edit in a table of thousands of rows reads some of them again. */
import type { Block } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { moved } from '../syntax/move.js'
import { kept } from '../text/kept.js'
import { lazily, withLazy } from '../text/lazily.js'
import type { Range } from '../text/range.js'
import type { Placeable, SliceModel, StretchModel } from './artefact.js'
import type { Context, Said } from './context.js'
import { surroundings } from './context.js'
import { introTitle, isGlued } from './labelled.js'
import type { Group } from './part.js'
import { countWords, recogniseWhole, saidBySlice, UNLIKE } from './recognise.js'
import { isProperty } from './riskList.js'
import { saidIn } from './saidInParagraph.js'
import { labelledFields } from './sections.js'
import { stretchesOf, type PlacedStretch, type Stretch } from './stretches.js'

interface Read {
  /** What it settles for the slices below its heading. */
  readonly said: Said
  readonly model: SliceModel
}

/**
 * @param keyOf the context: equal ones have equal keys
 * @param work counts stretches
 */
export function recogniseSlice(
  tree: Tree,
  context: Context,
  keyOf: () => string,
  work: { stretchesRecognised: number },
): Read {
  const stretches = stretchesOf(tree)
  // Under such headings what one risk says counts for its whole list.
  const isDivided = stretches && !surroundings(context).own.has('mitigations')
  const model = isDivided ? inStretches(tree, stretches, context, keyOf(), work) : undefined
  if (stretches && model) return { said: saidBySlice(stretches[0]!.tree, context), model }
  return { said: saidBySlice(tree, context), model: recogniseWhole(tree, context) }
}

/** Undefined where a stretch cannot be read without the others. */
function inStretches(
  tree: Tree,
  placed: readonly PlacedStretch[],
  context: Context,
  key: string,
  work: { stretchesRecognised: number },
): SliceModel | undefined {
  const all: ReadStretch[] = []
  for (const place of placed) {
    const last = lately(place.stretch)
    if (last.key !== key) {
      work.stretchesRecognised++
      Object.assign(last, { key, read: readStretch(place.stretch, context) })
    }
    if (!last.read || last.read.signs !== (all[0] ?? last.read).signs) return undefined
    all.push(last.read)
  }
  const rows = lazily(() => rowsOf(tree, all[0]!))
  const last = tree.placed!.at(-1)!
  const length = last.at + last.piece.text.length
  const stretches = placed.map((place, index): StretchModel => {
    const [isFirst, isLast] = [index === 0, index === placed.length - 1]
    const groups = new Map<Group, Group>()
    const end = isLast ? length : place.to + place.by
    return {
      model: shareOf(all[index]!, place, isFirst, isLast),
      range: [isFirst ? 0 : place.from + place.by, end],
      holds: ({ range }) => {
        const zone = zoneOf(place, range)
        return zone && belongs(zone, isFirst, isLast)
      },
      place: one => placedAt(one, place, groups, rows),
    }
  })
  const own = all.reduce((sum, { words }) => sum + words, 0)
  return new LongSlice(tree, stretches, all[0]!.model.words - all[0]!.words + own)
}

/** Its lists are put together when somebody asks for them; copies made with `...` lack them. */
class LongSlice implements SliceModel {
  readonly suppressions: SliceModel['suppressions'] = NOTHING
  readonly #parts = lazily(() => this.#list(model => model.parts))
  readonly #placeholders = lazily(() => this.#list(model => model.placeholders))
  readonly #moments = lazily(() => this.#list(model => model.moments))
  readonly #ids = lazily(() => this.#list(model => model.ids))

  constructor(
    readonly tree: Tree,
    readonly stretches: readonly StretchModel[],
    readonly words: number,
  ) {}

  get parts(): SliceModel['parts'] {
    return this.#parts()
  }
  get placeholders(): SliceModel['placeholders'] {
    return this.#placeholders()
  }
  get moments(): SliceModel['moments'] {
    return this.#moments()
  }
  get ids(): SliceModel['ids'] {
    return this.#ids()
  }

  #list<One extends Placeable>(of: (model: SliceModel) => readonly One[]): readonly One[] {
    return this.stretches.flatMap(({ model, place }) => of(model).map(place))
  }
}

const NOTHING: readonly never[] = []

interface ReadStretch {
  readonly model: SliceModel
  readonly signs: string
  /** Words of its own. */
  readonly words: number
  /** By what else they hold: nothing, what stands before all stretches, what stands behind, both. */
  readonly shares: (SliceModel | undefined)[]
}

/** Its own parts; those before and behind belong to the first and the last. */
function shareOf({ model, shares }: ReadStretch, stretch: Stretch, isFirst: boolean, isLast: boolean): SliceModel {
  const own = <One extends Placeable>(all: readonly One[]): readonly One[] =>
    all.filter(({ range }) => belongs(zoneOf(stretch, range)!, isFirst, isLast))
  return (shares[(isFirst ? 1 : 0) + (isLast ? 2 : 0)] ??= {
    ...model,
    parts: own(model.parts),
    placeholders: own(model.placeholders),
    moments: own(model.moments),
    ids: own(model.ids),
  })
}

/** How a stretch was read last. */
const lately = kept((_: Stretch): { key: string | undefined; read: ReadStretch | undefined } => ({
  key: undefined,
  read: undefined,
}))

/** Undefined where it says something about the others, or hears of them. */
function readStretch(stretch: Stretch, context: Context): ReadStretch | undefined {
  const { tree, own } = stretch
  if (tree.text.includes('slipway-allow') || !areSilent(tree.text, own)) return undefined
  const signs: string[] = []
  const model = recogniseWhole(tree, context, signs)
  if (signs.includes(UNLIKE) || model.parts.some(({ form }) => form === 'section')) return undefined
  for (const list of [model.parts, model.placeholders, model.moments, model.ids])
    if (list.some(({ range }) => zoneOf(stretch, range) === undefined)) return undefined
  const [table] = own
  const counted = table?.type === 'table' ? [{ ...table, rows: table.rows.slice(1) }] : own
  return { model, signs: signs.join('\n'), words: countWords(counted), shares: [] }
}

/** Whether they say nothing that holds beyond themselves. */
function areSilent(source: string, blocks: readonly Block[]): boolean {
  if (Object.keys(labelledFields(source, blocks)).length > 0) return false
  return blocks.every((block, at) => {
    if (block.type === 'paragraph')
      return (
        introTitle(block, isGlued(source, block, blocks[at + 1])) === undefined &&
        Object.keys(saidIn(source, block)).length === 0
      )
    return block.type !== 'list' || !block.items[0] || !isProperty(source, block.items[0])
  })
}

/** What stands before all stretches is the first's, what stands behind them the last's. */
const belongs = (zone: Zone, isFirst: boolean, isLast: boolean): boolean =>
  zone === 'own' || (zone === 'head' ? isFirst : isLast)

type Zone = 'head' | 'own' | 'foot'

/** Undefined for what lies in more than one. */
function zoneOf({ from, to }: Stretch, [start, end]: Range): Zone | undefined {
  if (from <= start && end <= to) return 'own'
  return end <= from ? 'head' : start >= to ? 'foot' : undefined
}

/** The same in the offsets of the slice. */
function placedAt<One extends Placeable>(
  one: One,
  place: PlacedStretch,
  groups: Map<Group, Group>,
  rows: () => readonly Range[],
): One {
  const { from, to, by, behind } = place
  const at = (offset: number): number => (offset < from ? offset : offset <= to ? offset + by : offset + behind)
  const { group, ...rest } = one
  if (!group) return moved(one, at)
  let there = groups.get(group)
  if (!there) groups.set(group, (there = groupAt(group, at, place, rows)))
  return { ...moved(rest, at), group: there } as unknown as One
}

/** @param rows of the table that goes through all stretches */
function groupAt(
  { anchor, table, ...rest }: Group,
  at: Move,
  { from, to }: Stretch,
  rows: () => readonly Range[],
): Group {
  const there = ([start, end]: Range): Range => [at(start), at(end)]
  const isDivided = table?.rows.some(([start]) => from <= start && start < to)
  return {
    ...moved(rest, at),
    anchor: there(anchor),
    ...(table && {
      table: withRows({ delimiter: there(table.delimiter) }, () => (isDivided ? rows() : table.rows.map(there))),
    }),
  }
}

const withRows = withLazy('rows')

type Move = (offset: number) => number

/** Of the table that is read in stretches. */
function rowsOf({ blocks }: Tree, { model }: ReadStretch): readonly Range[] {
  const start = model.tree.blocks.find(block => block.type === 'table' && block.rows.length > 1)?.range[0]
  const table = blocks.find(block => block.type === 'table' && block.range[0] === start)
  return table?.type === 'table' ? table.rows.map(({ range }) => range) : []
}
