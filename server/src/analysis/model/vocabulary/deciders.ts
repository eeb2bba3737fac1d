/** Sentences that name who decides: "The go/no-go decision is taken by the release manager." */
import { inAnyCase, lowered } from '../../text/anyCase.js'
import { firstOf } from '../../text/firstOf.js'
import { matchesIn } from '../../text/matches.js'
import { looksLikeOwner } from './lookup.js'

/** No sentence about a decision is without one of these. */
const isAbout = inAnyCase(
  /decision|decide|call\b|approval|sign-?off|entscheid|freigabe|décision|décide|decisión|decisão|решени|判断|決定|承認|决策|决定|批准|审批|결정|승인/u,
)

/** Who decides is named behind these words, in lower case. */
const BEHIND =
  /\b(?:decision|call|approval|sign-?off)s?\b[^.;\n]{0,40}\b(?:made|taken|given|granted) by\b|\b(?:decision|call|authority|final say)\b[^.;\n]{0,20}\b(?:rests|lies|sits) with\b|\bdecided by\b|(?:entscheidung|freigabe)\b[^.;\n]{0,30}\b(?:trifft|erteilt|fällt|gibt|durch|vom|von)(?!\p{L})|\bdécision\b[^.;\n]{0,40}\b(?:(?:prise|rendue|validée) par|revient (?:à|aux?))(?!\p{L})|\bdecisión\b[^.;\n]{0,40}\b(?:(?:tomada|aprobada) por|la toma)\b|\bdecisão\b[^.;\n]{0,40}\b(?:(?:tomada|aprovada) (?:por|pel[oa])|cabe (?:ao|à))(?!\p{L})|\bdecisione\b[^.;\n]{0,40}\b(?:(?:presa|approvata) da(?:l|lla)?|spetta al?(?:la)?)\b|решение[^.;\n]{0,40}принима(?:ет|ют)(?:ся)?(?!\p{L})|(?:判断|決定|承認)は、?|(?:决策|决定|审批|批准)[^。；\n]{0,8}由|(?:결정|승인)은/gu

/** Who decides is named before these, in lower case. */
const BEFORE =
  /\b(?:makes?|takes?|gives?|owns?|holds?|has|have) (?:the|a) (?:final )?(?:go(?: ?\/ ?| or |-)?no[- ]?go |go-live |release |launch )?(?:decision|call|approval|sign-?off|say)\b|\bdecides?\b|\b(?:trifft|fällt) die\b[^.;\n]{0,30}entscheidung|\berteilt die\b[^.;\n]{0,20}freigabe|\bentscheide(?:t|n)\b|\b(?:prend|prennent) la décision\b|\bdécide(?:nt)?(?!\p{L})|\btoman? (?:la decisión|a decisão)(?!\p{L})|\bdeciden?\b|\bprend(?:e|ono) la decisione\b|принима(?:ет|ют) (?:\p{L}+ )?решение|が[^。\n]{0,12}(?:判断|決定|承認)(?:する|します|を)|(?:做出|作出)(?:最终)?(?:决定|决策)|[이가] (?:최종 )?(?:결정|승인)(?:한다|합니다|을|를)/gu

/** Where the sentence is about somebody who is not there, it names the stand-in. */
const ABSENCE =
  /\b(?:away|unavailable|unreachable|out of office)\b|\babwesen|verhindert|\babsen(?:ce|t)|\bausen(?:cia|te)\b|\bausên(?:cia|te)|\bassen(?:za|te)\b|отсутств|不在|缺席|부재/iu

const ENDS = /[.;:,!?()。；，、（）\n]/u
const LONGEST = 80
const ARTICLE =
  /^(?:(?:the|our|der|die|das|den|dem|le|la|les|el|los|las|il|lo|gli|i|o|a|os|as)[ \t]+|l['’])/iu

/** "On the day the CTO" */
const AT_ARTICLE = /(?<!\p{L})(?:the|der|die|das|le|la|el|il|o|a)[ \t]+(?=\p{L})/iu

/** The first that a text names; undefined where it names nobody known for a role or a person's name. */
export function deciderInProse(text: string): string | undefined {
  if (!isAbout(text)) return undefined
  const words = lowered(text)
  for (const match of matchesIn(words, BEHIND)) {
    const name = leading(text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST))
    if (name && !ABSENCE.test(clauseBefore(text, match.index))) return name
  }
  for (const match of matchesIn(words, BEFORE)) {
    const clause = clauseBefore(text, match.index)
    const name = ownerAmong(clause.split(ENDS).at(-1)!.split(AT_ARTICLE).at(-1)!.trim())
    if (name && !ABSENCE.test(clause)) return name
  }
  return undefined
}

/** What is decided is whether to go at all, not whether one gate is passed. */
const asksWhetherToGo = inAnyCase(
  /no[- ]?go|\bfinal (?:decision|call|say|approval)|(?:endgültige|finale|letzte) entscheidung|décision finale|(?:decisión|decisão|decisione) fina(?:l|le)(?!\p{L})|окончательное решение|最終(?:判断|決定|承認)|最终(?:决策|决定|审批)|최종 ?(?:결정|승인)/u,
)

/** Few texts hold any of the words that a label or a sentence about who decides for all is made of. */
export const mayDecide = inAnyCase(/no[- ]?go|final|authority|deci[sd]|entscheidung|décision|окончательное решение|最[終终]|최종/u)

/** Who decides for the whole document, in whichever sentence. */
export function deciderOfAll(text: string): string | undefined {
  if (!asksWhetherToGo(text)) return undefined
  return firstOf(text.split(/(?<=[.;!?。；])|\n/u), sentence =>
    asksWhetherToGo(sentence) ? deciderInProse(sentence) : undefined,
  )
}

/** The words of the sentence before a place. */
const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LONGEST), at)
    .split(/[.;!?。；\n]/u)
    .at(-1)!

/** The longest run of words from the start that is somebody: "the release manager in the weekly meeting". */
function leading(text: string): string | undefined {
  const clause = text.split(ENDS)[0]!.trim().replace(/^[이가은는]/u, '')
  const dense = /^(\S{2,16}?)(?:が|이|가|做|作|决定|批准|审批|负责)/u.exec(clause)?.[1]
  if (dense && looksLikeOwner(dense, NOBODY)) return dense
  const words = clause.split(/[ \t]+/).slice(0, 7)
  for (let count = words.length; count > 0; count--) {
    const found = ownerAmong(words.slice(0, count).join(' '))
    if (found) return found
  }
  return undefined
}

function ownerAmong(words: string): string | undefined {
  const name = words.replace(/^(?:then|so|and|finally|und|et|y|e|и)[ \t]+/iu, '').replace(ARTICLE, '').trim()
  return name !== '' && looksLikeOwner(name, NOBODY) ? name : undefined
}

const NOBODY: ReadonlySet<string> = new Set()
