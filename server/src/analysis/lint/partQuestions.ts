/** What part rules say of the slices of one document: each is asked once, and what it said is kept. */
import type { Artefact, SliceModel, StretchModel } from '../model/artefact.js'
import { causeOf } from './cause.js'
import type { Look, PartRule, Rule, Subject } from './rule.js'
import { NOTHING, placedIn, subjectsIn, type RuleCache, type SaidOfPart } from './saidOfParts.js'

interface Given {
  readonly artefact: Artefact
  readonly look: Look
  readonly cache: RuleCache
  readonly work: { rulesRun: number }
}

export class PartQuestions {
  readonly #rules: readonly PartRule[]
  #isSound = true
  /** How many slices and stretches had to be asked about. */
  #asked = 0

  /**
   * @param key what else a part rule may read
   * @param attempt false where the rule has thrown, now or before
   */
  constructor(
    private readonly given: Given,
    rules: readonly Rule[],
    private readonly key: string,
    private readonly attempt: (rule: Rule, check: () => void) => boolean,
  ) {
    this.#rules = rules.filter(({ reads }) => reads === 'part') as unknown as PartRule[]
  }

  /** Of a slice, however long, or of the front matter; and whether any of it was not known. */
  saidOfAll(model: SliceModel | undefined): { readonly said: readonly SaidOfPart[]; readonly isAsked: boolean } {
    const before = this.#asked
    const inStretches = model?.stretches && this.#inStretches(model, model.stretches)
    const said = inStretches ?? this.saidOf(model)
    return { said, isAsked: this.#asked > before }
  }

  saidOf(model: SliceModel | undefined): readonly SaidOfPart[] {
    const { cache } = this.given
    const known = model && cache.said(model, this.key)
    if (known) return known
    this.#asked++
    const said = this.#askAll(model)
    // What a rule that has thrown would have said is not known.
    if (model && this.#isSound) cache.keep(model, this.key, said)
    return said
  }

  /** Undefined where something is said of more than a stretch. */
  #inStretches(model: SliceModel, stretches: readonly StretchModel[]): readonly SaidOfPart[] | undefined {
    const all: SaidOfPart[] = []
    for (const stretch of stretches) {
      for (const one of this.saidOf(stretch.model)) {
        const placed = placedIn(stretch, one, model)
        if (placed === undefined) return undefined
        if (placed) all.push(placed)
      }
    }
    return all.length === 0 ? NOTHING : all
  }

  #askAll(model: SliceModel | undefined): readonly SaidOfPart[] {
    let all: SaidOfPart[] | undefined
    const subjects = subjectsIn(model, this.given.artefact)
    for (const rule of this.#rules) {
      const about = subjects.get(rule.about)
      if (!about) continue
      const hasAnswered = this.attempt(rule as unknown as Rule, () => {
        const said = this.#ask(rule, about)
        if (said) for (const one of said) (all ??= []).push(one)
      })
      this.#isSound &&= hasAnswered
    }
    return all ?? NOTHING
  }

  /** All or nothing: a rule that throws has said nothing of the slice. */
  #ask(rule: PartRule, subjects: readonly Subject[]): SaidOfPart[] | undefined {
    this.given.work.rulesRun++
    let said: SaidOfPart[] | undefined
    for (const subject of subjects) {
      const part = 'group' in subject ? subject : undefined
      for (const report of rule.check(subject, this.given.look)) {
        const cause = part && causeOf(rule.id, report, part)
        ;(said ??= []).push({ rule, subject, report, part, cause })
      }
    }
    return said
  }
}
