/** How one kind of part is written down: as rows of a table, items of a list, a section of its own. */
import type { Context, Surroundings } from './context.js'
import type { Grid } from './grid.js'
import type { FieldName, PartType } from './part.js'
import type { ColumnConcept } from './vocabulary/concept.js'

export interface Shape {
  readonly type: PartType
  /** Concepts that may head the column of names, best first. */
  readonly name: readonly ColumnConcept[]
  /** Which concepts may fill a property, best first. */
  readonly fields: Readonly<Partial<Record<FieldName, readonly ColumnConcept[]>>>
  /** Why the table holds such parts, in one sentence; undefined where it does not. */
  table(grid: Grid, around: Surroundings, context: Context): string | undefined
  /** Why a bullet is such a part; undefined where it is not. */
  item?(text: string, around: Surroundings, context: Context): string | undefined
  /**
   * Why the section under a heading is such a part.
   * @param bare nothing stands under the heading but further headings
   */
  section?(heading: string, around: Surroundings, fields: ReadonlySet<FieldName>, bare: boolean): string | undefined
}
