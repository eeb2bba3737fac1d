/** Where a date falls that hangs on go-live: "T-7", "J-15", "two weeks before the release", "リリース3日前". */
import { inAnyCase, lowered } from './anyCase.js'
import { daysLater } from './calendar.js'

const GO_LIVE =
  'go-?live|go live|release|launch|deployment|deploy|roll-?out|cut-?over|lancement|mise en production|déploiement|produktivsetzung|inbetriebnahme|auslieferung|lanzamiento|despliegue|puesta en producción|lançamento|implantação|entrada em produção|rilascio|messa in produzione|релиз\\p{L}*|запуск\\p{L}*|выпуск\\p{L}*|t-?0|d-day|jour j'
const COUNTS: Readonly<Record<string, number>> = {
  a: 1, an: 1, the: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fourteen: 14,
  ein: 1, einen: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, vierzehn: 14,
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10,
  una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10,
  um: 1, uma: 1, dois: 2, duas: 2, três: 3, quatro: 4, sete: 7, dez: 10, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, dieci: 10,
  один: 1, одну: 1, два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, десять: 10,
} // prettier-ignore
const COUNT = String.raw`(\d{1,3}|${Object.keys(COUNTS).join('|')})`
const DAYS = 'days?|tage?n?|jours?|días?|dias?|giorn[io]|дн\\p{L}*|день'
const WEEKS = 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|недел\\p{L}*'
const BACK = 'before|prior to|ahead of|avant|vor|antes|prima|до|перед'
const ON = 'after|following|past|après|nach|después|depois|dopo|после'
const OF = String.raw`(?:[ \t](?:of|de|du|des|la|le|les|el|do|da|del|della|dell'|il|lo|der|dem|den|die|das|the|our|planned))*[ \t]?`

/** "T-7", "T minus 7", "D+1", "J-15", "T-2 weeks"; not "R-01", an id, and not "T-4h". */
const BY_LETTER =
  /(?<![\p{L}\d-])[tdjgrl](?: ?([-+−–])|[ \t](minus|plus))[ \t]?(?!0\d)(\d{1,3})[ \t]?(days?|weeks?|d|w|jours?|tage?|semaines?|wochen?)?(?![\d.:\p{L}]|[ \t]?(?:h|m|min|hours?|minutes?|working|business)(?!\p{L}))/u
/** "T0", "T-0", "T=0", "D-day", "Jour J", "on go-live day", "リリース当日". */
const THE_DAY =
  /^\W*(?:[tdj] ?[-+=]? ?0|[djt]-?day|jour j|tag x)(?![\d\p{L}])|^\W*(?:on |am |le |el )?(?:the )?(?:day of )?(?:the )?(?:go-?live|release|launch|cut-?over) ?(?:day)\W*$|(?:リリース|公開|上线|发布)(?:当日|当天)/u
const BY_WORDS = new RegExp(
  String.raw`(?<!\p{L})${COUNT}[ \t-]?(?:calendar |kalender)?(?:(${DAYS})|(${WEEKS}))[ \t-](?:(${BACK})|${ON})${OF}(?:${GO_LIVE})`,
  'u',
)
/** "go-live minus 7 days", "Release + 2 weeks". */
const FROM_IT = new RegExp(
  String.raw`(?<!\p{L})(?:${GO_LIVE})(?: day| date)?[ \t]?(?:(-|−|–|minus)|\+|plus)[ \t]?${COUNT}[ \t]?(?:(${WEEKS}|w)|${DAYS}|d)?(?!\p{L}|\d|\.\d|[ \t]?(?:hours?|minutes?|h|min)(?!\p{L}))`,
  'u',
)
const CJK =
  /(?:リリース|公開|本番|稼働|ローンチ|上线|发布|上線|출시|릴리스|오픈)(?:の|日の|日)?(前)?[ \t]?(\d{1,3})[ \t]?(?:(日|天|일)|週間|周|주)[ \t]?(前|전)?/u
const CJK_AFTER = /後|后|후/u

/** A date that hangs on go-live, so many days after it; before it for a negative number. */
export interface RelativeHit {
  readonly days: number
  readonly index: number
  readonly text: string
}

/** The first relative date in the words; undefined for hours, working days, and weeks or days by number. */
export function relativeIn(text: string): RelativeHit | undefined {
  const written = text.slice(0, LONGEST)
  const words = lowered(written)
  const hit = ({ index, 0: said }: RegExpExecArray, count: number, weeks: boolean, back: boolean): RelativeHit => ({
    days: count === 0 ? 0 : count * (weeks ? 7 : 1) * (back ? -1 : 1),
    index,
    text: written.slice(index, index + said.length),
  })
  const letter = BY_LETTER.exec(words)
  if (letter) {
    const weeks = /^(?:w|s)/.test(letter[4] ?? '')
    return hit(letter, Number(letter[3]), weeks, letter[1] !== '+' && letter[2] !== 'plus')
  }
  const itself = THE_DAY.exec(words)
  if (itself) return hit(itself, 0, false, false)
  const said = BY_WORDS.exec(words)
  if (said) return hit(said, countOf(said[1]!), said[3] !== undefined, said[4] !== undefined)
  const from = FROM_IT.exec(words)
  if (from) return hit(from, countOf(from[2]!), from[3] !== undefined, from[1] !== undefined)
  const dense = CJK.exec(words)
  const back = dense?.[1] ?? dense?.[4]
  if (!dense || (back === undefined && !CJK_AFTER.test(words))) return undefined
  return hit(dense, Number(dense[2]), dense[3] === undefined, back !== undefined)
}

/** `YYYY-MM-DD` of a relative date once go-live is known. */
export function relativeDay(text: string, anchor: string): string | undefined {
  const hit = relativeIn(text)
  return hit && daysLater(anchor, hit.days)
}

/** What says when is short. */
const LONGEST = 200

const countOf = (word: string): number => COUNTS[word] ?? Number(word)

const goesFurther = inAnyCase(
  new RegExp(
    String.raw`(?<![\p{L}\d])[tdj] (?:minus|plus) \d|(?<!\p{L})${COUNT}[ \t-](?:(?:business|working|calendar|arbeits|werk)[ \t-]?)?(?:hours?|${DAYS}|${WEEKS}|months?)[ \t-](?:${BACK}|${ON})(?!\p{L})|(?:${GO_LIVE})[ \t]?(?:minus|plus|[-+−–])[ \t]?\d+[ \t]?(?:${DAYS}|${WEEKS}|hours?|h|d|w)(?!\p{L})`,
    'u',
  ),
)

/** Ways to hang on go-live beside the usual "T-7" and "7 days before". */
export const saysRelative = (text: string): boolean => {
  const words = text.slice(0, LONGEST)
  return goesFurther(words) || CJK.test(words)
}
