/** Rows of a table of no known kind, where a column of ids gives each a name to be called by. */
import { columnFor } from './grid.js'
import type { Grid } from './grid.js'
import type { Group, Part } from './part.js'

export function entries(grid: Grid, title: string): Part[] {
  const idColumn = columnFor(grid, ['id'])
  if (idColumn < 0) return []
  const group: Group = { form: 'table', title, anchor: grid.columns[idColumn]!.header.range }
  return grid.rows.flatMap((row): Part[] => {
    const id = row.cells[idColumn]!
    const name = row.cells.find(cell => cell !== id && cell.text !== '') ?? id
    if (id.text === '' || !/\d/.test(id.text)) return []
    return [
      {
        type: 'entry',
        form: 'row',
        range: row.range,
        name,
        fields: { id },
        group,
        state: 'open',
        because: 'A row with an id.',
      },
    ]
  })
}
