/** Writes verdicts for people: the outcome, what decides it, and where to begin, in under a screenful. */
import { CRITERIA, OUTCOMES, TOLD_WEIGHTS, type Outcome } from '../../analysis/lint/criterion.js'
import { kindSpoken, type ArtefactKind } from '../../analysis/model/kind.js'
import { daysOf, OUTCOME_TITLES, WEIGHT_TITLES } from '../../analysis/report/verdictWords.js'
import type { Page } from './human.js'
import type { LinePlace, LocatedReason, LocatedVerdict } from '../../exports/locatedVerdict.js'
import { glyphs, harmless, widthIn } from './width.js'
import { sayKnown, type Say } from '../../analysis/text/said.js'

/** Lines of releases in short: a screenful. */
const MOST_IN_SHORT = 20
/** Releases shown in full before the rest is one line each. */
const MOST_IN_FULL = 5

/** @param all every reason, instead of the first of each criterion with the number of the others */
export function verdictText(verdicts: readonly LocatedVerdict[], all: boolean, page: Page): string {
  const { say } = page
  const full = all || verdicts.length <= MOST_IN_FULL
  if (full) return verdicts.map(verdict => inFull(verdict, all, page)).join('\n')
  const shown = [...verdicts].sort(gravestFirst).slice(0, MOST_IN_SHORT)
  const count = (outcome: Outcome): string => {
    const many = verdicts.filter(one => one.outcome === outcome).length
    return many > 0 ? `${many} ${say(OUTCOME_TITLES[outcome])}` : ''
  }
  const left =
    verdicts.length > shown.length ? `${say('and {count} more', { count: verdicts.length - shown.length })}\n` : ''
  const sum = OUTCOMES.map(count).filter(Boolean).join(', ')
  return `${shown.map(verdict => headline(verdict, page)).join('')}${left}\n${say('{count} releases: {sum:raw}. --all shows each with its reasons.', { count: verdicts.length, sum })}\n`
}

/** Those of one outcome stay in the order of their folders. */
const gravestFirst = (a: LocatedVerdict, b: LocatedVerdict): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)

function headline({ outcome, release, asOf, goLive, folder }: LocatedVerdict, { colours, say }: Page): string {
  const paint = outcome === 'go' ? colours.green : outcome === 'no-go' ? colours.red : colours.yellow
  const day = daysOf({ asOf, goLive }, say).join(', ')
  return `${colours.bold(paint(say(OUTCOME_TITLES[outcome])))}  ${harmless(release)}  ${colours.dim(harmless(`${folder}${day ? `, ${day}` : ''}`))}\n`
}

function inFull(verdict: LocatedVerdict, all: boolean, page: Page): string {
  const { colours, say } = page
  if (verdict.because !== undefined) return `${headline(verdict, page)}  ${harmless(verdict.because)}\n`
  let written = headline(verdict, page)
  for (const weight of TOLD_WEIGHTS) {
    const own = verdict.reasons.filter(reason => reason.weight === weight)
    if (own.length === 0) continue
    written += `${colours.bold(say(WEIGHT_TITLES[weight]))}\n`
    for (const reasons of byCriterion(own)) written += criterion(reasons, verdict, all, page)
  }
  if (verdict.reasons.length === 0)
    written += `  ${say('Nothing in {count} {count:document|documents} speaks against it.', { count: verdict.documents })}\n`
  written += pendingLine(verdict, all, say)
  written += artefactsLine(verdict, say)
  return written
}

const byCriterion = (reasons: readonly LocatedReason[]): LocatedReason[][] => [
  ...reasons
    .reduce(
      (groups, reason) => groups.set(reason.criterion, [...(groups.get(reason.criterion) ?? []), reason]),
      new Map<string, LocatedReason[]>(),
    )
    .values(),
]

/** Room for the longest of the usual names of criteria. */
const COLUMN = 'uncovered-requirement'.length

/** A line with the criterion's first reason and how many more there are; what forbids the release with its remedy. */
function criterion(reasons: readonly LocatedReason[], verdict: LocatedVerdict, all: boolean, page: Page): string {
  const { colours, say } = page
  const room = page.hasEdge ? page.room : Infinity
  const [first] = reasons
  if (!first) return ''
  const id = colours.cyan(first.criterion.padEnd(COLUMN))
  const remedy = colours.dim(
    `${' '.repeat(COLUMN + 4)}→ ${harmless(sayKnown(say, CRITERIA[first.criterion].remedy))}\n`,
  )
  if (all) {
    const lines = reasons.map(reason => `    ${harmless(reason.message)}${colours.dim(placeOf(reason, verdict))}\n`)
    return `  ${colours.cyan(first.criterion)} ${reasons.length}\n${lines.join('')}${colours.dim(`    → ${sayKnown(say, CRITERIA[first.criterion].remedy)}\n`)}`
  }
  const more = reasons.length === 1 ? '' : ` (${say('and {count} more', { count: reasons.length - 1 })})`
  const tail = `${placeOf(first, verdict)}${more}`
  const line = `  ${id}  ${cut(harmless(first.message), room - COLUMN - 4 - widthIn(tail))}${colours.dim(tail)}\n`
  return first.weight === 'no-go' ? line + remedy : line
}

const placeOf = ({ place }: LocatedReason, { folder }: LocatedVerdict): string =>
  place ? `  ${placeText(place, folder)}` : ''

const placeText = ({ file, line }: LinePlace, folder: string): string =>
  harmless(`${file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file}:${line}`)

const LEAST = 30
/** @param room in columns, of which some signs take two */
function cut(text: string, room: number): string {
  const most = Math.max(room, LEAST)
  if (text.length * 2 <= most) return text
  let [width, end] = [0, 0]
  for (const { width: own, range } of glyphs(text)) {
    width += own
    if (width > most) return `${text.slice(0, end).trimEnd()}…`
    if (width < most) end = range[1]
  }
  return text
}

function pendingLine({ pending, folder }: LocatedVerdict, all: boolean, say: Say): string {
  if (pending.length === 0) return ''
  const due = pending.flatMap(one => one.due ?? []).sort()[0]
  const head = `${due ? say('Not yet asked for: {count} {count:item|items} of later phases, the next due on {due:raw}.', { count: pending.length, due }) : say('Not yet asked for: {count} {count:item|items} of later phases.', { count: pending.length })}\n`
  return all
    ? head + pending.map(one => `  ${harmless(one.message)}  ${placeText(one.place, folder)}\n`).join('')
    : head
}

function artefactsLine({ artefacts, documents }: LocatedVerdict, say: Say): string {
  const inState = (state: string): string =>
    artefacts
      .filter(one => one.state === state)
      .map(({ kind }) => say(kindSpoken(kind as ArtefactKind)))
      .join(', ')
  const [missing, stale] = [inState('missing'), inState('stale')]
  const there = artefacts.filter(({ state }) => state !== 'missing').length
  const gaps = [
    missing && say('missing: {kinds:raw}', { kinds: missing }),
    stale && say('stale: {kinds:raw}', { kinds: stale }),
  ]
    .filter(Boolean)
    .join('; ')
  return `${say('Judged from {count} {count:document|documents}, {there} of {total} expected artefacts{gaps:raw}.', { count: documents, there, total: artefacts.length, gaps: gaps ? ` (${gaps})` : '' })} ${say('The documents were judged, not the world.')}\n`
}
