/** Ids of the release behind the letters they begin with. */
import { describeId } from '../hover/ids.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'
import { REST_OF_ID, restEnd } from './rest.js'

/** What could become an id: it stands alone, is no address and begins with a letter. */
const BEGUN = /(?<![\p{L}\p{N}_/#@.-]|\]\(<?)\p{L}[\p{L}\p{N}_.-]{0,30}$/u

/** Every id that begins like the word before the cursor, with what its row says. */
export function completeId(view: View, offset: number): Offer[] {
  const before = view.text.slice(Math.max(0, offset - 60), offset)
  const begun = BEGUN.exec(before)?.[0]
  if (begun === undefined) return []
  const range = [offset - begun.length, restEnd(view.text, offset, REST_OF_ID)] as const
  const packet = view.packet()
  const offers: Offer[] = []
  for (const [id, [definition]] of packet.definitions) {
    if (!definition || !id.toLowerCase().startsWith(begun.toLowerCase())) continue
    offers.push({
      kind: 'id',
      label: id,
      detail: definition.name === id ? '' : definition.name,
      documentation: () => describeId(packet, id, view.say),
      range,
      text: id,
    })
  }
  return offers
}
