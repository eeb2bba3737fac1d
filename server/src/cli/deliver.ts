/** Writes a run's reports where they are wanted, and says on the error stream what no report says. */
import { existsSync } from 'node:fs'
import { fileTrouble } from './fileError.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
import type { Output } from './outputs.js'
import { realPath, resolvePath } from './paths.js'
import { written } from './report/formats.js'
import { humanSummary, pageFor, type Page } from './report/human.js'
import type { Report } from './report/report.js'
import { harmless } from './report/width.js'
import { writeWhole } from './writeFile.js'
import { sayKnown, spoken } from '../analysis/text/said.js'

/** @returns the exit code */
export function deliver(report: Report, outputs: readonly Output[], quiet: boolean, io: Io): number {
  const about = { version: io.version(), page: io.page, quiet }
  const errors = pageFor(io.err, io.environment, io.say)
  if (!quiet && report.artefacts.length === 0) io.err.write(humanSummary(report, errors))
  const unwritten: string[] = []
  for (const { format, file } of outputs) {
    try {
      put(written(format, report, about, pageOf(file, io)), file, io)
    } catch (error) {
      if (!(error instanceof CouldNotRun)) throw error
      unwritten.push(`${errors.colours.red(io.say('Not written'))}: ${error.in(io.say)}\n`)
    }
  }
  for (const { what, file, why } of report.problems) io.err.write(problemLine(what, file, why, errors))
  for (const line of unwritten) io.err.write(line)
  if (report.problems.length > 0 || unwritten.length > 0) return EXIT.couldNotRun
  return report.summary.failed ? EXIT.findings : EXIT.clean
}

/** Writes one report. Throws where it cannot be written. */
export function put(text: string, file: string | undefined, io: Io): void {
  if (file === undefined) return io.out.write(text)
  try {
    writeWhole(resolvePath(io.cwd, file), text)
  } catch (error) {
    throw new CouldNotRun(
      spoken('{file:raw} cannot be written: {error:raw}.', { file: harmless(file), error: fileTrouble(error) }),
    )
  }
}

/** A file has no colours and no edge. */
export const pageOf = (file: string | undefined, { out, environment, say }: Io): Page =>
  pageFor(file === undefined ? out : { ...out, isTerminal: false }, environment, say)

const problemLine = (what: string, file: string, why: string, { colours, say }: Page): string =>
  `${colours.red(sayKnown(say, what))}: ${harmless(file)}: ${harmless(sayKnown(say, why))}.\n`

/** A report must not be written over what it is about, whatever links lead there. */
export function refuseToOverwrite(
  outputs: readonly Pick<Output<string>, 'file'>[],
  read: ReadonlySet<string>,
  io: Io,
): void {
  for (const { file } of outputs) {
    if (file === undefined) continue
    const id = resolvePath(io.cwd, file)
    if (!existsSync(id)) continue
    const there = realPath(id)
    if (read.has(id) || [...read].some(one => realPath(one) === there))
      throw new CouldNotRun(
        spoken('{file:raw} is read by this run: no report is written over it.', { file }),
        spoken('Name another file.'),
      )
  }
}
