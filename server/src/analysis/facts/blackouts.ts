/** The blackout windows that other documents of a release state. */
import { windowMeant, type Window } from '../model/window.js'
import type { Season } from '../text/span.js'
import type { DocumentFacts } from './fact.js'
import type { Packet } from './packet.js'
import { ofKind, perPacket } from './perPacket.js'
import { areOneRelease, othersOfRelease } from './release.js'

export interface BlackoutElsewhere extends Window {
  /** The document's id and title. */
  readonly path: string
  readonly document: string
}

/** @param season by which the asking document reads its own days: for those that the other cannot tell */
export const blackoutsElsewhere = (packet: Packet, path: string, season: Season): BlackoutElsewhere[] =>
  stating(packet)
    .filter(
      other => other.path !== path && (RULES_OF_THE_HOUSE.has(other.kind) || areOneRelease(packet, path, other.path)),
    )
    .flatMap(other =>
      other.blackouts.flatMap(stated => {
        const window = windowMeant(stated, { ...season, ...other.season })
        return window ? [{ ...window, path: other.path, document: other.title }] : []
      }),
    )

/** What stands above all releases. */
const RULES_OF_THE_HOUSE: ReadonlySet<string> = new Set(['change-framework'])

const stating = perPacket(({ documents }): readonly DocumentFacts[] =>
  [...documents.values()].filter(({ blackouts }) => blackouts.length > 0),
)

/** The day on which the plans of the release of a document go live; undefined where they name none, or several. */
export function goLiveElsewhere(packet: Packet, path: string): string | undefined {
  if (ofKind(packet, 'release-plan').length === 0) return undefined
  const days = new Set(othersOfRelease(packet, path, 'release-plan').flatMap(({ season }) => season.live ?? []))
  return days.size === 1 ? [...days][0] : undefined
}
