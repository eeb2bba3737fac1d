/** Boxes of tasks, also in the notations that remark does not know. */
import type { List, ListItem } from '../syntax/block.js'

/** What stands before the words of a task. */
export const BOX = /^(?:\[(?:[ xX~>/-]|[Nn]\/?[Aa])\][ \t]+|[☐⬜🔲◻☑]\uFE0F?[ \t]*)/u

/** `[x]`, `[ ]`, `☐`, and the notations remark does not know: `[-]`, `[~]`, `[>]`. */
export function checkbox(source: string, item: ListItem): { checked: boolean; mark: string } | undefined {
  const head = source.slice(item.range[0], item.range[0] + 20)
  const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX~>/-])\](?=[ \t])/.exec(head)?.[1]
  const sign = /^(?:[-*+]|\d{1,9}[.)])[ \t]+([☐⬜🔲◻☑])/u.exec(head)?.[1]
  if (sign) return { checked: sign === '☑', mark: ' ' }
  if (/^(?:[-*+]|\d{1,9}[.)])[ \t]+\[n\/?a\][ \t]/i.test(head)) return { checked: false, mark: '-' }
  if (item.checked !== undefined) return { checked: item.checked, mark: mark ?? ' ' }
  return mark === undefined ? undefined : { checked: false, mark }
}

/** Whether remark knows a box in one of its items. */
export const hasBoxes = ({ items }: List): boolean => items.some(({ checked }) => checked !== undefined)

/** The words of an item whose box remark does not know. */
export const withoutBox = (bare: string): string =>
  bare.replace(/^(?:\[(?:[~>/-]|n\/?a)\]\s+|[☐⬜🔲◻☑]\uFE0F?\s*)/iu, '')
