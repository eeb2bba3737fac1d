/** What a go/no-go document records of its decision: which, by whom, and when. */
import { readDate } from '../text/date.js'
import type { Range } from '../text/range.js'
import type { Artefact, Section } from './artefact.js'
import { decisionWord, type DecisionWord } from './decisionWord.js'

const HEADED =
  /\bdecision|\bverdict|\bbottom line|\boutcome|\bconclusion|\bfinal call|entscheid|décision|decisión|решени|判定|決定|决定|결정/iu
const LABELLED =
  /^[ \t>|*_-]*(?:(?:final |go\/no-go )?decision|verdict|outcome|result|recommendation|decided by|decision[- ]maker|decider|entscheidung|décision|decisión|решение)\b[^\n]*/gimu
/** Not yet a decision: the choice itself, an open box, a blank. */
const OPEN =
  /\bgo ?(?:\/|\||or|-)? ?no[- ]?go\b|^[ \t]*[-*+] \[ \][^\n]*|\[ \] ?\**(?:no-?go|go)\b|_{3,}|\b(?:pending|tbd|tbc|open)\b/gimu
/** What happens in one case or the other is not which one it was: "After a no-go: next meeting on …". */
const IN_CASE =
  /(?<!\p{L})(?:after|if|unless|until|before|when|(?:in (?:the )?(?:case|event) of)|nach|vor|bei|falls|wenn|après|avant|si|en cas de|tras|antes de|en caso de|in caso di|em caso de|при|после|в случае)[ \t]+(?:an? |the |einem? |einer |un |une |d'un )?["“*_]{0,3}(?:conditional )?(?:no-?go|go|approv\p{L}*|reject\p{L}*|freigabe|ablehnung)(?![\p{L}/-]| ?\/)[^\r\n.;|]*/giu
const DECIDED =
  /\b(?:no-?go|go(?![- ]?live|ing)|approved|rejected|conditional(?:ly)?|proceed(?:ed|ing)?|postponed|not ready|partially ready|ready|shipped|released|freigegeben|abgelehnt|approuvé|rejeté|aprobado|rechazado)\b|одобрен|отклонен|承認|可決|通过|승인/iu
const WHO =
  /(?:decided by|decision[- ]maker|decider|approver|approved by|final authority|signed(?: off)? by|entschieden von|décidé par|decidido por)\W+\p{L}{2,}|\[(?:role|name|decider|approver)\]/iu
const BY_NAME = /\bby (?:the )?\p{Lu}\p{L}+/u

export interface Decision {
  readonly decision: boolean
  readonly decider: boolean
  readonly time: boolean
  /** The word that stands where the decision will: whatever else is said, nothing is decided yet. */
  readonly waiting: Range | undefined
  /** The section about it, where there is one. */
  readonly section: Section | undefined
}

export function decisionOf({ syntax: { text }, sections, slices }: Artefact): Decision {
  const section = sections.find(({ heading, depth }, index) => (depth > 1 || index > 0) && HEADED.test(heading))
  const lines = [...text.matchAll(LABELLED)].map(([line]) => line)
  const passage = [section ? text.slice(section.headingRange[1], section.range[1]) : '', ...lines]
    .join('\n')
    .replace(IN_CASE, '')
  const recorded = recordedDecision({ syntax: { text } })
  const waiting = recorded?.word === 'open' && recorded.text !== '' ? recorded.range : undefined
  const signed = slices.some(({ model }) =>
    model.parts.some(({ type, fields }) => type === 'gate' && fields.approver?.text && fields.date?.text),
  )
  return {
    decision: !waiting && DECIDED.test(passage.replace(OPEN, '')),
    decider: signed || WHO.test(passage) || BY_NAME.test(passage),
    time: signed || readDate(passage) !== undefined || /YYYY-MM-DD|\b\d{1,2}:\d\d\b/.test(passage),
    waiting,
    section,
  }
}

export interface RecordedDecision {
  readonly word: DecisionWord
  /** As written; the range is absolute. */
  readonly text: string
  readonly range: Range
}

const VALUE =
  /^[ \t>|*_-]*(?:(?:final |go\/no-go |go-no-go )*decision|verdict|outcome|result|recommendation|entscheidung|beschluss|décision|decisión|decisão|decisione|решение|判定|決定|决定|결정)[*_ ]*(?:[:：|]|is\b)[*_ \t]*([^|\r\n]*)/gimu

/** What is written behind "Decision:" or beside it in a table; the last decided one, else the last open one. */
export function recordedDecision({ syntax: { text } }: { syntax: { text: string } }): RecordedDecision | undefined {
  let found: RecordedDecision | undefined
  for (const match of text.matchAll(VALUE)) {
    const value = match[1]!.trim()
    const word = decisionWord(value)
    if (word === undefined || (word === 'open' && found)) continue
    const start = match.index + match[0].length - match[1]!.length
    found = { word, text: value, range: [start, start + value.length] }
  }
  return found
}
