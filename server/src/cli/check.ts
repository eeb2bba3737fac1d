/** `slipway check`: from paths to a report and an exit code. */
import { Host, type Analysis } from '../analysis/analysis.js'
import type { CheckRequest } from './arguments.js'
import { openCache } from './cached.js'
import { mend, replaceFile } from './fix.js'
import { Gathered } from './gather.js'
import { judged } from './judged.js'
import type { Crew } from './crew.js'
import { watching, type SharedFindings } from './share.js'
import { judgedInThreads } from './threaded.js'
import { EXIT, type Io } from './io.js'
import { opened } from './open.js'
import { shownPath } from './paths.js'
import { Progress } from './progress.js'
import { humanReport, humanSummary, pageFor } from './report/human.js'
import { jsonReport } from './report/json.js'
import { makeReport } from './report/report.js'
import { harmless } from './report/width.js'

export const check = (request: CheckRequest, io: Io): number => finished(begun(request, io), undefined)

/** The same with the help of other threads, where there is enough to do. */
export async function checkInThreads(request: CheckRequest, io: Io, crew: Crew): Promise<number> {
  const run = begun(request, io)
  const { gathered, today, cached } = run
  const isShared = !request.fix
  const shared = isShared ? await judgedInThreads(request, gathered, today, io, crew, cached?.known) : undefined
  return finished(run, shared)
}

function begun(request: CheckRequest, io: Io) {
  const progress = new Progress(io.err, request.quiet)
  const gathered = new Gathered(io.cwd, request.config)
  gathered.ask(request.paths.length > 0 ? request.paths : ['.'])
  const today = request.asOf ?? io.today()
  // What is about to be mended is looked at anew.
  const cached = request.cache === undefined || request.fix ? undefined : openCache(request, gathered, today, io)
  return { request, io, progress, gathered, today, cached }
}

function finished(
  { request, io, progress, gathered, today, cached }: ReturnType<typeof begun>,
  shared: SharedFindings | undefined,
): number {
  const brokenRules = [...(shared?.broken ?? [])]
  const isParanoid = Boolean(io.environment['SLIPWAY_PARANOID'])
  const host = new Host({ severities: request.severities, ...watching(isParanoid, brokenRules) })
  const shown = (id: string) => shownPath(io.cwd, id)
  const known = shared ? new Map([...(cached?.known ?? []), ...shared.judged]) : cached?.known
  let analysis = opened(host, gathered, today, io, known)

  const asked = [...gathered.asked]
  let made = 0
  if (request.fix) ({ analysis, made } = mendAll(host, analysis, gathered))
  let done = 0
  const report = makeReport({
    judged: id => {
      const kept = cached?.known.get(id)
      if (kept) return kept
      const before = brokenRules.length
      const fresh = shared?.judged.get(id) ?? judged(analysis, id, shown(id))
      if (brokenRules.length === before && !shared?.unsure.has(id)) cached?.keep(id, fresh)
      return fresh
    },
    text: id => analysis.text(id) ?? gathered.sources.get(id)!.text,
    asked,
    shown,
    threshold: request.threshold,
    quiet: request.quiet,
    fixed: made,
    mistakes: gathered.mistakes,
    begin: () => progress.at(++done, asked.length),
  })
  progress.clear()
  cached?.write()

  if (request.format === 'json') io.out.write(jsonReport(report))
  else {
    const page = pageFor(io.out, io.environment)
    io.out.write(humanReport(report, page))
    if (!request.quiet && report.artefacts.length > 0) io.out.write(humanSummary(report, page))
  }
  const errors = pageFor(io.err, io.environment)
  if (!request.quiet && report.artefacts.length === 0) io.err.write(humanSummary(report, errors))
  for (const { id, what, why } of gathered.problems)
    io.err.write(`${errors.colours.red(what)}: ${harmless(shownPath(io.cwd, id))}: ${why}.\n`)
  for (const broken of new Set(brokenRules)) io.err.write(broken)
  if (gathered.problems.length > 0) return EXIT.couldNotRun
  return report.summary.failed ? EXIT.findings : EXIT.clean
}

function mendAll(host: Host, before: Analysis, gathered: Gathered): { analysis: Analysis; made: number } {
  let analysis = before
  let made = 0
  for (const id of [...gathered.asked].sort()) {
    const source = gathered.sources.get(id)!
    const mended = mend(host, analysis, id)
    const text = mended.analysis.text(id)
    if (text === undefined || text === source.text) continue
    try {
      replaceFile(id, source, text)
      made += mended.made
      analysis = mended.analysis
    } catch (error) {
      gathered.problem(id, 'Not mended', error)
      analysis = host.apply({ documents: new Map([[id, source.text]]) })
    }
  }
  return { analysis, made }
}
