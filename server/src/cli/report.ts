/** `slipway report`: the readiness of releases as a file to hand round, written to the standard output. */
import { Host, type Analysis } from '../analysis/analysis.js'
import type { Leads } from '../analysis/report/leads.js'
import { onlyHoles } from '../analysis/verdict/readiness.js'
import { Lines } from '../analysis/text/lines.js'
import { exported } from '../exports/exported.js'
import type { ReportRequest } from './arguments.js'
import { gather } from './gather.js'
import { put, refuseToOverwrite } from './deliver.js'
import { EXIT, type Io } from './io.js'
import { writeNotes } from './notes.js'
import { judgedBy, opened, toldProblems } from './open.js'
import { shownPath } from './paths.js'
import { testResults } from './testResults.js'

export function report(request: ReportRequest, io: Io): number {
  const evidence = request.tests.length > 0 ? { tests: testResults(io.cwd, request.tests) } : {}
  const gathered = gather(request, io.cwd)
  const analysis = opened(new Host(evidence), gathered, request.asOf ?? io.today(), io)
  refuseToOverwrite([request.output], judgedBy(analysis, gathered, request.tests, io), io)
  const leads = leadsIn(analysis, id => shownPath(io.cwd, id))
  if (request.audience !== undefined) {
    const { audience, output } = request
    const written = writeNotes(analysis, gathered.asked, audience, output, leads, io)
    return toldProblems(gathered, io) && written ? EXIT.clean : EXIT.couldNotRun
  }
  const all = analysis.readiness(gathered.asked)
  const releases = request.holes ? all.map(onlyHoles) : all
  if (releases.length === 0 && gathered.problems.length === 0)
    io.err.write(
      `${io.say('No release artefact is among these files: there is nothing to report. `slipway why PATH` says why.')}\n`,
    )
  else if (releases.length > 0) put(exported(request.output.format, releases, leads, io.say), request.output.file, io)
  return toldProblems(gathered, io) && releases.length > 0 ? EXIT.clean : EXIT.couldNotRun
}

/** Links by path and line, relative to the working directory. */
function leadsIn(analysis: Analysis, shown: (id: string) => string): Leads {
  const lines = new Map<string, Lines>()
  return ({ document, range }) => {
    let of = lines.get(document)
    if (!of) lines.set(document, (of = new Lines(analysis.text(document) ?? '')))
    const line = of.lineAt(range[0]) + 1
    const file = shown(document)
    return { href: `${file.split('/').map(encodeURIComponent).join('/')}#L${line}`, label: `${file}:${line}` }
  }
}
