/** A readiness report as Markdown, for a ticket, a wiki or a pipeline's summary. */
import { printable } from '../text/xml.js'
import { CRITERIA, TOLD_WEIGHTS } from '../lint/criterion.js'
import { kindSpoken } from '../model/kind.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Reason } from '../verdict/reason.js'
import { figuresOf } from './changesSection.js'
import type { RequirementMark } from '../verdict/requirementMarks.js'
import type { Lead } from './markup.js'
import { countedTraces, TRACE_TITLES, whyOf } from './requirementsSection.js'
import type { Leads } from './leads.js'
import { groundsOf, OUTCOME_TITLES, WEIGHT_TITLES } from './verdictWords.js'
import { sayEnglish, sayKnown, type Say } from '../text/said.js'

/** Reasons of one criterion that are written out; the rest is a number. */
const SHOWN = 10

export const markdownReport = (all: readonly Readiness[], leads: Leads, say = sayEnglish): string =>
  all.map(readiness => release(readiness, leads, say)).join('\n')

function release(
  { verdict, timeline, requirements, holesOnly, progress, changes, scorecard }: Readiness,
  leads: Leads,
  say: Say,
): string {
  const lines = [`# ${plain(verdict.release)}: ${say(OUTCOME_TITLES[verdict.outcome])}`, '']
  lines.push(`${groundsOf(verdict, say).join(', ')}. ${say('The documents were judged, not the world.')}`, '')
  if (verdict.because !== undefined) lines.push(plain(say({ english: verdict.because, said: verdict.becauseSaid })), '')
  for (const weight of TOLD_WEIGHTS) {
    const own = verdict.reasons.filter(reason => reason.weight === weight)
    if (own.length > 0) lines.push(`## ${say(WEIGHT_TITLES[weight])}`, '', ...reasonsOf(own, leads, say), '')
  }
  const sum = (of: (one: (typeof progress)[number]) => number): number =>
    progress.reduce((total, one) => total + of(one), 0)
  const covered = requirements.filter(({ traces }) => traces[0] === 'covered').length
  const rows = holesOnly?.of ?? requirements.filter(({ by }) => by === undefined).length
  const holes = requirements.filter(({ hole }) => hole)
  const overdue = timeline.filter(({ state }) => state === 'overdue').length
  const missing = verdict.artefacts.filter(({ state }) => state === 'missing').map(({ kind }) => say(kindSpoken(kind)))
  const none = say('none')
  const row = (what: string, value: string): string => `| ${what} | ${value} |`
  const of = (done: number, total: number): string => say('{done} of {total}', { done, total })
  lines.push(
    `## ${say('In figures')}`,
    '',
    `| ${say('What')} | ${say('How many')} |`,
    '|---|---|',
    row(
      say('Checklist items done'),
      of(
        sum(one => one.done),
        sum(one => one.total),
      ),
    ),
    ...(holesOnly ? [] : [row(say('Requirements covered'), of(covered, rows))]),
    row(say('Holes in the matrix'), holes.length === 0 ? none : `${holes.length}: ${countedTraces(holes, say)}`),
    row(say('Milestones and windows'), say('{count}, {overdue} overdue', { count: timeline.length, overdue })),
    row(say('Expected artefacts missing'), missing.length === 0 ? none : missing.join(', ')),
  )
  for (const { name, target, actual, met } of scorecard?.scores ?? [])
    lines.push(`| ${plain(name)} (${say('target {value:raw}', { value: plain(target) })}) | ${plain(actual)}${met === undefined ? '' : met ? `, ${say('on target')}` : `, ${say('off target')}`} |`) // prettier-ignore
  if (changes) lines.push(...figuresOf(changes, say).map(([name, value]) => `| ${name} | ${plain(value)} |`))
  if (holes.length > 0) lines.push('', ...holesOf(holes, holesOnly ? Infinity : SHOWN, leads, say))
  return `${lines.join('\n')}\n`
}

function holesOf(holes: readonly RequirementMark[], most: number, leads: Leads, say: Say): string[] {
  const rows = holes.slice(0, most).map(mark => {
    const { id, name, traces, place } = mark
    return `| ${linked(plain(id || name), leads(place))} | ${traces.map(trace => say(TRACE_TITLES[trace])).join(', ')} | ${plain(whyOf(mark, say))} |`
  })
  const more = holes.length > most ? ['', say('and {count} more', { count: holes.length - most })] : []
  return [
    `## ${say('Holes in the matrix')}`,
    '',
    `| ${say('Requirement')} | ${say('Coverage')} | ${say('Why')} |`,
    '|---|---|---|',
    ...rows,
    ...more,
  ]
}

function reasonsOf(reasons: readonly Reason[], leads: Leads, say: Say): string[] {
  const lines: string[] = []
  for (const id of new Set(reasons.map(({ criterion }) => criterion))) {
    const own = reasons.filter(({ criterion }) => criterion === id)
    lines.push(`- **${sayKnown(say, CRITERIA[id].help)}** (${own.length})`)
    for (const { message, said, place } of own.slice(0, SHOWN)) {
      const lead = place && leads(place)
      const where = lead ? ` ${linked(plain(lead.label), lead)}` : ''
      lines.push(`  - ${plain(say({ english: message, said }))}${where}`)
    }
    if (own.length > SHOWN) lines.push(`  - ${say('and {count} more', { count: own.length - SHOWN })}`)
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
