/** One cause, one finding: what most parts of a table, list or section lack is said once, and no rule floods a section. */
import type { Artefact, SliceModel } from '../model/artefact.js'
import type { Moment } from '../model/moment.js'
import type { Part } from '../model/part.js'
import { perSlice } from '../model/perSlice.js'
import { homeKey } from './cause.js'
import type { Fold } from './folded.js'
import type { Raised } from './raised.js'

const FEW = 3
/**
 * More of a kind in one section become one. However they are spread over the document, so do as many that lack the same
 * thing or tell of its form, a habit of whoever wrote it, and more than a hundred of others, each with words of its own.
 */
const FLOOD = 20
const DELUGE = 100

/**
 * Puts together what the rules reported and no suppression hides.
 * @param hidden how many parts of a group a suppression hides: they do not count
 */
export function fold(artefact: Artefact, raised: readonly Raised[], hidden: readonly Raised[]): Fold[] {
  const parents = artefact.outline.parents()
  const whole = ({ cause, part, slice }: Raised): string | undefined => {
    if (cause === undefined || part?.form !== 'section') return cause && `${cause.here} in ${slice}`
    const parent = parents[slice]
    // The title itself is none of the sections under it.
    return parent !== undefined
      ? `${cause.here} under ${parent}`
      : `${cause.here} at ${part.group.anchor.join()} in ${slice}`
  }
  const folds: Fold[] = []
  let single: Raised[] = []
  const hiddenBy = grouped(hidden, whole)
  for (const like of byCause(raised, whole)) {
    const { cause, part, slice } = like[0]!
    if (cause !== undefined && part && like.length >= FEW) {
      const total = sizeOf(artefact, part, slice) - (hiddenBy.get(whole(like[0]!))?.length ?? 0)
      if (like.length * 2 > total) {
        folds.push({ as: 'group', like, total, over: overOf(artefact, part, slice) })
        continue
      }
    }
    for (const one of like) single.push(one)
  }
  single = foldScattered(artefact, single, hidden, folds)
  const isTemplated = ({ rule }: Raised) => artefact.template && rule.messages['template'] !== undefined
  const templated = grouped(single.filter(isTemplated), one => one.rule)
  for (const like of templated.values()) folds.push({ as: 'template', like })
  const others = templated.size > 0 ? single.filter(one => !isTemplated(one)) : single
  for (const alike of byKind(others)) {
    const floodOf = (one: Raised): number | undefined =>
      one.report.once || alike.length > (isHabit(one) ? FLOOD : DELUGE) ? undefined : one.slice
    for (const like of grouped(alike, floodOf).values()) {
      if (like.length > (like[0]!.report.once ? 1 : FLOOD)) folds.push({ as: 'flood', like })
      else for (const one of like) folds.push({ as: 'single', like: [one] })
    }
  }
  return folds
}

/**
 * Sections of different chapters, and the single items or rows of different sections, that lack the same thing are told
 * of together under the heading over them all, where none of the chapters holds enough of them.
 * @returns what is still told one by one
 */
function foldScattered(
  artefact: Artefact,
  single: readonly Raised[],
  hidden: readonly Raised[],
  folds: Fold[],
): Raised[] {
  const left: Raised[] = []
  for (const [cause, like] of grouped(single, one => one.cause?.anywhere)) {
    const over = cause !== undefined && like.length >= FEW ? sectionOver(artefact, like) : undefined
    const hides = over ? hidden.filter(one => isInside(over, one.slice) && one.cause?.anywhere === cause).length : 0
    const enough = like.length * 2 + hides
    const total = over ? partsInside(artefact, over, like[0]!.part!, enough) : enough
    if (over && total < enough) folds.push({ as: 'group', like, total: total - hides, over: over.slice })
    else for (const one of like) left.push(one)
  }
  return left
}

/** A section by the slice with its heading, and the first behind it. */
interface Span {
  readonly slice: number
  readonly end: number
}

/** The innermost section that holds all of them below its own heading. */
function sectionOver({ outline: { heads, parents } }: Artefact, like: readonly Raised[]): Span | undefined {
  let [first, last] = [Infinity, -1]
  for (const { slice } of like) [first, last] = [Math.min(first, slice), Math.max(last, slice)]
  for (let over = parents()[first]; over !== undefined; over = parents()[over]) {
    const { depth } = heads[over]!
    let end = over + 1
    while (end < heads.length && (heads[end]?.depth ?? Infinity) > depth) end++
    if (last < end) return { slice: over, end }
  }
  return undefined
}

const isInside = ({ slice: own, end }: Span, slice: number): boolean => own < slice && slice < end

/** Counts up to `enough`: how many more there are, nobody has to know. */
function partsInside({ slices }: Artefact, { slice, end }: Span, { type, form }: Part, enough: number): number {
  let size = 0
  for (let inside = slice + 1; inside < end && size < enough; inside++)
    size += formsIn(slices[inside]!.model).get(`${type} ${form}`) ?? 0
  return size
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Like ones together. What part rules say of a slice comes at a stretch: its causes are told apart from others' as they are. */
function byCause(all: readonly Raised[], wholeOf: (one: Raised) => string | undefined): readonly Raised[][] {
  const groups: Raised[][] = []
  const lately = new Map<string | undefined, Raised[]>()
  for (const one of all) {
    const isOfSlice = one.cause !== undefined && one.part!.form !== 'section' && one.rule.reads === 'part'
    const key = isOfSlice ? one.cause!.here : wholeOf(one)
    const group = lately.get(key)
    if (group && !(isOfSlice && group[0]!.slice !== one.slice)) group.push(one)
    else {
      const begun = [one]
      lately.set(key, begun)
      groups.push(begun)
    }
  }
  return groups
}

/** Parts that are sections stand together under the heading over them; others in their table, list or section. */
const overOf = ({ outline }: Artefact, { form }: Part, slice: number): number | undefined =>
  form === 'section' ? outline.parents()[slice] : undefined

/** Reports of one rule that say the same of their places. */
function* byKind(all: readonly Raised[]): Iterable<readonly Raised[]> {
  for (const like of grouped(all, one => one.rule).values())
    yield* grouped(like, ({ report: { message, once, args } }) =>
      once ? `${message}${JSON.stringify(args)}` : message,
    ).values()
}

const isHabit = ({ rule, report }: Raised): boolean =>
  report.field !== undefined || rule.reads === 'artefact' || (rule.reads === 'part' && rule.about === 'slice')

/** How many like parts stand in a home; asked for a few homes only. */
function sizeOf(artefact: Artefact, part: Part, slice: number): number {
  const { outline, slices } = artefact
  const { type, group } = part
  const parents = outline.parents()
  const parent = overOf(artefact, part, slice)
  if (parent === undefined) return homesIn(slices[slice]!.model).get(homeKey(part, group.anchor)) ?? 0
  let size = 0
  slices.forEach(({ model }, other) => {
    if (parents[other] === parent) size += formsIn(model).get(`${type} section`) ?? 0
  })
  return size
}

/** How many parts of a slice have a home; ranges are the slice's. */
export const homesIn = perSlice(model => countIn(model, part => homeKey(part, part.group.anchor)))

/** How many are of a type and form: all that findings in other slices know of its parts. */
export const formsIn = perSlice(model => countIn(model, ({ type, form }) => `${type} ${form}`))

function countIn({ parts, moments }: SliceModel, keyOf: (part: Part | Moment) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const part of [...parts, ...moments]) {
    const key = keyOf(part)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
