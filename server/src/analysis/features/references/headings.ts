/** Every link that leads to a heading, or to a document where the link under the cursor names no heading. */
import { headingAt } from '../headingAt.js'
import { linksTo } from '../links.js'
import { linkAt, targetOf } from '../linkTarget.js'
import { headingCalled, ofArtefact } from '../reading.js'
import type { Referred } from './referred.js'
import type { View } from '../view.js'

export function referencesOfHeading(view: View, offset: number): Referred | undefined {
  const heading = headingAt(view, offset)
  const link = heading ? undefined : linkAt(ofArtefact(view.artefact), offset)
  const document = heading?.document ?? (link && targetOf(view.document, link.url, view.packet().files)?.document)
  if (document === undefined) return undefined
  const meant = heading && heading.reading.headings[heading.index]!
  const found = linksTo(view, document).filter(
    ({ target }) =>
      !heading ||
      (target.anchor !== undefined && headingCalled(heading.reading, target.anchor)?.range[0] === meant!.range[0]),
  )
  return {
    places: found.map(({ document: from, link: { range } }) => ({ document: from, range })),
    definitions: [{ document, range: meant?.range ?? [0, 0] }],
  }
}
