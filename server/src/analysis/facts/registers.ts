/** The tables of an artefact that define ids or list people, as somebody who adds a row to one has to know them. */
import { plainText } from '../syntax/block.js'
import type { SliceModel } from '../model/artefact.js'
import { familyOf } from '../model/identifier.js'
import type { Register } from './fact.js'

/** Ranges are relative to the slice. Tables in lists and quotes are left out: their rows open with marks of their own. */
export function registersOf({ tree, parts }: SliceModel): Register[] {
  const found: Register[] = []
  const seen = new Set<number>()
  for (const { type, name, fields, group, form } of parts) {
    const head = group.table?.rows[0]
    // A register of people is known by their roles, else by their names; any other by its ids.
    const key = type === 'person' ? (fields.role ?? name) : fields.id
    if (form !== 'row' || !head || !key?.text || seen.has(head[0])) continue
    if (type !== 'person' && !/\d$/.test(key.text)) continue
    seen.add(head[0])
    const table = tree.blocks.find(block => block.type === 'table' && block.range[0] === head[0])
    if (table?.type !== 'table' || (head[0] > 0 && !/[\r\n]/.test(tree.text[head[0] - 1]!))) continue
    const row = table.rows.find(({ range }) => range[0] <= key.range[0] && key.range[1] <= range[1])
    const column = row?.cells.findIndex(({ range }) => range[0] <= key.range[0] && key.range[1] <= range[1]) ?? -1
    const headers = table.rows[0]!.cells.map(cell =>
      plainText(cell.content)
        .replace(/[[\]|]/g, '')
        .trim(),
    )
    if (column < 0 || column >= headers.length) continue
    found.push({
      family: type === 'person' ? '' : familyOf(key.text),
      type,
      end: table.rows.at(-1)!.range[1],
      column,
      headers,
    })
  }
  return found
}
