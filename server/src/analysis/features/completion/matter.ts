/** Keys of the front matter by the artefact's kind, those that hold already with their value first, and what a value may be. */
import { CHANGE_TYPES } from '../../lint/configurationKeys.js'
import { wordsOf } from '../../lint/option.js'
import { sayKnown } from '../../text/said.js'
import { KINDS, kindTitle, isKind } from '../../model/kind.js'
import { MATTER_HELP } from '../../model/matterKeys.js'
import { matterOf } from '../../model/matterSchema.js'
import { zoneNames } from '../../text/zone.js'
import { escape } from '../markdown.js'
import { inheritedBy, plainOrigin } from '../matter/inherited.js'
import { matterPlace } from '../matter/place.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'

export function completeMatter(view: View, offset: number): readonly Offer[] {
  const place = matterPlace(view, offset)
  if (!place || place.inFlow) return []
  if (place.at === 'key' ? place.path.length === 0 : place.path.length === 0 && place.startsLine)
    return keys(view, place)
  const [key = ''] = place.path
  if (place.at !== 'value' || place.path.length !== 1) return []
  return valuesOf(view, key).map(([word, detail]) => ({
    kind: 'value',
    label: word,
    ...(detail ? { detail } : {}),
    range: place.range,
    takesAll: true,
    text: word,
  }))
}

type Place = NonNullable<ReturnType<typeof matterPlace>>

function keys(view: View, { siblings, range, isKeyAlready }: Place): Offer[] {
  const inherited = new Map(inheritedBy(view).map(one => [one.key, one]))
  const own = Object.keys(matterOf(view.artefact.kind)).filter(key => !siblings.includes(key))
  const offers = own.filter(key => !siblings.some(other => isOtherName(key, other)))
  const first = [...inherited.keys()].filter(key => offers.includes(key))
  return [...first, ...offers.filter(key => !inherited.has(key))].map(key => {
    const holds = inherited.get(key)
    return {
      kind: 'id',
      label: key,
      ...(holds
        ? { detail: view.say('{value:raw} from {origin:raw}', { value: holds.value, origin: plainOrigin(holds) }) }
        : {}),
      documentation: () => [escape(sayKnown(view.say, MATTER_HELP[key] ?? ''))],
      range,
      takesAll: true,
      text: isKeyAlready ? key : `${key}: ${holds?.value ?? ''}`,
      ...(holds ? { rank: -1 } : isSecondName(key) ? { rank: 1 } : {}),
    }
  })
}

/** One meaning, one key: who has an approver needs no `approvers`. */
const NAMES: readonly (readonly string[])[] = [
  ['approver', 'approvers', 'approved-by'],
  ['fallback', 'fallback-delegate', 'delegate', 'deputy'],
  ['requestor', 'requester', 'requested-by'],
  ['go-live', 'release-date', 'launch-date', 'deployment-date', 'cutover-date', 'target-date'],
]
/** Read as well, but nobody who chooses needs five words for the day of go-live at the top of a list. */
const isSecondName = (key: string): boolean => NAMES.some(names => names.indexOf(key) > 0)
const isOtherName = (key: string, other: string): boolean =>
  NAMES.some(names => names.includes(key) && names.includes(other.toLowerCase()))

/** Dates and people are offered wherever they are expected; here is what only a front matter holds. */
function valuesOf(view: View, key: string): (readonly [word: string, detail: string])[] {
  const inherited = inheritedBy(view).find(one => one.key === key)
  const holds = inherited
    ? [[inherited.value, view.say('from {origin:raw}', { origin: plainOrigin(inherited) })] as const]
    : []
  const words = (list: readonly string[]): (readonly [string, string])[] =>
    list
      .filter(word => word !== inherited?.value)
      .map(word => [word, isKind(word) ? sayKnown(view.say, kindTitle(word)) : ''] as const)
  switch (key) {
    case 'artefact':
      return [...holds, ...words(KINDS)]
    case 'status':
      return ['draft', 'in-review', 'approved', 'executed'].map(word => [word, ''])
    case 'timezone':
      return [...holds, ...words(zoneNames())]
    case 'release':
    case 'version':
      return [...holds, ...words([...new Set([...view.packet().documents.values()].flatMap(one => one[key] ?? []))])]
    case 'change-type': {
      const own = wordsOf({ options: view.configuration?.options ?? {} }, 'changeTypes')
      return words(own.length > 0 ? own : CHANGE_TYPES)
    }
    case 'decision':
      return words(['Go', 'Go with conditions', 'No-go', 'Pending'])
    case 'template':
      return words(['true'])
    default:
      return [...holds]
  }
}
