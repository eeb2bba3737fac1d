/** A row of its own for an id or a name, in the table that lists its like. */
import type { DocumentFacts, Register } from '../facts/fact.js'
import type { Fix, Piece } from './finding.js'
import { titled } from '../text/said.js'

/**
 * What else the table asks for is left to fill in.
 * @param own the path and the text of the document that asks
 */
export function rowIn(
  register: Register,
  { path, title }: Pick<DocumentFacts, 'path' | 'title'>,
  key: string,
  own: { readonly path: string; readonly text: string },
): Fix {
  const here = own.path === path
  const eol = (here && /\r\n|\n|\r/.exec(own.text)?.[0]) || '\n'
  const cells = register.headers.map((header, column): Piece =>
    column === register.column ? key : header === '' ? '' : { hint: `[${header}]` },
  )
  const row = [`${eol}| `, ...cells.flatMap((cell, column) => (column > 0 ? [' | ', cell] : [cell])), ' |']
  const at = { range: [register.end, register.end] as const, text: row }
  return {
    ...(here
      ? titled('Add a row for {key:raw}', { key })
      : titled('Add a row for {key:raw} to {title:raw}', { key, title })),
    kind: 'suggested',
    edits: [here ? at : { ...at, path }],
  }
}
