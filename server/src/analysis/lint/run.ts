/** Runs the rules over one artefact in small steps, and keeps what they said about slices that stay. */
import type { Artefact } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { isAlike } from './alike.js'
import type { Finding, Severity } from './finding.js'
import type { Look, Report, Rule, SuppressionUse } from './rule.js'
import { causeOf } from './cause.js'
import { fold } from './fold.js'
import { Folds, foundOf, type Fold } from './folded.js'
import { byPlace, partRange, Raised, rangeOf, sliceOf, titlePlace, toFinding } from './raised.js'
import { PartQuestions } from './partQuestions.js'
import { NOTHING, type RuleCache, type SaidOfPart } from './saidOfParts.js'
import { Still, type Found, type Said } from './standing.js'
import { Suppressions } from './suppress.js'
import { spoken } from '../text/said.js'

type WholeRule = Rule & { readonly reads: 'artefact' | 'packet' }

/** So many slices that nobody is asked about take less time than a rule. */
const STEP = 50

export interface Job {
  readonly artefact: Artefact
  readonly rules: readonly Rule[]
  readonly look: Look
  readonly severities: (rule: string) => Severity | 'off'
  readonly cache: RuleCache
  readonly work: { rulesRun: number; reportsRaised: number }
  /** Told of a rule that threw, for a log. */
  readonly failed?: (rule: string, error: unknown) => void
}

/** Findings ordered by range, then rule. Yields between slices and between rules. */
export function* runRules(job: Job): Generator<void, readonly Finding[]> {
  const run = new Run(job)
  for (const rule of run.wholeRules) {
    run.askWhole(rule)
    yield
  }
  const again = run.again()
  if (!again) yield* run.slices()
  return run.keep(again ?? run.finish())
}

class Run {
  readonly rules: readonly Rule[]
  readonly wholeRules: readonly WholeRule[]
  readonly #severities = new Map<Rule, Severity>()
  readonly #parts: PartQuestions
  readonly #raised: Raised[] = []
  readonly #broken = new Set<Rule>()
  readonly #speaking: number[] = []
  readonly #key: string
  readonly #about: string
  #still: Still
  readonly #said = new Map<Rule, Said>()
  /** Whether a rule about the whole document says something else than before. */
  #isNews = false
  /** Of those that say the same in other words, of which slices. */
  readonly #reworded = new Map<Rule, readonly number[]>()

  constructor(readonly job: Job) {
    for (const rule of job.rules) {
      const severity = job.severities(rule.id)
      if (severity !== 'off') this.#severities.set(rule, severity)
    }
    this.rules = [...this.#severities.keys()]
    const isAsked = ({ reads }: Rule) => reads === 'artefact' || (reads === 'packet' && job.look.packet.complete)
    this.wholeRules = this.rules.filter(isAsked) as WholeRule[]
    const { kind, timezone, anchor, template, status, release, title, inherited } = job.artefact
    const asked = this.rules.map(rule => rule.id).join()
    this.#key = job.cache.key(
      JSON.stringify([kind, timezone, anchor, template, job.look.today, job.look.options, asked]),
    )
    this.#parts = new PartQuestions(job, this.rules, this.#key, (rule, check) => this.attempt(rule, check))
    const severities = [...this.#severities.values()]
    this.#about = JSON.stringify([this.#key, status, release, title, inherited, severities])
    this.#still = job.cache.standing.since(job.artefact, job.look.packet, this.#about)
  }

  /** Runs what may throw; a rule that does has nothing more to say about this document. False where it has not answered. */
  attempt(rule: Rule, check: () => void): boolean {
    if (this.#broken.has(rule)) return false
    try {
      check()
      return true
    } catch (error) {
      this.#broken.add(rule)
      this.job.failed?.(rule.id, error)
      return false
    }
  }

  *slices(): Generator<void> {
    const { length } = this.job.artefact.slices
    const numbers = this.#still.speaking ?? Array.from({ length }, (_, slice) => slice)
    // The front matter's are not known by slice.
    this.slice(-1)
    for (const [index, slice] of numbers.entries()) {
      // Many that stayed are one step.
      if (this.slice(slice) || index % STEP === 0) yield
    }
  }

  /** All part rules on one slice; on the front matter where `index` is -1. True where they had to be asked. */
  slice(index: number): boolean {
    const { said, isAsked } = this.#parts.saidOfAll(this.job.artefact.slices[index]?.model)
    if (said === NOTHING) return isAsked
    if (index >= 0) this.#speaking.push(index)
    for (const raised of this.#raise(said, index)) this.#raised.push(raised)
    return isAsked
  }

  #raise(said: readonly SaidOfPart[], slice: number): Raised[] {
    this.job.work.reportsRaised += said.length
    return said.map(({ rule: asked, subject, report, part, cause }, nth) => {
      const rule = asked as unknown as Rule
      return new Raised(rule, this.#severities.get(rule)!, report, slice, nth, subject, part, cause)
    })
  }

  askWhole(rule: WholeRule): void {
    const sight = rule.sees?.(this.job.artefact, this.job.look)
    const known = sight && this.#still.said(rule, sight)
    this.attempt(rule, () => {
      const reports = known ?? this.#answer(rule)
      this.#said.set(rule, { reports, sight })
      const reworded = known ? NOTHING : this.#still.reworded(rule, reports)
      if (!reworded) this.#isNews = true
      else if (reworded.length > 0) this.#reworded.set(rule, reworded)
    })
  }

  #answer(rule: WholeRule): readonly Report[] {
    this.job.work.rulesRun++
    const reports = [...rule.check(this.job.artefact, this.job.look)]
    return reports.length === 0 ? NOTHING : reports
  }

  #raiseWhole(rule: Rule, reports: readonly Report[]): void {
    const { artefact } = this.job
    this.job.work.reportsRaised += reports.length
    for (const [nth, report] of reports.entries()) {
      const { of } = report
      const slice = sliceOf(artefact, report)
      const cause = of && causeOf(rule.id, report, of.part)
      this.#raised.push(new Raised(rule, this.#severities.get(rule)!, report, slice, nth, undefined, of?.part, cause))
    }
  }

  /** Of all that was said and found what may be said again. */
  keep(found: Found): readonly Finding[] {
    const { artefact, look, cache } = this.job
    for (const rule of this.#broken) this.#said.delete(rule)
    cache.standing.keep(this.#about, { artefact, packet: look.packet, said: this.#said, found })
    // Findings that moved hold this run: each would hold the one before.
    this.#still = new Still(undefined, artefact, undefined)
    return found.findings
  }

  /** What was found before, where rules say of the document and of what an edit has changed what they said before. */
  again(): Found | undefined {
    const raised = this.#isNews ? undefined : this.#raisedAgain()
    if (!raised || this.#broken.size > 0) return undefined
    return this.#still.found(raised, fold => foundOf(this.job, this.#now(fold)))
  }

  /** By slice of which they say it in other words; undefined where that comes together otherwise than before. */
  #raisedAgain(): ReadonlyMap<number, readonly Raised[]> | undefined {
    const { change } = this.#still
    if (!change || change.inside) return undefined
    const { artefact, look, cache } = this.job
    const raised = new Map<number, readonly Raised[]>()
    for (const slices of this.#reworded.values()) for (const slice of slices) raised.set(slice, NOTHING)
    const rules = new Set<Rule>(this.#reworded.keys())
    for (const [index, [before, after]] of change.slices.entries()) {
      const was = cache.said(before, this.#key)
      if (!was || after.stretches || before.suppressions.length + after.suppressions.length > 0) return undefined
      const said = this.#parts.saidOf(after)
      if (!isAlike({ model: before, said: was }, { model: after, said })) return undefined
      const slice = change.numbers[0] + index
      if (said.length > 0) raised.set(slice, this.#raise(said, slice))
      for (const { rule } of said) rules.add(rule as unknown as Rule)
    }
    const suppressions = rules.size > 0 ? new Suppressions(artefact, look.today) : undefined
    return [...rules].some(rule => suppressions!.name(rule.id)) ? undefined : raised
  }

  /** What rules about the whole document said has moved. */
  #now(fold: Fold): Fold {
    const said = this.#said.get(fold.like[0]!.rule)
    return said ? { ...fold, like: fold.like.map(one => one.at(said.reports[one.nth]!)) } : fold
  }

  finish(): Found {
    const { artefact, look } = this.job
    for (const [rule, { reports }] of this.#said) this.#raiseWhole(rule, reports)
    const suppressions = new Suppressions(artefact, look.today)
    const kept: Raised[] = []
    const hidden: Raised[] = []
    for (const raised of this.#raised) {
      if (this.#broken.has(raised.rule)) continue
      const { id } = raised.rule
      const isHidden =
        suppressions.name(id) && suppressions.hides(id, [rangeOf(artefact, raised), partRange(artefact, raised)])
      ;(isHidden ? hidden : kept).push(raised)
    }
    const all = fold(artefact, kept, hidden)
      .map(fold => ({ fold, finding: foundOf(this.job, fold) }))
      .filter(({ finding }) => !suppressions.hides(finding.rule, [finding.range]))
    for (const fold of this.#judge(suppressions)) all.push({ fold, finding: foundOf(this.job, fold) })
    if (this.#broken.size === 0) {
      all.sort((a, b) => byPlace(a.finding, b.finding))
      const folds = new Folds(
        all.map(one => one.fold),
        this.#speaking,
      )
      return { findings: all.map(one => one.finding), folds }
    }
    const failures = [...this.#broken].map(rule => this.#failure(rule, titlePlace(artefact)))
    return { findings: [...all.map(one => one.finding), ...failures].sort(byPlace), folds: undefined }
  }

  /** What became of the suppressions, themselves open to suppression. */
  #judge(suppressions: Suppressions): Fold[] {
    if (suppressions.all.length === 0) return []
    const judges = this.rules.filter(rule => rule.reads === 'suppression')
    const ruleIds = this.job.rules.map(rule => rule.id)
    const asked = new Set(this.rules.filter(rule => this.#answered(rule)).map(rule => rule.id))
    const before = this.#raised.length
    for (const { suppression, slice, used, expired } of suppressions.all) {
      const use: SuppressionUse = {
        suppression,
        used: used || (ruleIds.includes(suppression.rule) && !asked.has(suppression.rule)),
        expired,
        ruleIds,
      }
      for (const rule of judges) {
        this.attempt(rule, () => {
          this.job.work.rulesRun++
          for (const report of rule.check(use, this.job.look)) {
            this.job.work.reportsRaised++
            this.#raised.push(
              new Raised(rule, this.#severities.get(rule)!, report, slice, 0, use, undefined, undefined),
            )
          }
        })
      }
    }
    const raised = this.#raised
      .slice(before)
      .filter(one => !this.#broken.has(one.rule) && !suppressions.hides(one.rule.id, [rangeOf(this.job.artefact, one)]))
    return fold(this.job.artefact, raised, [])
  }

  /** Only of a rule that was asked and answered can one say that it found nothing to hide. */
  #answered(rule: Rule): boolean {
    if (this.#broken.has(rule) || rule.reads === 'suppression') return false
    return rule.reads !== 'packet' || this.job.look.packet.complete
  }

  #failure(rule: Rule, range: Range): Finding {
    const { english: message, said } = spoken('The rule {rule} could not run here.', { rule: rule.id })
    return toFinding({ rule: rule.id, severity: 'info', range, message, said }, {}, () => [])
  }
}
