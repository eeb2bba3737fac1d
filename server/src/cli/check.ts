/** `slipway check`: from paths to a report and an exit code. */
import { Host, type Analysis } from '../analysis/analysis.js'
import { Baseline } from './baseline.js'
import { openCache, type Kept } from './cached.js'
import { Changes } from './changes.js'
import type { CheckRequest } from './checkRequest.js'
import type { Crew } from './crew.js'
import { deliver, refuseToOverwrite } from './deliver.js'
import { mend, replaceFile } from './fix.js'
import { gather, type Gathered } from './gather.js'
import { into, type Io } from './io.js'
import { judged } from './judged.js'
import { opened } from './open.js'
import { shownPath } from './paths.js'
import { Progress } from './progress.js'
import { isSaidAgain, type Repeat } from './repeat.js'
import { makeReport, type Report } from './report/report.js'
import { isSummary } from './report/summary.js'
import { watching, type SharedFindings } from './share.js'
import { narrow } from './sharding.js'
import { judgedInThreads } from './threaded.js'
import { endOfToday } from '../analysis/text/today.js'
import { verdictsOf } from './verdict.js'

export const check = (request: CheckRequest, io: Io): number => finished(begun(request, io), undefined)

/** The same with the help of other threads, where there is enough to do. */
export const checkInThreads = async (request: CheckRequest, io: Io, crew: Crew, repeat?: Repeat): Promise<number> =>
  inThreads({ ...begun(request, io, undefined, repeat?.gathered), repeat }, io, crew)

export type Begun = ReturnType<typeof begun> & { readonly repeat?: Repeat | undefined }

export async function inThreads(run: Begun, io: Io, crew: Crew): Promise<number> {
  const { request, gathered, today, cached } = run
  const isShared = !request.fix
  const shared = isShared ? await judgedInThreads(request, gathered, today, io, crew, cached?.known) : undefined
  return finished(run, shared)
}

/**
 * @param memory of the runs before, where there were any
 * @param gathered where that has been done for this very run
 */
export function begun(request: CheckRequest, io: Io, memory?: Kept, gathered = gather(request, io.cwd)) {
  const progress = new Progress(io.err, request.quiet || request.watch)
  const baseline = request.baseline && new Baseline(request.baseline, io)
  if (request.shard) narrow(gathered, request.shard)
  const read = [
    ...[...gathered.sources].flatMap(([id, { text }]) => (isSummary(text) ? [] : id)),
    ...gathered.configurations.keys(),
    ...(gathered.given ? [gathered.given.file] : []),
    ...(baseline ? [baseline.file] : []),
  ]
  refuseToOverwrite(request.outputs, new Set(read), io)
  const changes =
    request.changedSince === undefined
      ? undefined
      : new Changes(request.changedSince, gathered.asked, id => shownPath(io.cwd, id))
  const today = request.asOf ?? io.today()
  // What is about to be mended is looked at anew.
  const isKept = (request.cache !== undefined || memory) && !request.fix
  const cached = isKept ? openCache(request, gathered, today, io, memory) : undefined
  return { request, io, progress, gathered, today, cached, baseline, changes }
}

function finished(run: Begun, shared: SharedFindings | undefined): number {
  const { request, progress, gathered, today, cached, baseline, changes } = run
  const repeat = cached && isSaidAgain(request) ? run.repeat : undefined
  const told = { out: '', err: '' }
  const io = repeat ? heard(run.io, told) : run.io
  const brokenRules = [...(shared?.broken ?? [])]
  const isParanoid = Boolean(io.environment['SLIPWAY_PARANOID'])
  const host = new Host({ severities: request.severities, ...watching(isParanoid, brokenRules) })
  const shown = (id: string) => shownPath(io.cwd, id)
  // A shard reads only what its documents see.
  const known = shared
    ? new Map([...(cached?.known ?? []), ...shared.judged])
    : (cached?.known ?? (request.shard && new Map<string, never>()))
  let analysis = opened(host, gathered, today, io, known)

  const asked = [...gathered.asked]
  let made = 0
  if (request.fix) ({ analysis, made } = mendAll(host, analysis, gathered))
  const text = (id: string) => analysis.text(id) ?? gathered.sources.get(id)!.text
  let done = 0
  const zones = new Set<string | undefined>([undefined])
  const found = makeReport({
    judged: id => {
      const before = brokenRules.length
      const kept = cached?.known.get(id)
      const one = kept ?? shared?.judged.get(id) ?? judged(analysis, id, shown(id), io.say)
      if (!kept && brokenRules.length === before && !shared?.unsure.has(id)) cached?.keep(id, one)
      zones.add(one.artefact?.timezone)
      return one
    },
    text,
    asked,
    shown,
    threshold: request.threshold,
    quiet: request.quiet,
    fixed: made,
    mistakes: gathered.mistakes,
    sift: (id, findings) => {
      const fresh = baseline ? baseline.sift(id, findings) : findings
      return changes ? changes.sift(id, text(id), fresh) : fresh
    },
    begin: () => progress.at(++done, asked.length),
  })
  progress.clear()
  cached?.write()
  const hasVerdicts = request.verdict || request.outputs.some(({ format }) => format === 'summary')
  const report: Report = {
    ...found,
    ...(request.shard ? { shard: request.shard } : {}),
    ...(baseline ? { baseline: baseline.use(asked, (request.shard?.index ?? 1) === 1) } : {}),
    ...(changes ? { changed: changes.use } : {}),
    ...(hasVerdicts ? { verdicts: verdictsOf(gathered, today, io, text) } : {}),
    problems: gathered.problems.map(({ id, what, why }) => ({ file: shown(id), what, why })),
  }
  const code = deliver(report, request.outputs, request.quiet, io)
  for (const broken of new Set(brokenRules)) io.err.write(broken)
  if (repeat && brokenRules.length === 0 && report.problems.length === 0) {
    const ends = request.asOf === undefined ? [...zones].flatMap(zone => endOfToday(today, zone) ?? []) : []
    repeat.keep({ code, ...told }, request, gathered, ends.length > 0 ? Math.min(...ends) : undefined)
  }
  return code
}

/** What is written is kept in `told`, too. */
const heard = (io: Io, told: { out: string; err: string }): Io => ({
  ...io,
  out: into(io.out, text => {
    told.out += text
    io.out.write(text)
  }),
  err: into(io.err, text => {
    told.err += text
    io.err.write(text)
  }),
})

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
