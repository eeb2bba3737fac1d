/** Anchors follow the words of their headings, in every link of the workspace. */
import { anchorsOf } from '../../model/anchor.js'
import type { Edit } from '../../text/edit.js'
import { contains } from '../../text/range.js'
import { linksTo } from '../links.js'
import type { Reading } from '../reading.js'
import type { View } from '../view.js'

/**
 * Adds to `edits` what links to the headings of a document must say once some have other words, by their index.
 * Headings of the same words are numbered: one that goes lets the others move up.
 */
export function followAnchors(
  edits: Map<string, Edit[]>,
  view: View,
  document: string,
  { headings }: Reading,
  words: ReadonlyMap<number, string>,
): void {
  const after = anchorsOf(headings.map(({ text }, index) => words.get(index) ?? text))
  const changed = new Map(
    headings.flatMap(({ anchor }, at) => (anchor === after[at] ? [] : [[anchor, after[at]!] as const])),
  )
  if (changed.size === 0) return
  const rewritten = [...words.keys()].map(index => headings[index]!.range)
  for (const { document: from, link, target } of linksTo(view, document)) {
    const anchor = target.anchor === undefined ? undefined : changed.get(target.anchor)
    const hash = view
      .read(from)!
      .slice(...link.target)
      .indexOf('#')
    const isInside = from === document && rewritten.some(range => contains(range, link.target[0]))
    if (anchor === undefined || hash < 0 || isInside) continue
    push(edits, from, { range: [link.target[0] + hash + 1, link.target[1]], text: anchor })
  }
}

export function push(edits: Map<string, Edit[]>, document: string, edit: Edit): void {
  const there = edits.get(document)
  if (there) there.push(edit)
  else edits.set(document, [edit])
}
