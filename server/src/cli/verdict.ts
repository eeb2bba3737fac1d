/** `slipway verdict`: whether each release among the paths is ready, and why. */
import { Host } from '../analysis/analysis.js'
import { OUTCOMES, type Outcome } from '../analysis/lint/criterion.js'
import type { VerdictRequest } from './arguments.js'
import { gather, type Gathered } from './gather.js'
import { pageOf, put, refuseToOverwrite } from './deliver.js'
import { EXIT, type Io } from './io.js'
import { judgedBy, opened, seenBy, toldProblems } from './open.js'
import { shownPath } from './paths.js'
import { inOrder } from './inOrder.js'
import { testResults } from './testResults.js'
import { locateVerdict, type LocatedVerdict } from '../exports/locatedVerdict.js'
import { verdictJson } from './report/verdictJson.js'
import { verdictJunit } from './report/verdictJunit.js'
import { verdictText } from './report/verdictText.js'

/** Of several releases the gravest outcome counts. */
export const VERDICT_EXIT: Readonly<Record<Outcome, number>> = { go: 0, 'no-go': 1, conditions: 3, 'not-assessable': 4 }

/** The verdicts of `slipway verdict` on the documents of a run, as they are now. */
export function verdictsOf(gathered: Gathered, today: string, io: Io, text: (id: string) => string): LocatedVerdict[] {
  const { asked } = gathered
  const analysis = seenBy(asked, new Host(), gathered, today, text)
  return inOrder(analysis.verdicts(asked).map(one => locateVerdict(one, analysis, id => shownPath(io.cwd, id), io.say)))
}

export function verdict(request: VerdictRequest, io: Io): number {
  const evidence = request.tests.length > 0 ? { tests: testResults(io.cwd, request.tests) } : {}
  const gathered = gather(request, io.cwd)
  const analysis = opened(new Host(evidence), gathered, request.asOf ?? io.today(), io)
  refuseToOverwrite([request.output], judgedBy(analysis, gathered, request.tests, io), io)
  const verdicts = analysis
    .verdicts(gathered.asked)
    .map(one => locateVerdict(one, analysis, id => shownPath(io.cwd, id), io.say))

  const { format, file } = request.output
  if (format === 'json') put(verdictJson(verdicts), file, io)
  else if (format === 'junit') put(verdictJunit(verdicts, io.say), file, io)
  else if (verdicts.length > 0) put(verdictText(verdicts, request.all, pageOf(file, io)), file, io)
  if (verdicts.length === 0 && gathered.problems.length === 0)
    io.err.write(
      `${io.say('No release artefact is among these files: there is nothing to judge. `slipway why PATH` says why.')}\n`,
    )
  if (!toldProblems(gathered, io)) return EXIT.couldNotRun
  const worst = OUTCOMES.find(outcome => verdicts.some(one => one.outcome === outcome)) ?? 'not-assessable'
  return VERDICT_EXIT[worst]
}
