/** What a rule has reported, at its place in the document: not yet folded, not yet a finding. */
import type { Artefact, PlacedModel } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { compareRanges, lastStartingBy, shift } from '../text/range.js'
import type { Cause } from './cause.js'
import type { Finding, Fix, Identity, Related, Severity } from './finding.js'
import { plainEdit } from './finding.js'
import type { Look, Mending, Report, Rule, Subject, SuppressionUse } from './rule.js'
import type { Spoken } from '../text/said.js'

/** The document as it stands, and what rules are shown of its surroundings. */
export interface Ground {
  readonly artefact: Artefact
  readonly look: Look
}

/**
 * One for each report, and there may be thousands: nothing is worked out before somebody asks. It outlives edits in other
 * slices, so it knows of the document no more than its slice's number.
 */
export class Raised {
  /**
   * @param slice its number, or -1 before the first
   * @param nth of what was said of the slice by part rules, or of the document by its rule
   * @param subject what a part rule was asked about, or one for suppressions
   * @param cause of reports that may fold
   */
  constructor(
    readonly rule: Rule,
    readonly severity: Severity,
    readonly report: Report,
    readonly slice: number,
    readonly nth: number,
    readonly subject: Subject | SuppressionUse | undefined,
    readonly part: Part | undefined,
    readonly cause: Cause | undefined,
  ) {}

  /** The same, at its place now. */
  at(report: Report): Raised {
    const { rule, severity, slice, nth, subject, part, cause } = this
    return new Raised(rule, severity, report, slice, nth, subject, part, cause)
  }

  /** Whether the report's offsets count in the slice, not in the document. */
  get isInSlice(): boolean {
    return this.subject !== undefined || this.part !== undefined
  }
}

/** A rule that is asked only about what it has reported on. */
interface MendsAll {
  mend?(asked: Subject | SuppressionUse | Artefact, report: Report, look: Mending): readonly Fix[]
}

/** Fixes in the report's own offsets. `first` as in `Mending`. */
function mend({ artefact, look }: Ground, raised: Raised, first: boolean): readonly Fix[] {
  const { rule, report, subject } = raised
  const text = homeOf(artefact, raised)?.model.tree.text ?? String(artefact.syntax.text)
  return (rule as MendsAll).mend?.(subject ?? artefact, report, { ...look, people: look.people, text, first }) ?? []
}

/** Of what is said of a document: -1 before the first. */
export const sliceOf = ({ slices }: Artefact, { of, range }: Report): number =>
  of ? of.slice : lastStartingBy(slices, range[0], one => one.start)

/** What the report's offsets count in; undefined for the document. */
const homeOf = ({ slices }: Artefact, raised: Raised): PlacedModel | undefined =>
  raised.isInSlice ? slices[raised.slice] : undefined

const startOf = (artefact: Artefact, raised: Raised): number => homeOf(artefact, raised)?.start ?? 0

export const rangeOf = (artefact: Artefact, raised: Raised): Range =>
  shift(raised.report.range, startOf(artefact, raised))

/** What stands for the whole part: its row, its item, its heading and section. */
export const partRange = (artefact: Artefact, raised: Raised): Range =>
  shift((raised.part ?? raised.report).range, startOf(artefact, raised))

/** Where a finding about the whole document is shown. */
export function titlePlace({ outline: { heads }, slices }: Artefact): Range {
  const at = heads.findIndex(head => head && head.range[1] > head.range[0])
  return at < 0 ? [0, 0] : shift(heads[at]!.range, slices[at]!.start)
}

export const byPlace = (a: Finding, b: Finding): number =>
  compareRanges(a.range, b.range) || compareText(a.rule, b.rule) || compareText(a.message, b.message)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface More {
  readonly covers?: readonly Range[]
  readonly related?: readonly Related[] | undefined
  readonly identities?: () => readonly Identity[]
}

type Head = Pick<Finding, 'rule' | 'severity' | 'range' | 'message' | 'said'>

export const toFinding = (head: Head, more: More, mend: () => readonly Fix[]): Finding => new Found(head, more, mend)

/** Fixes are made when somebody asks for them, and once. A class: of getters written out each object would have its own. */
class Found implements Finding {
  readonly rule: Finding['rule']
  readonly severity: Finding['severity']
  readonly range: Range
  readonly message: string
  declare readonly said?: NonNullable<Finding['said']>
  declare readonly covers?: readonly Range[]
  declare readonly related?: readonly Related[]
  readonly #mend: () => readonly Fix[]
  readonly #identities: More['identities']
  #fixes: readonly Fix[] | undefined

  constructor(head: Head, { covers, related, identities }: More, mend: () => readonly Fix[]) {
    this.rule = head.rule
    this.severity = head.severity
    this.range = head.range
    this.message = head.message
    if (head.said) this.said = head.said
    if (covers) this.covers = covers
    if (related && related.length > 0) this.related = related
    this.#mend = mend
    this.#identities = identities
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= guarded(this.#mend))
  }

  get identities(): readonly Identity[] {
    return this.#identities?.() ?? [{ under: [], text: '', about: [this.message] }]
  }
}

/** A fix that cannot be made is none; its finding stays. */
function guarded(mend: () => readonly Fix[]): readonly Fix[] {
  try {
    return mend().filter(({ edits }) => edits.length > 0)
  } catch {
    return []
  }
}

/** A report's fixes in offsets of the document. */
export const mendOne = (ground: Ground, raised: Raised, first = true): Fix[] => {
  const start = startOf(ground.artefact, raised)
  return mend(ground, raised, first).map(fix => ({
    ...fix,
    edits: fix.edits.map(edit => (edit.path === undefined ? { ...edit, range: shift(edit.range, start) } : edit)),
  }))
}

/** One fix for many: what several insert at one place stands once, and words win over an empty cell. What only one of them can do is said of one. */
export function mendAll(
  ground: Ground,
  many: readonly Raised[],
  retitle: (title: Spoken, count: number) => Spoken,
): Fix[] {
  const each = many.map((raised, index) => mendOne(ground, raised, index === 0))
  return (each[0] ?? []).map(({ title, said }) => {
    const fixes = each.map(own => own.find(fix => fix.title === title)).filter(fix => fix !== undefined)
    const edits = new Map<string, Fix['edits'][number]>()
    for (const edit of fixes.flatMap(fix => fix.edits)) {
      const place = `${edit.path ?? ''}:${edit.range.join()}`
      const there = edits.get(place)
      if (!there || wordsIn(there) === '') edits.set(place, edit)
    }
    const own = { english: title, said }
    const all = fixes.length === 1 ? own : retitle(own, fixes.length)
    return {
      title: all.english,
      said: all.said,
      kind: fixes.every(fix => fix.kind === 'safe') ? 'safe' : 'suggested',
      edits: [...edits.values()].sort((a, b) => compareRanges(a.range, b.range)),
    }
  })
}

const wordsIn = (edit: Fix['edits'][number]): string => plainEdit(edit.text).replace(/[|\s]/g, '')
