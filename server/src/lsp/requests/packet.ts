/** slipway/packet: what the artefacts around a folder say, as plain data for filling others from them. */
import type { ArtefactKind } from '../../analysis/model/kind.js'
import type { Outline } from '../../analysis/analysis.js'
import { isInside } from '../address.js'
import { fromRecord, fromUri } from '../fromLsp.js'
import type { Session } from '../session.js'

export interface PacketDocument {
  readonly uri: string
  readonly kind: ArtefactKind
  readonly title: string
  /** `date` as written, from `YYYY-MM-DD` on; empty where none stands there. */
  readonly milestones: readonly { readonly name: string; readonly date: string }[]
  /** From each heading to the next of its level or a higher one. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

/** The folder's own artefacts first, then those below, then those above. */
export function packet(session: Session, params: unknown): PacketDocument[] | undefined {
  const folder = fromUri(fromRecord(params)['folder'])?.replace(/\/$/, '')
  if (folder === undefined) return undefined
  const analysis = session.analysis()
  const found: { distance: number; document: PacketDocument }[] = []
  for (const id of analysis.documents) {
    const own = id.slice(0, id.lastIndexOf('/'))
    const distance = own === folder ? 0 : isInside(folder, own) ? 1 : isInside(own, folder) ? 2 : undefined
    const artefact = distance === undefined ? undefined : analysis.describe(id)
    const source = artefact && session.source(id)
    if (!artefact || !source) continue
    const text = analysis.text(id) ?? ''
    const outlines = flat(analysis.symbols(id))
    const sections = outlines.filter(({ kind }) => kind === 'section')
    const milestones = outlines.filter(({ kind }) => kind === 'milestone')
    const document = {
      uri: source.uri,
      kind: artefact.kind,
      title: artefact.title,
      milestones: milestones.map(({ name, detail }) => ({ name, date: DATE.exec(detail)?.[0] ?? '' })),
      sections: sections.map(({ name, range }) => ({ heading: name, text: text.slice(...range) })),
    }
    found.push({ distance: distance!, document })
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ document }) => document)
}

const DATE = /\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?/

const flat = (outlines: readonly Outline[]): Outline[] => outlines.flatMap(one => [one, ...flat(one.children)])
