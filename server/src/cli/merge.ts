/** `slipway merge`: the JSON reports of shards as the one report that a single run would have written. */
import type { MergeRequest } from './arguments.js'
import { deliver, refuseToOverwrite } from './deliver.js'
import { decode } from '../files/decode.js'
import { fileError } from './fileError.js'
import { inOrder, sorted } from './inOrder.js'
import { CouldNotRun, type Io } from './io.js'
import { resolvePath } from './paths.js'
import { readBytes } from './readBytes.js'
import { readReport, type ReadReport } from './report/readJson.js'
import type { Report, Summary } from './report/report.js'
import { harmless } from './report/width.js'
import { known, spoken } from '../analysis/text/said.js'

interface Part {
  /** As it was given. */
  readonly name: string
  readonly report: ReadReport
}

export function merge({ files, outputs }: MergeRequest, io: Io): number {
  refuseToOverwrite(outputs, new Set(files.map(file => resolvePath(io.cwd, file))), io)
  const parts = files.map(name => ({ name: harmless(name), report: read(resolvePath(io.cwd, name), harmless(name)) }))
  refuseGaps(parts)
  refuseDouble(parts)
  return deliver(merged(parts), outputs, false, io)
}

function read(file: string, name: string): ReadReport {
  try {
    return readReport(decode(readBytes(file)).text)
  } catch (error) {
    throw new CouldNotRun(
      spoken('{name:raw} is no JSON report of `slipway check`: {error:raw}.', {
        name,
        error: known(harmless(fileError(error)).replace(/\.$/, '')),
      }),
      spoken('Write one with `slipway check --format json --output FILE`.'),
    )
  }
}

/** A shard that is left out must not look as if nothing were found in it. */
function refuseGaps(parts: readonly Part[]): void {
  const [first] = parts
  const of = first!.report.shard?.of
  for (const { name, report } of parts)
    if (report.shard?.of !== of)
      throw new CouldNotRun(
        spoken('{name:raw} is {shard:raw}, {name2:raw} is {shard2:raw}.', {
          name,
          shard: said(report.shard),
          name2: first!.name,
          shard2: said(first!.report.shard),
        }),
        ALIKE,
      )
  for (let index = 1; of !== undefined && index <= of; index++) {
    const own = parts.filter(({ report }) => report.shard!.index === index)
    if (own.length === 0)
      throw new CouldNotRun(
        spoken('Shard {index:raw} of {of:raw} is missing.', { index, of }),
        spoken('Name the report of every shard.'),
      )
    if (own.length > 1)
      throw new CouldNotRun(
        spoken('{name:raw} are both shard {index:raw}.', { name: own.map(({ name }) => name).join(' and '), index }),
        spoken('Name each once.'),
      )
  }
}

const said = (shard: Report['shard']): string => (shard ? `one of ${shard.of} shards` : 'of a run without shards')

const ALIKE = spoken('Merge reports of runs with the same options.')

function refuseDouble(parts: readonly Part[]): void {
  const where = new Map<string, string>()
  for (const { name, report } of parts) {
    const first = parts[0]!.report
    if (report.summary.threshold !== first.summary.threshold)
      throw new CouldNotRun(
        spoken('{name:raw} and {name2:raw} differ in `--max-severity`.', { name, name2: parts[0]!.name }),
        ALIKE,
      )
    if (report.changed?.since !== first.changed?.since)
      throw new CouldNotRun(
        spoken('{name:raw} and {name2:raw} differ in `--changed-since`.', { name, name2: parts[0]!.name }),
        ALIKE,
      )
    if (!report.baseline !== !first.baseline || !report.verdicts !== !first.verdicts)
      throw new CouldNotRun(
        spoken('{name:raw} and {name2:raw} were written with other options.', { name, name2: parts[0]!.name }),
        ALIKE,
      )
    for (const { file } of report.artefacts) {
      const there = where.get(file)
      if (there !== undefined)
        throw new CouldNotRun(
          spoken('{file:raw} is in {there:raw} and in {name:raw}.', { file: harmless(file), there, name }),
          spoken('Name reports of different documents.'),
        )
      where.set(file, name)
    }
  }
}

function merged(parts: readonly Part[]): Report {
  const all = parts.map(({ report }) => report)
  const [first] = all
  const sum = (count: (report: ReadReport) => number): number => all.reduce((total, one) => total + count(one), 0)
  const total = (key: keyof Omit<Summary, 'failed' | 'threshold'>): number => sum(({ summary }) => summary[key])
  const byFile = (a: { file: string }, b: { file: string }): number =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1
  return {
    artefacts: all.flatMap(({ artefacts }) => artefacts).sort(byFile),
    near: all.flatMap(({ near }) => near).sort(),
    findings: all.flatMap(({ findings }) => findings).sort(byFile),
    mistakes: distinct(all.flatMap(({ mistakes }) => mistakes)),
    problems: distinct(all.flatMap(({ problems }) => problems)),
    ...(first!.baseline
      ? {
          baseline: {
            known: sum(({ baseline }) => baseline?.known ?? 0),
            stale: sorted(all.flatMap(({ baseline }) => baseline?.stale ?? [])),
          },
        }
      : {}),
    ...(first!.changed
      ? { changed: { since: first!.changed.since, elsewhere: sum(({ changed }) => changed?.elsewhere ?? 0) } }
      : {}),
    ...(first!.verdicts ? { verdicts: inOrder(all.flatMap(({ verdicts }) => verdicts ?? [])) } : {}),
    lines: new Map(),
    summary: {
      documents: total('documents'),
      artefacts: total('artefacts'),
      error: total('error'),
      warning: total('warning'),
      info: total('info'),
      hint: total('hint'),
      fixable: total('fixable'),
      fixed: total('fixed'),
      failed: all.some(({ summary }) => summary.failed),
      threshold: first!.summary.threshold,
    },
  }
}

/** Every shard reads every configuration, and tells of it. */
const distinct = <One>(all: readonly One[]): One[] => [...new Map(all.map(one => [JSON.stringify(one), one])).values()]
