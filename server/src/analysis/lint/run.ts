/** Runs the rules over one artefact in small steps, and keeps what they said about slices that stay. */
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { compareRanges, lastStartingBy } from '../text/range.js'
import type { Finding, Severity } from './finding.js'
import type { Look, Report, Rule, SuppressionUse } from './rule.js'
import { causeOf, type Cause } from './cause.js'
import { fold, formsIn } from './fold.js'
import { partRange, Raised, rangeOf, titlePlace, toFinding, type Asked } from './raised.js'
import { PartQuestions } from './partQuestions.js'
import { NOTHING, type RuleCache } from './saidOfParts.js'
import { Still, type Said } from './standing.js'
import { Suppressions } from './suppress.js'
import { isEqual } from '../text/equal.js'
import { lazily } from '../text/lazily.js'
import { spoken } from '../text/said.js'
import { atOnce } from '../text/steps.js'

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
  const moved = run.isQuiet() ? run.moved() : undefined
  if (!moved) yield* run.slices()
  return run.keep(moved ?? run.finish())
}

class Run {
  readonly rules: readonly Rule[]
  readonly wholeRules: readonly WholeRule[]
  readonly #severities = new Map<Rule, Severity>()
  readonly #parts: PartQuestions
  readonly #raised: Raised[] = []
  readonly #broken = new Set<Rule>()
  readonly #key: string
  readonly #about: string
  #still: Still
  readonly #said = new Map<Rule, Said>()
  /** Whether a rule about the whole document says something else than before. */
  #isNews = false

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
    for (let slice = -1; slice < this.job.artefact.slices.length; slice++) {
      // Many that stayed are one step.
      if (this.slice(slice) || slice % STEP === 0) yield
    }
  }

  /** Whether part rules have nothing to say of what an edit has changed, and had nothing before. */
  isQuiet(): boolean {
    const { change } = this.#still
    if (!change || change.inside) return false
    const isSilent = ([before, after]: (typeof change.slices)[number]): boolean =>
      this.job.cache.said(before, this.#key) === NOTHING &&
      !after.stretches &&
      this.#parts.saidOf(after) === NOTHING &&
      before.suppressions.length + after.suppressions.length === 0 &&
      isEqual(formsIn(before), formsIn(after))
    return change.slices.every(isSilent) && this.#broken.size === 0
  }

  /** All part rules on one slice; on the front matter where `index` is -1. True where they had to be asked. */
  slice(index: number): boolean {
    const { artefact } = this.job
    const at = artefact.slices[index]
    const { said, isAsked } = this.#parts.saidOfAll(at?.model)
    if (said === NOTHING) return isAsked
    const text = at ? at.model.tree.text : artefact.syntax.text
    for (const { rule, subject, report, part, cause } of said)
      this.#raise(rule as unknown as Rule, report, at?.start ?? 0, index, text, subject, part, cause)
    return isAsked
  }

  askWhole(rule: WholeRule): void {
    const sight = rule.sees?.(this.job.artefact)
    const known = sight && this.#still.said(rule, sight)
    this.attempt(rule, () => {
      const reports = known ?? this.#answer(rule)
      this.#said.set(rule, { reports, sight })
      if (!known && !this.#still.isRepeated(rule, reports)) this.#isNews = true
    })
  }

  #answer(rule: WholeRule): readonly Report[] {
    this.job.work.rulesRun++
    const reports = [...rule.check(this.job.artefact, this.job.look)]
    return reports.length === 0 ? NOTHING : reports
  }

  #raiseWhole(rule: Rule, reports: readonly Report[]): void {
    const { artefact } = this.job
    for (const report of reports) {
      const home = report.of && artefact.slices[report.of.slice]
      if (report.of && home) {
        const { part, slice } = report.of
        const cause = causeOf(rule.id, report, part)
        this.#raise(rule, report, home.start, slice, home.model.tree.text, artefact, part, cause)
        continue
      }
      const slice = lastStartingBy(artefact.slices, report.range[0], one => one.start)
      this.#raise(rule, report, 0, slice, artefact.syntax.text, artefact)
    }
  }

  /** Of all that was said and found what may be said again. */
  keep(findings: readonly Finding[]): readonly Finding[] {
    const { artefact, look, cache } = this.job
    for (const rule of this.#broken) this.#said.delete(rule)
    cache.standing.keep(this.#about, { artefact, packet: look.packet, said: this.#said, findings })
    // Findings that moved hold this run: each would hold the one before.
    this.#still = new Still(undefined, undefined)
    return findings
  }

  /** Where nothing is said but what was said before: that, at its places now. Undefined where there is news. */
  moved(): readonly Finding[] | undefined {
    if (this.#isNews || this.#broken.size > 0) return undefined
    return this.#still.findings(
      lazily(() => {
        atOnce(this.slices())
        return this.finish()
      }),
    )
  }

  #raise(
    rule: Rule, report: Report, start: number, slice: number, text: string, asked: Asked, part?: Part, cause?: Cause,
  ): void {
    this.job.work.reportsRaised++
    const severity = this.#severities.get(rule)!
    this.#raised.push(new Raised(rule, severity, report, start, slice, part, cause, asked, text, this.job.look))
  } // prettier-ignore

  finish(): Finding[] {
    const { artefact, look } = this.job
    for (const [rule, { reports }] of this.#said) this.#raiseWhole(rule, reports)
    const suppressions = new Suppressions(artefact, look.today)
    const kept: Raised[] = []
    const hidden: Raised[] = []
    for (const raised of this.#raised) {
      if (this.#broken.has(raised.rule)) continue
      const { id } = raised.rule
      const isHidden = suppressions.name(id) && suppressions.hides(id, [rangeOf(raised), partRange(raised)])
      ;(isHidden ? hidden : kept).push(raised)
    }
    const findings = fold(artefact, kept, hidden).filter(finding => !suppressions.hides(finding.rule, [finding.range]))
    findings.push(...this.#judge(suppressions))
    for (const rule of this.#broken) findings.push(this.#failure(rule, titlePlace(artefact)))
    return findings.sort(byPlace)
  }

  /** What became of the suppressions, themselves open to suppression. */
  #judge(suppressions: Suppressions): Finding[] {
    const judges = this.rules.filter(rule => rule.reads === 'suppression')
    const ruleIds = this.job.rules.map(rule => rule.id)
    const asked = new Set(this.rules.filter(rule => this.#answered(rule)).map(rule => rule.id))
    const before = this.#raised.length
    for (const { suppression, start, text, used, expired } of suppressions.all) {
      const use: SuppressionUse = {
        suppression,
        used: used || (ruleIds.includes(suppression.rule) && !asked.has(suppression.rule)),
        expired,
        ruleIds,
      }
      const slice = lastStartingBy(this.job.artefact.slices, start, one => one.start)
      for (const rule of judges) {
        this.attempt(rule, () => {
          this.job.work.rulesRun++
          for (const report of rule.check(use, this.job.look)) {
            this.#raise(rule, report, start, slice, text, use)
          }
        })
      }
    }
    const raised = this.#raised
      .slice(before)
      .filter(one => !this.#broken.has(one.rule) && !suppressions.hides(one.rule.id, [rangeOf(one)]))
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

const byPlace = (a: Finding, b: Finding): number =>
  compareRanges(a.range, b.range) || compareText(a.rule, b.rule) || compareText(a.message, b.message)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
