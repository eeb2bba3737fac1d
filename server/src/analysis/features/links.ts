/** Who links where: every link of the workspace to one document, and what must change when anchors or files do. */
import { nameOf } from '../model/address.js'
import type { Link } from '../model/link.js'
import { targetOf, type LinkTarget } from './linkTarget.js'
import { ofArtefact, ofText, type Reading } from './reading.js'
import type { View } from './view.js'

export interface FoundLink {
  /** The document it stands in. */
  readonly document: string
  readonly link: Link
  readonly target: LinkTarget
}

/** Links to a document, its own among them. Documents that are no artefacts are parsed only where they name it. */
export function linksTo(view: View, document: string): FoundLink[] {
  const { files } = view.packet()
  const name = nameOf(document).replace(/\.md$/i, '')
  const found: FoundLink[] = []
  for (const from of files) {
    for (const link of readIfNamed(view, from, document, name)?.links ?? []) {
      const target = link.form === 'reference' ? undefined : targetOf(from, link.url, files)
      if (target?.document === document) found.push({ document: from, link, target })
    }
  }
  return found
}

function readIfNamed(view: View, from: string, document: string, name: string): Reading | undefined {
  const artefact = view.other(from)?.artefact
  if (artefact) return ofArtefact(artefact)
  const text = view.read(from)
  if (!text?.includes('](') && !text?.includes(']:')) return undefined
  return from === document || text.includes(name) || text.includes(encodeURI(name)) ? ofText(text) : undefined
}
