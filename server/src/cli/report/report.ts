/** What a run found, in lines and columns: the one thing every report is written from. */
import type { Identity, Severity } from '../../analysis/lint/finding.js'
import type { Level } from '../../analysis/lint/severity.js'
import { LEVELS } from '../../analysis/lint/severity.js'
import { RULES } from '../../analysis/rules/index.js'
import { Lines } from '../../analysis/text/lines.js'
import type { Located } from './located.js'
import type { LocatedVerdict } from '../../exports/locatedVerdict.js'

/** What there is to say of one document: plain data, whether worked out now, in another thread or in a run before. */
export interface Judged {
  /** Undefined for Markdown that is no artefact. `timezone` is where its days begin, where it says so. */
  readonly artefact:
    { readonly kind: string; readonly status: string; readonly words: number; readonly timezone?: string } | undefined
  /** It sounds like an artefact and is none. */
  readonly isNear: boolean
  readonly findings: readonly Located[]
}

export interface ReportedArtefact {
  readonly file: string
  readonly kind: string
  readonly status: string
  readonly words: number
}

export interface Report {
  readonly artefacts: readonly ReportedArtefact[]
  readonly findings: readonly Located[]
  /** In the configurations that were read. */
  readonly mistakes: readonly Located[]
  readonly summary: Summary
  /** Documents that sound like artefacts and are not checked. */
  readonly near: readonly string[]
  readonly problems: readonly ReportedProblem[]
  /** Where the run is one of several over the same folders. */
  readonly shard?: Shard
  /** Where findings are left out that stand in a baseline. */
  readonly baseline?: BaselineUse
  /** Where findings are left out that stand on lines as they were. */
  readonly changed?: ChangesUse
  /** Where they were asked for. */
  readonly verdicts?: readonly LocatedVerdict[]
  /** Lines of a reported document, for excerpts. */
  readonly lines: ReadonlyMap<string, { readonly text: string; readonly lines: Lines }>
}

/** What could not be read, written or understood. */
export interface ReportedProblem {
  readonly file: string
  readonly what: 'Not read' | 'Not mended' | 'Not kept' | 'Not understood' | 'Not written'
  readonly why: string
}

/** Counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface BaselineUse {
  /** Findings that are left out. */
  readonly known: number
  /** Entries that nothing answers to. */
  readonly stale: readonly StaleEntry[]
  /** They were taken out of the file. */
  readonly updated?: true
}

export interface StaleEntry extends Identity {
  readonly file: string
  readonly rule: string
}

export interface ChangesUse {
  /** As it was given. */
  readonly since: string
  /** Findings on lines that stayed as they were. */
  readonly elsewhere: number
}

export interface Summary {
  /** Documents looked at, artefacts or not. */
  readonly documents: number
  readonly artefacts: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly hint: number
  /** Findings that `--fix` would mend. */
  readonly fixable: number
  /** Fixes that `--fix` made. */
  readonly fixed: number
  /** Whether a finding reaches the threshold. */
  readonly failed: boolean
  readonly threshold: Level
}

export interface Reporting {
  readonly judged: (id: string) => Judged
  readonly text: (id: string) => string
  /** Ids of the documents to report on. */
  readonly asked: Iterable<string>
  readonly shown: (id: string) => string
  readonly threshold: Level
  /** Leave out what does not reach the threshold. */
  readonly quiet: boolean
  readonly fixed: number
  readonly mistakes: readonly Located[]
  /** What is left of a document's findings. */
  readonly sift: (id: string, findings: readonly Located[]) => readonly Located[]
  /** Told of each document before its rules run. */
  readonly begin: (id: string) => void
}

export function makeReport(reporting: Reporting): Report {
  const { judged, text, asked, shown, threshold, quiet, fixed, mistakes, sift, begin } = reporting
  const artefacts: ReportedArtefact[] = []
  const findings: Located[] = []
  const near: string[] = []
  const lines = new Map<string, { text: string; lines: Lines }>()
  const ids = [...asked].map(id => ({ id, file: shown(id) })).sort((a, b) => (a.file < b.file ? -1 : 1))
  for (const { id, file } of ids) {
    begin(id)
    const { artefact, isNear, findings: all } = judged(id)
    if (isNear) near.push(file)
    if (!artefact) continue
    const { kind, status, words } = artefact
    artefacts.push({ file, kind, status, words })
    const found = sift(id, all)
    if (found.length === 0) continue
    const source = text(id)
    lines.set(file, { text: source, lines: new Lines(source) })
    for (const finding of found) findings.push(finding)
  }
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  const failing = findings.filter(({ severity }) => reaches(severity, threshold))
  return {
    artefacts,
    findings: quiet ? failing : findings,
    mistakes,
    near,
    problems: [],
    lines,
    summary: {
      documents: ids.length,
      artefacts: artefacts.length,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      hint: count('hint'),
      fixable: findings.filter(one => isMended(one) && one.fixes.some(fix => fix.kind === 'safe')).length,
      fixed,
      failed: failing.length > 0,
      threshold,
    },
  }
}

/** Whether its rule is one that `--fix` mends. */
export const isMended = ({ rule }: Located): boolean => MENDING.has(rule)
const MENDING = new Set(RULES.filter(rule => rule.fix === 'safe').map(rule => rule.id))

export const reaches = (severity: Severity, threshold: Level): boolean =>
  threshold !== 'off' && LEVELS.indexOf(severity) >= LEVELS.indexOf(threshold)
