/** From a link to the document or heading it leads to. */
import { linkAt, targetOf } from '../linkTarget.js'
import type { Place } from '../place.js'
import { headingCalled, ofArtefact, readingOf } from '../reading.js'
import type { View } from '../view.js'

/** The line of the heading, else the top of the document: where the anchor is wrong, the document is still right. */
export function definitionOfLink(view: View, offset: number): Place[] {
  const link = linkAt(ofArtefact(view.artefact), offset)
  const target = link && targetOf(view.document, link.url, view.packet().files)
  if (!target) return []
  const reading = target.anchor === undefined ? undefined : readingOf(view, target.document)
  const heading = reading && headingCalled(reading, target.anchor!)
  return [{ document: target.document, range: heading ? lineAround(reading.text, heading.range[0]) : [0, 0] }]
}

function lineAround(text: string, at: number): readonly [number, number] {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  return [start, start + /^[^\r\n]*/.exec(text.slice(start))![0].length]
}
