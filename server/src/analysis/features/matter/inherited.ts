/** What holds for a document though its front matter does not say it, and what says so instead. */
import { matterValue } from '../../model/matter.js'
import type { Place } from '../place.js'
import type { View } from '../view.js'

export interface Inherited {
  readonly key: string
  readonly value: string
  /** Behind "from": "the document's name", "`slipway.yml`". */
  readonly origin: string
  /** The line that says so. */
  readonly place?: Place
}

/** In the order in which they are written into a front matter. */
export function inheritedBy(view: View): Inherited[] {
  const { artefact, configuration, document } = view
  const says = (...keys: readonly string[]): boolean => matterValue(artefact, ...keys) !== undefined
  const found: Inherited[] = []
  const add = (key: string, value: string | undefined, origin: string, keys: readonly string[] = []): void => {
    if (value === undefined || value === '' || says(key)) return
    const range = keys.length > 0 ? configuration?.places.get(keys.join('\n')) : undefined
    found.push({ key, value, origin, ...(range ? { place: { document: configuration!.path, range } } : {}) })
  }
  const pattern = configuration?.files.findLast(entry => entry.matches(document))
  if (pattern?.kind === artefact.kind)
    add('artefact', artefact.kind, `\`files\` of \`slipway.yml\``, ['files', pattern.pattern])
  else add('artefact', artefact.kind, 'its name or headings')
  add('status', artefact.status, artefact.status === 'draft' ? 'the default' : 'the words of the document') // prettier-ignore
  const ofFolder = artefact.timezone !== undefined && artefact.timezone === configuration?.timezone
  if (ofFolder) add('timezone', artefact.timezone, '`timezone` of `slipway.yml`', ['timezone'])
  else add('timezone', artefact.timezone, 'the words of the document')
  if (!says(...GO_LIVE)) add('go-live', artefact.anchor, 'the milestones or words of the document')
  if (!says('release', 'version')) add('release', releaseOfOthers(view), 'the other documents of the release')
  return found
}

export const GO_LIVE = ['go-live', 'release-date', 'launch-date', 'deployment-date', 'cutover-date', 'target-date', 'date'] as const // prettier-ignore

/** Where all that say one say the same. */
function releaseOfOthers(view: View): string | undefined {
  const folder = view.document.slice(0, view.document.lastIndexOf('/') + 1)
  const said = new Set<string>()
  for (const { path, release } of view.packet().documents.values())
    if (path !== view.document && release !== undefined && path.startsWith(folder) && !path.slice(folder.length).includes('/')) said.add(release) // prettier-ignore
  return said.size === 1 ? [...said][0] : undefined
}
