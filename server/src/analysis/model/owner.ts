/** Finds who does it: on the item, in the heading, in the line that introduces the list. */
import { inAnyCase } from '../text/anyCase.js'
import { matchesIn } from '../text/matches.js'
import type { Range } from '../text/range.js'
import { readInlineLabels, readLabel, trimmed } from './label.js'
import type { Field, Spot } from './part.js'
import { isPersonName, isTopic, looksLikeOwner } from './vocabulary/lookup.js'

const BOLD_PREFIX = /^[ \t]*(?:\*\*|__)([^*_\n]{2,60}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*(?:[:：]|[—–-](?=[ \t])))/u
/** "**QA approval**: report read" is what QA does. */
const ITS_ACT = /[ -]?(?:approval|sign-?off|freigabe|承認|審査|审批|승인)$/iu
/** `**[owner]**:` keeps the place of a name: it waits to be filled in, and that is told of it. */
const BLANK_PREFIX =
  /^[ \t]*(?:\*\*|__)?(\[(?:owner|role|name|person|team|responsible|verantwortlich|responsable)\])(?:\*\*|__)?[:：]/iu
const BRACKET_PREFIX = /^[ \t]*(?:\[|\()([^\]()[\n]{2,40})(?:\]|\))(?!\()[ \t]*[:：–—-]?/u
const PLAIN_PREFIX = /^[ \t]*([\p{L}@][^:：*_`\n]{1,40}?)[:：][ \t]/u
const TRAILING_PARENTHESIS = /[(（]([^()（）\n]{2,80})[)）][ \t.]*$/u
/** "Sign-off (Ann Lee, Bo Karlsson): process reviewed": whose it is, before what it is. */
const PARENTHESIS_BEFORE_COLON = /^[^:：()（）\n]{2,80}[(（]([^()（）\n]{2,80})[)）][*_]{0,3}[ \t]*[:：][ \t]/u
/** First names alone are known by the act: people align, review and sign; "(Chrome, Firefox)" does not. */
const BY_FIRST_NAMES =
  /(?:alignment|sign-?off|review|approval|confirmation|interview|walk-?through|hand-?over|abstimmung|freigabe|revue|revisión|согласование)[ \t]*[(（]\p{Lu}\p{Ll}+(?:[ \t]*(?:,|&|\/|and|und|et|y|и)[ \t]*\p{Lu}\p{Ll}+)*[)）]/u
const TRAILING_DASH = /[ \t](?:—|–|--|->|→)[ \t]{1,9}([^—–→>\n \t][^—–→>\n]{0,48}[^—–→>\n \t.])[ \t.]{0,9}$/u
/** "(Network, by 2026-02-20)", "(J. Doe, 2026-02-01)": beside a date a capitalised word is who. */
const NAME_BEFORE_DATE = /^\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,2}$/u
const HANDLE = /(?<![\w/.@])@[a-zA-Z][\w-]*(?:\/[\w-]+)?/u
/** Code of several words: `npm i tool@latest`, `deploy @canary`. */
const COMMAND = /`[^`\n ]* [^`\n]*`/g
const BY =
  /\b(?:[Bb]y|[Aa]ssigned to|durch|von|par|por|da)[ \t]+(?:the[ \t]+)?(\p{Lu}[\p{L}/&-]*(?:[ \t]\p{L}[\p{L}/&-]*){0,3})/gu

/**
 * The owner an item's own text names. `range` is the text after bullet and task box.
 * A role inside the work ("Support queue owner assigned") is no owner.
 */
export function ownerOf(source: string, range: Range, known: ReadonlySet<string>): Field | undefined {
  const text = source.slice(range[0], range[1])
  const labelled = readInlineLabels(source, range).owner
  if (labelled) return labelled
  const blank = BLANK_PREFIX.exec(text)
  if (blank) return spot(range[0] + blank[0].indexOf('['), blank[1]!)
  for (const prefix of [BOLD_PREFIX, BRACKET_PREFIX, PLAIN_PREFIX]) {
    const match = prefix.exec(text)
    const name = match?.[1] && (prefix === BOLD_PREFIX ? match[1].replace(ITS_ACT, '') : match[1])
    if (match && name && looksLikeOwner(name, known)) return spot(range[0] + match[0].indexOf(name), name)
  }
  const handle = HANDLE.exec(text.replace(COMMAND, command => ' '.repeat(command.length)))
  if (handle) return spot(range[0] + handle.index, handle[0])
  for (const trailing of [TRAILING_PARENTHESIS, TRAILING_DASH]) {
    const match = trailing.exec(text)
    if (!match) continue
    const name = match[1]!
      .replace(/^(?:owner|by|responsible)[:：]?[ \t]*/i, '')
      // "(Legal counsel, by 2026-11-20)"
      .replace(/[,;][^,;\d]*\d[^,;]*$/, '')
    // "— Fallback: Ann" is a label of its own.
    const dated = name !== match[1]!.trim() && NAME_BEFORE_DATE.test(name)
    if (!/[:：]/.test(name) && (dated || looksLikeOwner(name, known)))
      return spot(range[0] + match.index + match[0].indexOf(name), name)
  }
  const inside = PARENTHESIS_BEFORE_COLON.exec(text)
  if (inside && (looksLikeOwner(inside[1]!, known) || BY_FIRST_NAMES.test(inside[0])))
    return spot(range[0] + inside[0].lastIndexOf(inside[1]!), inside[1]!)
  for (const by of matchesIn(text, BY)) {
    const words = by[1]!.split(/[ \t]+/)
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length).join(' ')
      if (looksLikeOwner(name, known)) return spot(range[0] + by.index + by[0].indexOf(words[0]!), name)
    }
  }
  return undefined
}

const SIGNED =
  /[—–|(-][ \t]*(?:sign-?off|signed(?: off)? by|approver|approved by|reviewer|reviewed by|verified by|freigabe|geprüft von|validé par|validado por|approvato da|承認|審査|审批|승인)[ \t]*[:：][ \t]*([^—–|()\n]{2,60})/iu

/** "Restore drill passed — Sign-off: Release Manager": who answers for it is named. */
export function signerIn(source: string, range: Range, known: ReadonlySet<string>): Field | undefined {
  const match = SIGNED.exec(source.slice(range[0], range[1]))
  const name = match?.[1]!.trim()
  return match && name && looksLikeOwner(name, known)
    ? spot(range[0] + match.index + match[0].indexOf(name), name)
    : undefined
}

/** What a day in parentheses behind it is said to be, rather than whose. */
const OF_A_DAY =
  /^(?:tentative|confirmed|planned|estimated|actual|done|completed?|passed|provisional|proposed|revised|slipped|delayed|achieved|missed|met|holiday|optional|mandatory|hard|soft|latest|earliest|today|mon|tue|wed|thu|fri|sat|sun)$/iu
const NAME_BEHIND_DAY = /\d\p{L}{0,2}[ \t]*[(（](\p{Lu}\p{Ll}{1,20})[)）][ \t.]*$/u

/** The owner in a milestone's words: what stands before the day is what happens, "2026-08-21 (Kofi)" says who does it. */
export function ownerOfDated(source: string, range: Range, known: ReadonlySet<string>): Field | undefined {
  const label = readLabel(source, range)
  const happens =
    label !== undefined && isPersonName(label.label.text) && /^\W*\S{0,12}[ \t]?\d/u.test(label.value.text)
  const owner = ownerOf(source, happens ? [label.value.range[0], range[1]] : range, known)
  if (owner) return owner
  const behind = NAME_BEHIND_DAY.exec(source.slice(Math.max(range[0], range[1] - LONGEST_OWNER), range[1]))
  const name = behind?.[1]
  if (!name || OF_A_DAY.test(name) || isTopic(name)) return undefined
  return spot(range[1] - behind[0].length + behind[0].indexOf(name), name)
}

/** Whoever is in charge stands at the end. */
const LONGEST_OWNER = 200

/** "Planning phase (Support lead)", "Release day — SRE", "QA lead": whom a heading or an introduction puts in charge. */
export function ownerInHeading(heading: string, known: ReadonlySet<string>): string | undefined {
  const end = heading.slice(-LONGEST_OWNER)
  const bracketed = /[(（]([^()（）]{2,80})[)）]\s*$/u.exec(end)
  const named = (bracketed ?? /\s[—–-]\s+([^—–]{2,50})$/u.exec(end))?.[1]?.replace(
    /^(?:owner|responsible|lead)[:：]\s*/i,
    '',
  )
  // "Checklist - Production Readiness": behind a dash, two capitalised words are a topic more often than a person.
  const topic = !bracketed && named && isPersonName(named) && !known.has(named.toLowerCase())
  const isSubject =
    !bracketed && named && NUMBERED_PART.test(heading) && !namesRole(named) && !known.has(named.toLowerCase())
  if (named && !topic && !isSubject && looksLikeOwner(named, known)) return named
  const bare = heading
    .replace(/^[\d.\s]+/, '')
    .replace(/[:：]\s*$/, '')
    .replace(/[*_]/g, '')
    .trim()
  const labelled = /^(?:owner|responsible|assignee|verantwortlich|responsable|担当(?:者)?)\s*[:：]\s*(\S.*)$/iu.exec(
    bare,
  )
  if (labelled) return labelled[1]
  return roleHeading(bare, known)
}

/** "Phase 1 - Infrastructure" says what the phase is about. */
const NUMBERED_PART =
  /^[^\p{L}]{0,12}(?:phase|stage|step|wave|sprint|week|day|part|gate|section|etappe|stufe|schritt|woche|tag|étape|semaine|jour|vague|fase|etapa|paso|semana|día|ola|passo|dia|onda|settimana|giorno|этап|фаза|шаг|неделя|день|フェーズ|ステップ|段階|第|阶段|步骤|단계) ?(?:\d|[ivx]+\b)|^\d단계/iu

const namesRole = inAnyCase(
  /^(?:\S+ ){0,3}(?:manager|lead|director|engineer|engineers|team|owner|developer|developers|analyst|architect|officer|coordinator|operator|dba|sre|devops|qa|leiter|responsable)$/u,
)

/** "Release manager" or "QA team tasks" heads a person's list; one word such as "Security" or "Data" heads a topic. */
function roleHeading(heading: string, known: ReadonlySet<string>): string | undefined {
  const role = heading.replace(/(?:'s)? (?:tasks|checklist|actions|responsibilities|duties)$/i, '')
  return namesRole(role) || known.has(role.toLowerCase()) ? role : undefined
}

/** The owner a line such as "**Responsible:** Ann" names. */
export function ownerLine(source: string, line: Range): Spot | undefined {
  const label = readLabel(source, line)
  return label?.concepts.includes('owner') && label.value.text !== '' ? trimmed(source, label.value.range) : undefined
}

const spot = (start: number, text: string): Field => ({ text: text.trim(), range: [start, start + text.length] })
