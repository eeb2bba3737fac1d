/** What was put together, in words and at its place: the finding that stands for it. */
import type { Artefact } from '../model/artefact.js'
import type { PartType } from '../model/part.js'
import { kept } from '../text/kept.js'
import { lazily } from '../text/lazily.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import { phrase, spoken, type Spoken } from '../text/said.js'
import type { Finding } from './finding.js'
import { identityOf } from './identity.js'
import { format } from './message.js'
import { mendAll, mendOne, partRange, rangeOf, titlePlace, toFinding, type Ground, type Raised } from './raised.js'
import type { Report } from './rule.js'

/** Of like reports one finding. It knows nothing of the places, so it outlives edits that leave what it is made of alike. */
export type Fold =
  | {
      /** One by itself; many where the first stands for all; what is told once of a template. */
      readonly as: 'single' | 'flood' | 'template'
      readonly like: readonly Raised[]
    }
  | {
      /** Most of the parts of one home, or of one section. */
      readonly as: 'group'
      readonly like: readonly Raised[]
      /** How many of them there are. */
      readonly total: number
      /** The slice with the heading over them; undefined where they stand in their own table, list or section. */
      readonly over: number | undefined
    }

const NOUNS: Partial<Record<PartType, string>> = {
  checklistItem: 'items',
  communication: 'communications',
  openIssue: 'issues',
  dependency: 'dependencies',
  evidence: 'records',
  entry: 'entries',
}
/** What parts of a type are called where they are counted. */
export const nounOf = (type: PartType): string => NOUNS[type] ?? `${type}s`

export function foundOf(ground: Ground, fold: Fold): Finding {
  if (fold.as === 'group') return group(ground, fold)
  if (fold.as === 'flood') return flood(ground, fold.like)
  return fold.as === 'template' ? template(ground, fold.like) : single(ground, fold.like[0]!)
}

function single(ground: Ground, raised: Raised): Finding {
  const { artefact } = ground
  const { rule, severity, report } = raised
  const { english: message, said } = wordsOf(raised)
  const more = { related: report.related, identities: () => [identityOf(artefact, raised)] }
  const head = { rule: rule.id, severity, range: rangeOf(artefact, raised), message, said }
  return toFinding(head, more, () => mendOne(ground, raised))
}

/** A report is one rule's, and stays while its slice does. */
function wordsOf({ rule, report }: Raised): Spoken {
  return (worded(report).words ??= format(rule, report.message, report.args))
}
const worded = kept((_: Report): { words: Spoken | undefined } => ({ words: undefined }))

function group(ground: Ground, { like, total, over }: Extract<Fold, { as: 'group' }>): Finding {
  const { artefact } = ground
  const { rule, severity, report, part } = like[0]!
  const home = over === undefined ? homeOf(artefact, like[0]!) : headingAt(artefact, over)
  const count = like.length
  const args = { ...report.args, count, total, title: home.title || artefact.title }
  const { english: message, said } = format(rule, count === total ? 'all' : 'most', args)
  const title =
    count === total ? phrase('{title:raw} for all {count} {nouns:raw}') : phrase('{title:raw} for {count} {nouns:raw}')
  const retitle = (one: Spoken) => spoken(title, { title: one, count, nouns: nounOf(part!.type) })
  return toFinding({ rule: rule.id, severity, range: home.range, message, said }, standsFor(artefact, like), () =>
    mendAll(ground, like, retitle),
  )
}

/** Where like parts stand together, absolute. */
interface Home {
  readonly title: string
  readonly range: Range
}

/** The table, list or section that the part stands in. */
function homeOf({ slices }: Artefact, { report, slice, part }: Raised): Home {
  const { title, headers, anchor } = part!.group
  return { title, range: shift(headers?.[report.field!]?.range ?? anchor, slices[slice]!.start) }
}

function headingAt({ outline, slices }: Artefact, slice: number): Home {
  const { heading, range } = outline.heads[slice]!
  return { title: heading, range: shift(range, slices[slice]!.start) }
}

/** The first stands for all. */
function flood(ground: Ground, like: readonly Raised[]): Finding {
  const { artefact } = ground
  const { rule, severity, report, slice } = like[0]!
  const together = !report.once && like.every(one => one.slice === slice)
  const place = together && artefact.outline.heads[slice]?.heading
  const one = wordsOf(like[0]!)
  const first = { ...one, english: one.english.replace(/\.$/, '') }
  const places = lazily(() => new Set(like.map(one => rangeOf(artefact, one).join())).size)
  const { english: message, said } = report.once
    ? inPlaces(one, first, places())
    : andMore(first, like.length - 1, place)
  const range = rangeOf(artefact, like[0]!)
  const stands = report.once
    ? // The same in one place more is nothing new.
      { ...(places() > 1 ? { covers: coversOf(artefact, like) } : {}), identities: () => [identityOf(artefact, like[0]!)] }
    : standsFor(artefact, like)
  return toFinding({ rule: rule.id, severity, range, message, said }, stands, () =>
    mendAll(ground, like, (title, count) =>
      places() > 1 ? spoken('{title:raw} ({count} places)', { title, count }) : title,
    ),
  )
} // prettier-ignore

const inPlaces = (one: Spoken, first: Spoken, count: number): Spoken =>
  count > 1 ? spoken('{first:raw} ({count} places).', { first, count }) : one

const andMore = (first: Spoken, count: number, place: string | false | undefined): Spoken =>
  place
    ? spoken('{first:raw}, and {count} more under {place}.', { first, count, place })
    : spoken('{first:raw}, and {count} more.', { first, count })

function template({ artefact }: Ground, like: readonly Raised[]): Finding {
  const { rule } = like[0]!
  const { english: message, said } = format(rule, 'template', { count: like.length })
  const more = { covers: coversOf(artefact, like) }
  return toFinding({ rule: rule.id, severity: 'info', range: titlePlace(artefact), message, said }, more, () => [])
}

const standsFor = (artefact: Artefact, like: readonly Raised[]) => ({
  covers: coversOf(artefact, like),
  identities: () => like.map(one => identityOf(artefact, one)),
})

const coversOf = (artefact: Artefact, like: readonly Raised[]): Range[] => like.map(one => partRange(artefact, one))

/** All that a document's findings stand for, one for each, in their order. */
export class Folds {
  /** By slice, numbers of those that hold something said of it. */
  readonly #holding: () => ReadonlyMap<number, readonly number[]>

  /** @param speaking numbers of the slices that part rules said something of, in order */
  constructor(
    readonly all: readonly Fold[],
    readonly speaking: readonly number[],
    like?: Folds,
  ) {
    this.#holding = like ? like.#holding : lazily(() => holding(all))
  }

  /** @param raised by slice of which something is said in other words: all that part rules say of it, as much as before */
  withRaised(raised: ReadonlyMap<number, readonly Raised[]>): { readonly folds: Folds; readonly changed: Set<number> } {
    const changed = new Set([...raised.keys()].flatMap(slice => this.#holding().get(slice) ?? []))
    if (changed.size === 0) return { folds: this, changed }
    const all = [...this.all]
    for (const index of changed) {
      const fold = all[index]!
      if (fold.like[0]!.rule.reads === 'part')
        all[index] = { ...fold, like: fold.like.map(one => raised.get(one.slice)?.[one.nth] ?? one) }
    }
    return { folds: new Folds(all, this.speaking, this), changed }
  }
}

function holding(all: readonly Fold[]): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map<number, number[]>()
  for (const [index, { like }] of all.entries()) {
    for (const { slice } of like) {
      const there = numbers.get(slice)
      if (!there) numbers.set(slice, [index])
      else if (there.at(-1) !== index) there.push(index)
    }
  }
  return numbers
}
