/** What a rule has reported, at its place in the document: not yet folded, not yet a finding. */
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { compareRanges, shift } from '../text/range.js'
import type { Cause } from './cause.js'
import type { Finding, Fix, Identity, Related, Severity } from './finding.js'
import { plainEdit } from './finding.js'
import type { Look, Mending, Report, Rule, Subjects, SuppressionUse } from './rule.js'
import type { Spoken } from '../text/said.js'

/** What a rule was asked about. */
export type Asked = Subjects[keyof Subjects] | Artefact | SuppressionUse

/** One for each report, and there may be thousands: nothing is worked out before somebody asks. */
export class Raised {
  /**
   * @param start what the report's offsets count from
   * @param slice its number, or -1 before the first
   * @param cause of reports that may fold
   * @param text that the report's offsets count in
   */
  constructor(
    readonly rule: Rule,
    readonly severity: Severity,
    readonly report: Report,
    readonly start: number,
    readonly slice: number,
    readonly part: Part | undefined,
    readonly cause: Cause | undefined,
    private readonly asked: Asked,
    private readonly text: string,
    private readonly look: Look,
  ) {}

  /** Fixes in the report's own offsets. `first` as in `Mending`. */
  mend(first: boolean): readonly Fix[] {
    const { rule, report, asked, look, text } = this
    return (rule as MendsAll).mend?.(asked, report, { ...look, people: look.people, text, first }) ?? []
  }
}

/** A rule that is asked only about what it has reported on. */
interface MendsAll {
  mend?(asked: Asked, report: Report, look: Mending): readonly Fix[]
}

export const rangeOf = (raised: Raised): Range => shift(raised.report.range, raised.start)

/** What stands for the whole part: its row, its item, its heading and section. */
export const partRange = (raised: Raised): Range =>
  raised.part ? shift(raised.part.range, raised.start) : rangeOf(raised)

/** Where a finding about the whole document is shown. */
export function titlePlace({ outline: { heads }, slices }: Artefact): Range {
  const at = heads.findIndex(head => head && head.range[1] > head.range[0])
  return at < 0 ? [0, 0] : shift(heads[at]!.range, slices[at]!.start)
}

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
export const mendOne = (raised: Raised, first = true): Fix[] =>
  raised.mend(first).map(fix => ({
    ...fix,
    edits: fix.edits.map(edit =>
      edit.path === undefined ? { ...edit, range: shift(edit.range, raised.start) } : edit,
    ),
  }))

/** One fix for many: what several insert at one place stands once, and words win over an empty cell. What only one of them can do is said of one. */
export function mendAll(many: readonly Raised[], retitle: (title: Spoken, count: number) => Spoken): Fix[] {
  const each = many.map((raised, index) => mendOne(raised, index === 0))
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
