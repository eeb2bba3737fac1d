/** The heading that a cursor means: the one it stands on, or the one that the link under it leads to. */
import { contains, type Range } from '../text/range.js'
import { linkAt, targetOf } from './linkTarget.js'
import { headingCalled, ofArtefact, readingOf, type Reading } from './reading.js'
import type { View } from './view.js'

export interface HeadingAt {
  readonly document: string
  readonly reading: Reading
  /** Among its headings. */
  readonly index: number
  /** What the cursor is on: the heading's words, or the anchor in the link. */
  readonly range: Range
}

export function headingAt(view: View, offset: number): HeadingAt | undefined {
  const own = ofArtefact(view.artefact)
  const index = own.headings.findIndex(({ range }) => range[0] < range[1] && contains(range, offset))
  if (index >= 0) return { document: view.document, reading: own, index, range: own.headings[index]!.range }
  const link = linkAt(own, offset)
  const hash = link ? view.text.slice(...link.target).indexOf('#') : -1
  const range: Range = [link ? link.target[0] + hash + 1 : 0, link?.target[1] ?? 0]
  if (!link || hash < 0 || !contains(range, offset)) return undefined
  const target = targetOf(view.document, link.url, view.packet().files)
  const reading = target && readingOf(view, target.document)
  const heading = reading && target.anchor !== undefined ? headingCalled(reading, target.anchor) : undefined
  return heading && { document: target!.document, reading: reading!, index: reading!.headings.indexOf(heading), range }
}
