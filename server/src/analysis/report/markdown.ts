/** A readiness report as Markdown, for a ticket, a wiki or a pipeline's summary. */
import { printable } from '../text/xml.js'
import { CRITERIA, TOLD_WEIGHTS } from '../lint/criterion.js'
import { kindSpoken } from '../model/kind.js'
import { isDecidedFor } from '../verdict/gateMatrix.js'
import { openRisks } from '../verdict/heatMap.js'
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
  { verdict, timeline, gates: all, risks, requirements, holesOnly, progress, changes, scorecard }: Readiness,
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
  const gates = all.filter(isDecidedFor).length
  const open = openRisks(risks)
  const high = open.filter(({ level }) => level === 'high').length
  const [done, items] = [sum(one => one.done), sum(one => one.total)]
  const none = say('none')
  const of = (some: number, total: number): string => say('{done} of {total}', { done: some, total })
  lines.push(`## ${say('In figures')}`, '', `| ${say('What')} | ${say('How many')} |`, '|---|---|')
  const row = (when: boolean, what: string, value: string): void => void (when && lines.push(`| ${what} | ${value} |`))
  // Of what the documents do not have, a figure would say that all is well.
  row(all.length > 0, say('Gates decided for it'), of(gates, all.length))
  row(items > 0, say('Checklist items done'), of(done, items))
  row(rows > 0 && !holesOnly, say('Requirements covered'), of(covered, rows))
  const told = holes.length === 0 ? none : `${holes.length}: ${countedTraces(holes, say)}`
  row(rows > 0 || holes.length > 0, say('Holes in the matrix'), told)
  row(open.length > 0, say('Open risks that are high'), of(high, open.length))
  const { unrated } = risks
  row(
    unrated.length > 0,
    say('Open risks nobody can rate'),
    `${unrated.length}: ${plain(unrated.map(({ id, name }) => `${id} ${name}`).join(', '))}`,
  )
  const milestones = say('{count}, {overdue} overdue', { count: timeline.length, overdue })
  row(timeline.length > 0, say('Milestones and windows'), milestones)
  row(true, say('Expected artefacts missing'), missing.length === 0 ? none : missing.join(', '))
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
    const { help, remedy: usual } = CRITERIA[id]
    lines.push(`- **${sayKnown(say, help)}** (${own.length}) → ${sayKnown(say, usual)}`)
    for (const { message, said, place, remedy, remedySaid } of own.slice(0, SHOWN)) {
      const lead = place && leads(place)
      const where = lead ? ` ${linked(plain(lead.label), lead)}` : ''
      const other = remedy === usual ? '' : ` → ${plain(say({ english: remedy, said: remedySaid }))}`
      lines.push(`  - ${plain(say({ english: message, said }))}${where}${other}`)
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
