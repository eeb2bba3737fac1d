/** A reason of a verdict: which criterion is met, where, in words, and what to do. */
import {
  CRITERIA,
  CRITERION_IDS,
  weightOf,
  type CriterionId,
  type VerdictConfiguration,
  type Weight,
  WEIGHTS,
} from '../lint/criterion.js'
import { known, type Said, type Spoken } from '../text/said.js'
import type { Range } from '../text/range.js'

export interface Place {
  /** The document's id. */
  readonly document: string
  /** Absolute offsets in it. */
  readonly range: Range
}

export interface Reason {
  readonly criterion: CriterionId
  readonly weight: Exclude<Weight, 'off'>
  /** One present-tense sentence about these documents. */
  readonly message: string
  /** What the message was made of, where that is known. */
  readonly said?: Said | undefined
  /** Undefined where something is missing as a whole. */
  readonly place?: Place
  readonly remedy: string
  readonly remedySaid?: Said | undefined
  /** The rule that found it, where one did. */
  readonly rule?: string
}

/** Something that cannot be asked for yet: told, and held against nobody. */
export interface Pending {
  readonly message: string
  readonly said?: Said | undefined
  readonly place: Place
  /** `YYYY-MM-DD`, where a day is named. */
  readonly due?: string
}

/** What a rule has found may be known by its English alone. */
type Told = Pick<Spoken, 'english'> & { readonly said?: Said | undefined }

/** Collects reasons in the weight the team gives their criteria. */
export class Reasons {
  readonly met: Reason[] = []
  readonly pending: Pending[] = []

  constructor(readonly configuration: VerdictConfiguration) {}

  /** @param more.weight at most: a requirement that could be left out forbids nothing */
  add(
    criterion: CriterionId,
    { english: message, said }: Told,
    more: { place?: Place; rule?: string; remedy?: Told; weight?: Exclude<Weight, 'off'> } = {},
  ): void {
    const weight = weightOf(criterion, this.configuration)
    if (weight === 'off') return
    const remedy: Told = more.remedy ?? known(CRITERIA[criterion].remedy)
    this.met.push({
      criterion,
      weight: more.weight && gravity(more.weight) > gravity(weight) ? more.weight : weight,
      message,
      said,
      ...(more.place ? { place: more.place } : {}),
      remedy: remedy.english,
      remedySaid: remedy.said,
      ...(more.rule ? { rule: more.rule } : {}),
    })
  }

  wait({ english: message, said }: Spoken, place: Place, due?: string): void {
    this.pending.push({ message, said, place, ...(due ? { due } : {}) })
  }

  /** The gravest first, then by criterion, document and place. */
  ordered(): Reason[] {
    return this.met.sort(
      (a, b) =>
        gravity(a.weight) - gravity(b.weight) ||
        CRITERION_IDS.indexOf(a.criterion) - CRITERION_IDS.indexOf(b.criterion) ||
        comparePlaces(a.place, b.place) ||
        (a.message < b.message ? -1 : 1),
    )
  }
}

/** Less is graver. */
const gravity = (weight: Weight): number => WEIGHTS.indexOf(weight)

const comparePlaces = (a?: Place, b?: Place): number => {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.range[0] - b.range[0]
}
