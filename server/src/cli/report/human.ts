/** Writes a report for people: findings by file, each with the line it means. */
import pc from 'picocolors'
import { SEVERITIES, type Severity } from '../../analysis/lint/finding.js'
import type { Io, Sink } from '../io.js'
import { byFile } from './byFile.js'
import { excerpt } from './excerpt.js'
import type { Lines } from '../../analysis/text/lines.js'
import type { Located } from './located.js'
import type { BaselineUse, Report } from './report.js'
import { harmless } from './width.js'
import { phrase, sayEnglish, type Phrase, type Say } from '../../analysis/text/said.js'

type Colours = ReturnType<typeof pc.createColors>

export interface Page {
  readonly colours: Colours
  /** Columns there are; a pipe or a file has a usual width and no edge. */
  readonly room: number
  readonly hasEdge: boolean
  readonly say: Say
}

/** Colour only on a terminal, and not where NO_COLOR says no (no-color.org: any text but none). */
export function pageFor({ isTerminal, columns }: Sink, environment: Io['environment'], say = sayEnglish): Page {
  const colours = pc.createColors(isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb')
  return { colours, room: isTerminal && columns ? columns : 100, hasEdge: isTerminal, say }
}

const MOST_COVERED = 12

export function humanReport(report: Report, page: Page): string {
  const artefacts = new Map(report.artefacts.map(one => [one.file, one]))
  let written = ''
  for (const [file, findings] of byFile(report.findings)) {
    const artefact = artefacts.get(file)
    const about = artefact ? page.colours.dim(`  ${artefact.kind}, ${artefact.status}`) : ''
    written += page.colours.underline(harmless(file)) + about + '\n'
    const source = report.lines.get(file)
    const gutter = Math.max(...findings.map(({ line }) => String(line).length))
    for (const finding of findings) written += oneFinding(finding, source, gutter, page)
    written += '\n'
  }
  return written
}

/** `line:column severity message rule`, and under it the line with carets. */
export function oneFinding(
  finding: Located,
  source: { text: string; lines: Lines } | undefined,
  gutter: number,
  { colours, room }: Page,
): string {
  const { line, column, severity, message, rule, covers } = finding
  const head = `  ${`${line}:${column}`.padEnd(gutter + 4)}  ${tint(severity, colours)}  ${harmless(message)}  ${colours.dim(rule)}\n`
  if (!source) return head
  const indent = ' '.repeat(4)
  const from = { line: line - 1, character: column - 1 }
  const to = { line: finding.endLine - 1, character: finding.endColumn - 1 }
  const shown = excerpt(source.text, source.lines, from, to, Math.max(30, room - indent.length - gutter - 3))
  if (shown.line === '') return head
  const bar = colours.dim('│')
  const also = covers && covers.length > 1 ? ` ${colours.dim(linesNamed(covers))}` : ''
  return (
    head +
    `${indent}${colours.dim(String(line).padStart(gutter))} ${bar} ${shown.line}\n` +
    `${indent}${' '.repeat(gutter)} ${bar} ${paint(severity, colours)(shown.carets)}${also}\n`
  )
}

/** `lines 12–18, 30`. */
function linesNamed(covers: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const line of [...new Set(covers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && line === last[1] + 1) last[1] = line
    else runs.push([line, line])
  }
  const named = runs.slice(0, MOST_COVERED).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  const one = runs.length === 1 && runs[0]![0] === runs[0]![1]
  return `${one ? 'line' : 'lines'} ${named.join(', ')}${runs.length > MOST_COVERED ? ', …' : ''}`
}

const paint = (severity: Severity, colours: Colours): ((text: string) => string) =>
  severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.blue

const tint = (severity: Severity, colours: Colours): string =>
  paint(severity, colours)(severity.padEnd('warning'.length))

const COUNTED: Readonly<Record<Severity, Phrase>> = {
  error: phrase('{count} {count:error|errors}'),
  warning: phrase('{count} {count:warning|warnings}'),
  info: phrase('{count} info'),
  hint: phrase('{count} {count:hint|hints}'),
}

export function humanSummary(report: Report, { colours, say }: Page): string {
  const { summary, near, artefacts, baseline, changed, shard } = report
  const { documents, fixable, fixed } = summary
  let written = ''
  if (artefacts.length === 0 && shard)
    written += `${say('Nothing falls to shard {index} of {of}.', { index: shard.index, of: shard.of })}\n`
  else if (documents === 0) written += `${say('No Markdown file was read: nothing was checked.')}\n`
  else if (artefacts.length === 0) {
    written += `${say('No release artefact among {count} {count:Markdown file|Markdown files}: nothing was checked. `slipway why PATH` says why.', { count: documents })}\n`
  } else {
    const counts = SEVERITIES.filter(severity => summary[severity] > 0).map(severity =>
      paint(severity, colours)(say(COUNTED[severity], { count: summary[severity] })),
    )
    const found = counts.length > 0 ? counts.join(', ') : colours.green(say('no findings'))
    written += say('{found:raw} in {count} {count:artefact|artefacts}', { found, count: artefacts.length })
    const others = documents - artefacts.length
    const rest = say('{count} {count:other Markdown file|other Markdown files} left in peace', { count: others })
    written += others > 0 ? ` (${rest})\n` : '\n'
  }
  if (fixed > 0) written += `${say('{count} {count:fix|fixes} made.', { count: fixed })}\n`
  if (fixable > 0)
    written += `${say('{count} {count:finding|findings} can be mended with --fix.', { count: fixable })}\n`
  if (baseline && baseline.known > 0)
    written += `${say('{count} {count:finding|findings} of the baseline left out.', { count: baseline.known })}\n`
  if (baseline && baseline.stale.length > 0) written += staleLines(baseline, say)
  if (changed && changed.elsewhere > 0)
    written += `${say('{count} {count:finding|findings} on lines unchanged since {since:raw} left out.', { count: changed.elsewhere, since: harmless(changed.since) })}\n`
  if (near.length > 0) {
    const named = near.slice(0, 3).map(harmless).join(', ') + (near.length > 3 ? ', …' : '')
    written += `${say('{count} {count:file sounds like an artefact and is|files sound like artefacts and are} not checked ({names:raw}): `slipway why PATH` says why.', { count: near.length, names: named })}\n`
  }
  return written
}

const MOST_STALE = 10

/** What nothing answers to any more: it was mended, or its text is another. */
function staleLines({ stale, updated }: BaselineUse, say: Say): string {
  const lines = stale
    .slice(0, MOST_STALE)
    .map(({ file, rule, text }) => `  ${harmless(file)}  ${harmless(rule)}  ${harmless(text)}\n`)
  const rest = stale.length > MOST_STALE ? `  ${say('and {count} more', { count: stale.length - MOST_STALE })}\n` : ''
  const count = stale.length
  const head = updated
    ? say('{count} {count:entry|entries} of the baseline had nothing to answer to and {count:was|were} taken out:', {
        count,
      })
    : say(
        '{count} {count:entry|entries} of the baseline {count:is|are} stale; `--update-baseline` takes {count:it|them} out:',
        { count },
      )
  return `${head}\n${lines.join('')}${rest}`
}
