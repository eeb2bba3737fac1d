/** What holds for a document though its front matter does not say it, and what says so instead. */
import { GO_LIVE_KEYS } from '../../model/goLive.js'
import { matterValue } from '../../model/matter.js'
import { matterDefaultsAt } from '../../lint/matterDefaults.js'
import { spoken, type Said, type Spoken } from '../../text/said.js'
import type { Artefact } from '../../model/artefact.js'
import type { FieldName } from '../../model/part.js'
import type { Place } from '../place.js'
import type { View } from '../view.js'

export interface Inherited {
  readonly key: string
  readonly value: string
  /** Behind "from": "the document's name", "`slipway.yml`". */
  readonly origin: string
  readonly said: Said
  /** The line that says so. */
  readonly place?: Place
}

/** In the order in which they are written into a front matter. */
export function inheritedBy(view: View): Inherited[] {
  const { artefact, configuration, document } = view
  const says = (...keys: readonly string[]): boolean => matterValue(artefact, ...keys) !== undefined
  const found: Inherited[] = []
  const add = (key: string, value: string | undefined, origin: Spoken, keys: readonly string[] = []): void => {
    if (value === undefined || value === '' || says(key)) return
    const range = keys.length > 0 ? configuration?.places.get(keys.join('\n')) : undefined
    found.push({
      key,
      value,
      origin: origin.english,
      said: origin.said,
      ...(range ? { place: { document: configuration!.path, range } } : {}),
    })
  }
  const pattern = configuration?.files.findLast(entry => entry.matches(document))
  if (pattern?.kind === artefact.kind) add('artefact', artefact.kind, ofFile('files'), ['files', pattern.pattern])
  else add('artefact', artefact.kind, spoken('its name or headings'))
  const defaults = matterDefaultsAt(configuration?.frontMatter, document)
  /** The folder's, where that is what counts: what the text itself says is stronger. */
  const addDefault = (key: string, holds: string | undefined, otherwise?: Spoken): void => {
    const given = artefact.inherited[key] === undefined ? undefined : defaults.get(key)
    if (given && given.value === (holds ?? given.value))
      add(key, given.value, ofFile(given.keys[0]!), given.keys) // prettier-ignore
    else if (otherwise !== undefined) add(key, holds, otherwise)
  }
  addDefault('status', artefact.status, artefact.status === 'draft' ? spoken('the default') : WORDS)
  const ofFolder = artefact.timezone !== undefined && artefact.timezone === configuration?.timezone
  if (ofFolder) add('timezone', artefact.timezone, ofFile('timezone'), ['timezone'])
  else add('timezone', artefact.timezone, WORDS)
  if (!says(...GO_LIVE)) addDefault('go-live', artefact.anchor, spoken('the milestones or words of the document'))
  if (!says('release', 'version'))
    addDefault('release', artefact.release ?? releaseOfOthers(view), spoken('the other documents of the release'))
  for (const key of ['product', 'owner']) addDefault(key, undefined)
  for (const key of ['approver', 'fallback', 'evidence'] as const) addDefault(key, saidForAll(artefact, key))
  return found
}

/** Where it stands in a link, or in a title, which has no Markdown. */
export const plainOrigin = ({ origin, said }: Inherited): Spoken => ({ english: origin.replaceAll('`', ''), said })

const WORDS = spoken('the words of the document')
const ofFile = (key: string): Spoken => spoken('`{key:raw}` of `slipway.yml`', { key })

const GO_LIVE: readonly string[] = [...GO_LIVE_KEYS, 'date']

/** What a gate that says nothing has from above. */
function saidForAll({ slices }: Artefact, field: FieldName): string | undefined {
  for (const { model } of slices)
    for (const { fields } of model.parts) if (fields[field]?.forAll) return fields[field].text
  return undefined
}

/** Where all that say one say the same. */
function releaseOfOthers(view: View): string | undefined {
  const folder = view.document.slice(0, view.document.lastIndexOf('/') + 1)
  const said = new Set<string>()
  for (const { path, release } of view.packet().documents.values())
    if (path !== view.document && release !== undefined && path.startsWith(folder) && !path.slice(folder.length).includes('/')) said.add(release) // prettier-ignore
  return said.size === 1 ? [...said][0] : undefined
}
