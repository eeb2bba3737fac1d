/** All that waits to be replaced in one document, in reading order, whatever rules are set to. */
import { compareRanges, shift, type Range } from '../text/range.js'
import type { View } from './view.js'

/** Absolute ranges; none lies in another. */
export function placeholdersOf({ artefact }: View): Range[] {
  const all = [
    ...artefact.frontMatterPlaceholders.map(({ range }) => range),
    ...artefact.slices.flatMap(({ start, model }) => model.placeholders.map(({ range }) => shift(range, start))),
  ]
  let end = -1
  return all.sort(compareRanges).filter(range => {
    const isNew = range[0] >= end
    if (isNew) end = range[1]
    return isNew
  })
}
