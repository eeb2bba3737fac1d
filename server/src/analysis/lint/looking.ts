/** What rules are shown of a document and its surroundings. */
import { ownersToOffer } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import type { Artefact } from '../model/artefact.js'
import { todayIn } from '../text/today.js'
import type { Configuration } from './configuration.js'
import type { Look } from './rule.js'

export class Looking implements Look {
  readonly today: string
  readonly options: Look['options']

  /** @param now see `Change.today` */
  constructor(
    readonly artefact: Artefact,
    readonly packet: Packet,
    readonly configuration: Configuration | undefined,
    now: string,
  ) {
    this.today = todayIn(now, artefact.timezone)
    this.options = configuration?.options ?? {}
  }

  get people(): readonly string[] {
    return ownersToOffer(this.packet)
  }
}
