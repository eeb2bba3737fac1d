/** A readiness report as Markdown, for a ticket, a wiki or a pipeline's summary. */
import { printable } from '../text/xml.js'
import { CRITERIA } from '../lint/criterion.js'
import { kindTitle } from '../model/kind.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Reason } from '../verdict/reason.js'
import { figuresOf } from './changesSection.js'
import type { RequirementMark } from '../verdict/requirementMarks.js'
import type { Lead } from './markup.js'
import { countedTraces, TRACE_TITLES, whyOf } from './requirementsSection.js'
import type { Leads } from './leads.js'
import { OUTCOME_TITLES, WEIGHT_TITLES } from './readinessPage.js'

/** Reasons of one criterion that are written out; the rest is a number. */
const SHOWN = 10

export const markdownReport = (all: readonly Readiness[], leads: Leads): string =>
  all.map(readiness => release(readiness, leads)).join('\n')

function release(
  { verdict, timeline, requirements, holesOnly, progress, changes, scorecard }: Readiness,
  leads: Leads,
): string {
  const days = [verdict.asOf && `as of ${verdict.asOf}`, verdict.goLive && `go-live ${verdict.goLive}`].filter(Boolean)
  const lines = [`# ${plain(verdict.release)}: ${OUTCOME_TITLES[verdict.outcome]}`, '']
  lines.push(
    `${[...days, `${verdict.documents.length} documents`].join(', ')}. The documents were judged, not the world.`,
    '',
  )
  if (verdict.because !== undefined) lines.push(plain(verdict.because), '')
  for (const weight of ['no-go', 'condition', 'note'] as const) {
    const own = verdict.reasons.filter(reason => reason.weight === weight)
    if (own.length > 0) lines.push(`## ${WEIGHT_TITLES[weight]}`, '', ...reasonsOf(own, leads), '')
  }
  const sum = (of: (one: (typeof progress)[number]) => number): number =>
    progress.reduce((total, one) => total + of(one), 0)
  const covered = requirements.filter(({ traces }) => traces[0] === 'covered').length
  const rows = holesOnly?.of ?? requirements.filter(({ by }) => by === undefined).length
  const holes = requirements.filter(({ hole }) => hole)
  const overdue = timeline.filter(({ state }) => state === 'overdue').length
  const missing = verdict.artefacts
    .filter(({ state }) => state === 'missing')
    .map(({ kind }) => kindTitle(kind).toLowerCase())
  lines.push(
    '## In figures',
    '',
    '| What | How many |',
    '|---|---|',
    `| Checklist items done | ${sum(one => one.done)} of ${sum(one => one.total)} |`,
    ...(holesOnly ? [] : [`| Requirements covered | ${covered} of ${rows} |`]),
    `| Holes in the matrix | ${holes.length === 0 ? 'none' : `${holes.length}: ${countedTraces(holes)}`} |`,
    `| Milestones and windows | ${timeline.length}, ${overdue} overdue |`,
    `| Expected artefacts missing | ${missing.length === 0 ? 'none' : missing.join(', ')} |`,
  )
  for (const { name, target, actual, met } of scorecard?.scores ?? [])
    lines.push(`| ${plain(name)} (target ${plain(target)}) | ${plain(actual)}${met === undefined ? '' : met ? ', on target' : ', off target'} |`) // prettier-ignore
  if (changes) lines.push(...figuresOf(changes).map(([name, value]) => `| ${name} | ${plain(value)} |`))
  if (holes.length > 0) lines.push('', ...holesOf(holes, holesOnly ? Infinity : SHOWN, leads))
  return `${lines.join('\n')}\n`
}

function holesOf(holes: readonly RequirementMark[], most: number, leads: Leads): string[] {
  const rows = holes.slice(0, most).map(mark => {
    const { id, name, traces, place } = mark
    return `| ${linked(plain(id || name), leads(place))} | ${traces.map(trace => TRACE_TITLES[trace]).join(', ')} | ${plain(whyOf(mark))} |`
  })
  const more = holes.length > most ? ['', `and ${holes.length - most} more`] : []
  return ['## Holes in the matrix', '', '| Requirement | Coverage | Why |', '|---|---|---|', ...rows, ...more]
}

function reasonsOf(reasons: readonly Reason[], leads: Leads): string[] {
  const lines: string[] = []
  for (const id of new Set(reasons.map(({ criterion }) => criterion))) {
    const own = reasons.filter(({ criterion }) => criterion === id)
    lines.push(`- **${CRITERIA[id].help}** (${own.length})`)
    for (const { message, place } of own.slice(0, SHOWN)) {
      const lead = place && leads(place)
      const where = lead ? ` ${linked(plain(lead.label), lead)}` : ''
      lines.push(`  - ${plain(message)}${where}`)
    }
    if (own.length > SHOWN) lines.push(`  - and ${own.length - SHOWN} more`)
  }
  return lines
}

const linked = (text: string, { href }: Lead): string => (href ? `[${text}](<${href.replace(/[<>\n]/g, '')}>)` : text)

/** Text that Markdown and HTML leave as it is. */
export const plain = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
