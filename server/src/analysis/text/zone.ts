/** Times of day and their zones: what names a zone, what leaves it open, which local times do not exist. */
import { Temporal } from 'temporal-polyfill'
import { matchesIn } from './matches.js'
import { remembered } from './remembered.js'

export interface TimeHit {
  readonly hour: number
  readonly minute: number
  readonly index: number
  readonly text: string
}

/** What both forms have, and few texts beside them: false also whatever of its marks is taken for a blank. */
export const mayNameTime = (text: string): boolean => MAY_BE_TIME.test(text)
const MAY_BE_TIME = /\d(?:[:h]\d|.?[ap]\.?m)/is
const CLOCK =
  /(?<![\p{L}\d:.,+−–/-])([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\.?(?!\p{L}))?(?![\d:.%/]| ?(?:min|hours?|hrs?|h|m|s)\b)/giu
const HOUR = /(?<![\p{L}\d:.,+−–/$-])(1[0-2]|0?[1-9]) ?([ap])\.?m\.?(?!\p{L})/giu

/** Times of day as people write them: "18:00", "9:30 am", "6 pm"; a date's `T18:00` too. */
export function timesIn(text: string): readonly TimeHit[] {
  if (!mayNameTime(text)) return []
  const found: TimeHit[] = []
  const dated = text
    .replace(/(?<=\d{4}-\d{2}-\d{2})T(?=\d)/g, ' ')
    .replace(/(?<=\d{4}-\d{2}-\d{2}) ?[-–] ?(?=\d\d:)/g, same => ' '.repeat(same.length))
  for (const match of matchesIn(dated, CLOCK)) {
    found.push({
      ...clock(+match[1]!, match[3]),
      minute: +match[2]!,
      index: match.index,
      text: text.slice(match.index, match.index + match[0].length),
    })
  }
  for (const match of matchesIn(dated, HOUR)) {
    if (found.some(other => other.index <= match.index && match.index < other.index + other.text.length)) continue
    found.push({ ...clock(+match[1]!, match[2]), minute: 0, index: match.index, text: match[0] })
  }
  return found.sort((a, b) => a.index - b.index)
}

const clock = (hour: number, half: string | undefined): { hour: number } => ({
  hour: half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0),
})

const IANA =
  /(?<![\p{L}\d/])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/u
const NAMED =
  /(?<![\p{L}\d])(?:UTC|GMT|Zulu|[CWE]ES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|AK[SD]T|HST|AST|BST|IST|JST|KST|MSK|SGT|HKT|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|SAST|WIB|WITA|WIT|PKT|GST|BRT|ART|MEZ|MESZ|МСК)(?![\p{L}\d])|(?<=\d(?: ?[ap]m)? ?)(?:Z|PT|ET|CT|MT|CEST?)(?![\p{L}\d])|(?<=:\d{2} ?)[+−-](?:0\d|1[0-4]):?(?:[0-5]\d)?(?!\d)|\b(?:eastern|pacific|central|mountain|local|server|business|head office)(?: (?:standard|daylight|summer))? time\b|\btime ?zones?\b|日本時間|北京时间|Ortszeit|heure (?:de|locale)|hora local|по москве|местного/iu

/** Whether the words around a time say in which zone it is meant. */
export const namesZone = (text: string): boolean => IANA.test(text) || NAMED.test(text)

export const ianaIn = (text: string): string | undefined => IANA.exec(text)?.[0]

/** Whether a name or an offset is a zone with a clock: `Europe/London`, `UTC`, `+01:00`. */
export const isZone = remembered((name): boolean => {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name)
    return true
  } catch {
    return false
  }
})

/** Names of the zones there are. */
export const zoneNames = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** What an abbreviation may mean; each of these is the time of places hours apart. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  AST: ['America/Halifax', 'Asia/Riyadh'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
}

/** Zones of places where the abbreviation has one meaning. */
const AT_HOME: Readonly<Record<string, RegExp>> = {
  AST: /^America\/|^Atlantic\/Bermuda|^Asia\/(?:Riyadh|Kuwait|Baghdad|Qatar|Bahrain|Aden)/,
  BST: /^Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)|^Asia\/(?:Dhaka|Dacca)/,
  CST: /^America\/|^Asia\/(?:Shanghai|Taipei|Chongqing|Harbin|Macau|Hong_Kong)/,
  IST: /^Asia\/(?:Kolkata|Calcutta|Jerusalem|Tel_Aviv)|^Europe\/Dublin/,
}

/** Whether it is clear what an abbreviation means to people of a zone. */
export const settles = (zone: string, abbreviation: string): boolean => AT_HOME[abbreviation]?.test(zone) ?? false

export const meaningsOf = (abbreviation: string): readonly string[] => AMBIGUOUS[abbreviation] ?? []

/** The abbreviation that stands behind a time and means several zones, where nothing beside it says which. */
export function ambiguousZone(
  text: string,
  end: number,
): { readonly text: string; readonly index: number } | undefined {
  const match =
    /^(?: ?(?:[-–]|to|until) ?\d{1,2}[:h]\d\d(?: ?[ap]m)?)?[ *_(]{0,3}(AST|BST|CST|IST)(?![\p{L}\d])/iu.exec(
      text.slice(end),
    )
  if (!match || match[1] !== match[1]!.toUpperCase()) return undefined
  const index = end + match[0].length - 3
  const beside = text.slice(index + 3, index + 30) + text.slice(Math.max(0, index - 60), index)
  if (
    /(?:UTC|GMT) ?[+−-] ?\d|\b(?:india|irish|israel|british|china|central|bangladesh|cuba)/i.test(beside) ||
    IANA.test(beside)
  )
    return undefined
  return { text: match[1]!, index }
}

/** Why a local time names no moment: clocks jump over it, or show it twice. Undefined for an unknown zone. */
export function localTimeTrouble(
  iso: string,
  hour: number,
  minute: number,
  zone: string,
): 'skipped' | 'doubled' | undefined {
  try {
    const local = Temporal.PlainDate.from(iso).toPlainDateTime({ hour: hour % 24, minute })
    const early = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
    const late = local.toZonedDateTime(zone, { disambiguation: 'later' })
    if (early.epochMilliseconds === late.epochMilliseconds) return undefined
    return early.toPlainDateTime().equals(local) ? 'doubled' : 'skipped'
  } catch {
    return undefined
  }
}

const SAID =
  /\b(?:all|every|the|these|following|alle|toutes? les|todas las)\b[^.\n|]{0,40}\b(?:times?|dates?|hours?|zeiten|heures|horas)\b[^.\n|]{0,40}?\b(?:are|is|in|sind|sont|son|en)\b[^.\n|]{0,25}?\b(UTC|GMT|CES?T|[EPMC][SD]T|[PEMC]T|IST|BST|JST|MSK|MEZ|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)(?![\p{L}\d])|(?<!\p{L})(?:operating )?(?:time ?zone|zeitzone|fuseau horaire|zona horaria|fuso orario|часовой пояс|タイムゾーン|时区)[*_]*\s*(?:[:|]|is)[*_\s]*(?!(?:open|not|to|tb[dac]|pending|unknown|unset|undecided|unclear|missing|still|the|as|an?|offen|inconnu|pendiente)(?!\p{L}))([A-Z][\p{L}/_+:\d-]{1,40})/iu

/** The zone a document's own words give to all its times. */
export const zoneSaidFor = (text: string): string | undefined => {
  const match = SAID.exec(text)
  return match?.[1] ?? match?.[2]
}

/** Whether words for a zone stand in it, though the zone itself may not. */
export const mayNameZone = (text: string): boolean =>
  /time ?zone|zeitzone|fuseau horaire|zona horaria|fuso orario|часовой пояс|タイムゾーン|时区/iu.test(text)
