/** Items that are left out on purpose: what marks them, and whether the author says why. */
import { isRelativeDate, readDate } from '../text/date.js'

export interface Skip {
  /** "N/A", "deferred", or the mark of the box. */
  readonly word: string
  readonly reason: boolean
  /** When it will be done after all. */
  readonly until: boolean
}

const STRUCK = /^(?:\*\*[^*\n]+\*\*:?\s*)?~~[^~]+~~/u
const IN_BRACKETS =
  /[(（](n\/?a|not applicable|deferred|postponed|skipped|entfällt|verschoben|sans objet|reporté|no aplica|aplazado|zurückgestellt|non applicable|aplazada|pospuest[oa]|não se aplica|adiad[oa]|non applicabile|rinviat[oa]|rimandat[oa]|отложено|перенес[её]но|延期|見送り|対象外|推迟|暂缓|不适用|연기|보류)(?!\p{L})([^)）]{0,300})[)）]/iu
const AT_END =
  /(?:—|–|[ \t]-|:)[ \t]*\**(n\/?a|not applicable|deferred|postponed|skipped|entfällt|verschoben|sans objet|reporté|no aplica|aplazado|zurückgestellt|non applicable|aplazada|pospuest[oa]|não se aplica|adiad[oa]|non applicabile|rinviat[oa]|rimandat[oa])\b\**([\s\S]*)/iu
const GIVES_REASON =
  /(?:—|–|\s-\s|\(|:|\bbecause\b|\bsince\b|\bdue to\b|\bweil\b|\bcar\b|\bporque\b)\W{0,30}\p{L}+\W+\p{L}+/iu

/** @param mark inside the box; @param more whether anything stands below the item's own line */
export function skipIn(text: string, mark: string, more: boolean): Skip | undefined {
  const struck = STRUCK.exec(text)?.[0]
  const said = struck === undefined ? (IN_BRACKETS.exec(text) ?? AT_END.exec(lastLine(text))) : null
  const marked = mark === '-' || mark === '>'
  if (!marked && struck === undefined && !said) return undefined
  const rest =
    struck !== undefined ? text.slice(struck.length) : said ? said[2]! : text.replace(/^\s*\*\*[^*\n]{1,60}\*\*:?/u, '')
  const words = rest.match(/\p{L}{2,}/gu)?.length ?? 0
  return {
    word: said?.[1] ?? (struck !== undefined ? 'struck through' : `[${mark}]`),
    reason: more || (struck !== undefined || said ? words >= 2 : GIVES_REASON.test(rest)),
    until:
      readDate(text) !== undefined ||
      isRelativeDate(text) ||
      /\b(?:to|until|in|for|bis|à|hasta) (?:the )?(?:v|version |release |sprint |phase |next )?\d|\bnext (?:release|sprint|version)\b/iu.test(
        text,
      ),
  }
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

const WORD =
  /^\P{L}*(?:n\/?a\b|not applicable|deferred|postponed|skipped|entfällt|verschoben|zurückgestellt|sans objet|non applicable|reporté|no aplica|aplazad[oa]|pospuest[oa]|não se aplica|adiad[oa]|non applicabile|rinviat[oa]|rimandat[oa]|неприменимо|не применимо|отложен|перенес[её]н|対象外|該当なし|延期|見送り|不适用|推迟|暂缓|해당 없음|연기|보류)/iu

/** A status that leaves the row out. */
export const isSkip = (status: string): boolean => WORD.test(status) || /^\[[->]\]$|^struck through$/.test(status)
export const isDeferral = (status: string): boolean =>
  /deferred|postponed|verschoben|zurückgestellt|reporté|aplazad|pospuest|adiad|rinviat|rimandat|отложен|перенес[её]н|延期|見送り|推迟|暂缓|연기|보류|^\[>\]$/iu.test(
    status,
  )
