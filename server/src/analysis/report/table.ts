/** A table of a report, which is moved by keys where it is wider than the page. */
import { element, type Content, type Markup } from './markup.js'

/** @param classOf of a row, by its index */
export function table(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly Content[])[],
  classOf?: (index: number) => string,
): Markup {
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption || headers[0] },
    element(
      'table',
      {},
      caption !== '' && element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          headers.map(header => element('th', { scope: 'col' }, header)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row, at) =>
          element(
            'tr',
            { class: classOf?.(at) },
            row.map((cell, index) => (index === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
          ),
        ),
      ),
    ),
  )
}
