/** Holds findings against labels of the same document: which are right, which wrong, which are missing. */

export interface Label {
  readonly rule: string
  /** From 1. */
  readonly line: number
  readonly text: string
  /** What is not sure counts neither way. */
  readonly sure: boolean
}

export interface Found {
  readonly rule: string
  /** The line of the finding itself. */
  readonly line: number
  /** The lines of the parts it stands for; empty where it stands for itself. */
  readonly covers: readonly number[]
  readonly message: string
}

export type Disagreement =
  | { readonly kind: 'missed'; readonly rule: string; readonly line: number; readonly text: string }
  | { readonly kind: 'false'; readonly rule: string; readonly line: number; readonly message: string }
  /** A finding that is right as a whole also speaks of a line that nobody labelled. */
  | { readonly kind: 'stray'; readonly rule: string; readonly line: number; readonly message: string }

export interface Tally {
  /** Sure labels a finding speaks of. */
  true: number
  /** Findings that speak of no label, sure or not. */
  false: number
  /** Sure labels nothing speaks of. */
  missed: number
  /** Covered lines without a label, in findings that are not false. */
  stray: number
}

export interface Comparison {
  readonly tallies: ReadonlyMap<string, Tally>
  /** In the order of the lines. */
  readonly disagreements: readonly Disagreement[]
}

/** People and parsers may differ by a line about where a thing begins. */
const SLACK = 1

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK

/** A finding speaks of its own line and of every line it covers. */
const linesOf = (found: Found): readonly number[] => [...found.covers, found.line]

/** @param rules the rules somebody looked for when labelling: others are neither right nor wrong */
export function compare(found: readonly Found[], labels: readonly Label[], rules: Iterable<string>): Comparison {
  const tallies = new Map<string, Tally>()
  const disagreements: Disagreement[] = []
  for (const rule of rules) {
    const mine = found.filter(one => one.rule === rule)
    const theirs = labels.filter(one => one.rule === rule)
    const tally: Tally = { true: 0, false: 0, missed: 0, stray: 0 }
    tallies.set(rule, tally)
    for (const { sure, line, text } of theirs) {
      if (!sure) continue
      if (mine.some(one => linesOf(one).some(place => near(place, line)))) tally.true++
      else {
        tally.missed++
        disagreements.push({ kind: 'missed', rule, line, text })
      }
    }
    for (const one of mine) {
      const labelled = (place: number): boolean => theirs.some(label => near(place, label.line))
      const { line, message } = one
      if (!linesOf(one).some(labelled)) {
        tally.false++
        disagreements.push({ kind: 'false', rule, line, message })
        continue
      }
      for (const place of one.covers.filter(place => !labelled(place))) {
        tally.stray++
        disagreements.push({ kind: 'stray', rule, line: place, message })
      }
    }
  }
  return { tallies, disagreements: disagreements.sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule, 'en')) }
}

/** The sum over several documents, or over several rules. */
export function addUp(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { true: 0, false: 0, missed: 0, stray: 0 }
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key]
  return sum
}

/** Undefined where nothing was found. */
export const precision = (tally: Tally): number | undefined =>
  tally.true + tally.false === 0 ? undefined : tally.true / (tally.true + tally.false)

/** Undefined where there was nothing to find. */
export const recall = (tally: Tally): number | undefined =>
  tally.true + tally.missed === 0 ? undefined : tally.true / (tally.true + tally.missed)
