/** Reads how long something takes: "45 minutes", "1 h 30 min", "2 Stunden", "15-20 min". */

const MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|secondi?|сек|секунд[аы]?|秒|초)$/iu, 1 / 60],
  [/^(?:m|min|mins|minutes?|minuten?|minut[io]s?|мин|минут[аы]?|分|分間|分钟|분)$/iu, 1],
  [/^(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|or[ae]|ч|час(?:а|ов)?|時間|小时|시간)$/iu, 60],
  [/^(?:d|days?|tage?|jours?|días?|dias?|giorn[io]|дн|дня|дней|день|日|天|일)$/iu, 1440],
]
const WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, fifteen: 15, twenty: 20, thirty: 30, sixty: 60,
} // prettier-ignore
const PIECE =
  /(?<![\p{L}\d.,:])(\d{1,4}(?:[.,]\d{1,2})?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty)(?: ?(?:-|–|to) ?\d{1,4})?[ \u00A0-]?(\p{L}{1,10})(?![\p{L}\d])/giu
/** What stands between "1 h" and "30 min". */
const JOINED = /^[ \t]*(?:(?:,|and|und|et|y|e)[ \t]*)?$/iu

/** Minutes of the first duration in the words, of a span its lower end; undefined where none is written. */
export function minutesIn(text: string): number | undefined {
  let sum: number | undefined
  let end = 0
  let last = Infinity
  for (const match of text.slice(0, 200).matchAll(PIECE)) {
    const unit = MINUTES.find(([names]) => names.test(match[2]!))?.[1]
    if (unit === undefined) continue
    if (sum !== undefined && (unit >= last || !JOINED.test(text.slice(end, match.index)))) break
    sum = (sum ?? 0) + (WORDS[match[1]!.toLowerCase()] ?? Number(match[1]!.replace(',', '.'))) * unit
    last = unit
    end = match.index + match[0].length
  }
  return sum
}

/** "95 minutes", "1 hour 35 minutes": as a person says it. */
export function durationSaid(minutes: number): string {
  const whole = Math.round(minutes)
  if (minutes < 1) return `${Math.round(minutes * 60)} seconds`
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const said = [count(hours, 'hour'), count(rest, 'minute')].filter(words => words !== '')
  return hours >= 2 || (hours === 1 && rest === 0) ? said.join(' ') : count(whole, 'minute')
}

const count = (number: number, unit: string): string =>
  number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`
