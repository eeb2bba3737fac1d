/**
 * What a table or bullet that was taken for nothing would be, if one thing about it were otherwise. Found by asking the
 * shapes again with one column or heading more or less, so that the answer cannot disagree with them.
 */
import type { Context, Surroundings } from './context.js'
import { hasConcept, type Grid } from './grid.js'
import { KINDS, type ArtefactKind } from './kind.js'
import type { PartType } from './part.js'
import type { Shape } from './shape.js'
import { SECTION_CONCEPTS, type ColumnConcept, type SectionConcept } from './vocabulary/concept.js'

/** One change of these, and it would be such a part. */
export interface Nearest {
  readonly type: PartType
  /** A column more. */
  readonly columns: readonly ColumnConcept[]
  /** A heading or introduction about it. */
  readonly headings: readonly SectionConcept[]
  readonly kinds: readonly ArtefactKind[]
  /** Headers of columns without which it would be one. */
  readonly hinderedBy: readonly string[]
  /** What the heading is about, without which it would be one. */
  readonly hinderingHeadings: readonly SectionConcept[]
}

export function nearestOfTable(
  shapes: readonly Shape[],
  grid: Grid,
  around: Surroundings,
  context: Context,
): Nearest[] {
  const near = shapes.map(shape => {
    const known = new Set([...shape.name, ...Object.values(shape.fields).flat()])
    // A column that names the thing itself says most.
    const fits =
      grid.columns.filter(({ concepts }) => concepts.some(concept => known.has(concept))).length +
      (hasConcept(grid, shape.name[0]!) ? 1 : 0)
    const asked = [...known].filter(concept => !hasConcept(grid, concept))
    const is = (other: Grid): boolean => shape.table(other, around, context) !== undefined
    return {
      fits,
      ...aroundOf(shape, around, context, (seen, where) => shape.table(grid, seen, where) !== undefined),
      columns: asked.filter(concept => is(withColumn(grid, concept))),
      hinderedBy: grid.columns.flatMap((column, index) =>
        grid.columns.length > 2 && is(withoutColumn(grid, index)) ? [column.header.text] : [],
      ),
    }
  })
  return near.filter(isNear).sort((a, b) => b.fits - a.fits)
}

export function nearestOfBullet(
  shapes: readonly Shape[],
  text: string,
  around: Surroundings,
  context: Context,
): Nearest[] {
  return shapes
    .map(shape => ({
      ...aroundOf(shape, around, context, (seen, where) => shape.item?.(text, seen, where) !== undefined),
      columns: [],
      hinderedBy: [],
    }))
    .filter(isNear)
}

function aroundOf(
  { type }: Shape,
  around: Surroundings,
  context: Context,
  is: (around: Surroundings, context: Context) => boolean,
): Omit<Nearest, 'columns' | 'hinderedBy'> {
  return {
    type,
    headings: SECTION_CONCEPTS.filter(concept => !around.own.has(concept) && is(plus(around, concept), context)),
    kinds: KINDS.filter(kind => kind !== context.kind && is(around, { ...context, kind })),
    hinderingHeadings: [...around.own].filter(concept => is(minus(around, concept), context)),
  }
}

const isNear = ({ columns, headings, kinds, hinderedBy, hinderingHeadings }: Nearest): boolean =>
  columns.length + headings.length + kinds.length + hinderedBy.length + hinderingHeadings.length > 0

const plus = ({ own, all }: Surroundings, concept: SectionConcept): Surroundings => ({
  own: new Set([...own, concept]),
  all: new Set([...all, concept]),
})
const minus = ({ own, all }: Surroundings, concept: SectionConcept): Surroundings => ({
  own: new Set([...own].filter(one => one !== concept)),
  all: new Set([...all].filter(one => one !== concept)),
})

function withColumn(grid: Grid, concept: ColumnConcept): Grid {
  const spot = { text: '', range: [grid.range[1], grid.range[1]] as const }
  return {
    ...grid,
    columns: [...grid.columns, { header: { ...spot, text: concept }, concepts: [concept], folded: concept }],
    rows: grid.rows.map(row => ({ ...row, cells: [...row.cells, spot] })),
  }
}

const withoutColumn = (grid: Grid, at: number): Grid => ({
  ...grid,
  columns: grid.columns.filter((_, index) => index !== at),
  rows: grid.rows.map(row => ({ ...row, cells: row.cells.filter((_, index) => index !== at) })),
})
