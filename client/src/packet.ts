/** What the artefacts of a release say, as the server tells it. */
import type { Uri } from 'vscode'
import type { ArtefactKind } from '../../server/src/analysis/model/kind.js'
import type { ServerLife } from './server/serverLife.js'

export interface PacketDocument {
  readonly uri: string
  readonly kind: ArtefactKind
  readonly title: string
  readonly milestones: readonly { readonly name: string; readonly date: string }[]
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}
export type Packet = readonly PacketDocument[]

/** Empty where no server runs. */
export const packetAround = async (folder: Uri, server: ServerLife): Promise<Packet> =>
  (await server.ask<Packet>('slipway/packet', { folder: folder.toString() })) ?? []
