/** What part rules said, slice by slice, kept as long as the slice's model lives. */
import type { Artefact, SliceModel, StretchModel } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import { perSlice } from '../model/perSlice.js'
import { causeOf, type Cause } from './cause.js'
import type { PartRule, Report, Subject, Subjects } from './rule.js'
import { Standing } from './standing.js'

export interface SaidOfPart {
  readonly rule: PartRule
  readonly subject: Subject
  readonly report: Report
  readonly part: Part | undefined
  readonly cause: Cause | undefined
}

/** What part rules said about a slice, as long as the slice's model lives; what others said, as long as it stands. */
export class RuleCache {
  readonly standing = new Standing()
  readonly #keys = new Map<string, string>()

  /** One text for equal ones, which then compare at a glance. */
  key(text: string): string {
    const known = this.#keys.get(text)
    if (known !== undefined) return known
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear()
    this.#keys.set(text, text)
    return text
  }

  /** @param key what else a part rule may read: where it differs, everything is asked again */
  said(model: SliceModel, key: string): readonly SaidOfPart[] | undefined {
    const there = lastSaid(model)
    return there.key === key ? there.said : undefined
  }

  keep(model: SliceModel, key: string, said: readonly SaidOfPart[]): void {
    Object.assign(lastSaid(model), { key, said })
  }
}

const lastSaid = perSlice((): { key: string; said: readonly SaidOfPart[] | undefined } => ({
  key: '',
  said: undefined,
}))

/** By kind, zone, go-live and options. */
const MOST_KEYS = 1000

export const NOTHING: readonly never[] = []

/** What was said of a stretch, of the slice; null for what is another's to say, undefined where it goes beyond. */
export function placedIn(stretch: StretchModel, one: SaidOfPart, model: SliceModel): SaidOfPart | null | undefined {
  if (one.rule.about === 'slice') {
    const holds = stretch.holds(one.report)
    if (!holds) return holds === undefined ? undefined : null
    return { ...one, report: stretch.place(one.report), subject: model }
  }
  const report = stretch.place(one.report)
  const subject = stretch.place(one.subject as Exclude<Subject, SliceModel>)
  const part = one.part && (subject as Part)
  return { ...one, report, subject, part, cause: part && causeOf(one.rule.id, report, part) }
}

/** What part rules are about, in one slice or, without one, in the front matter: only what is there. */
export function subjectsIn(
  model: SliceModel | undefined,
  { frontMatterPlaceholders }: Artefact,
): ReadonlyMap<keyof Subjects, readonly Subject[]> {
  const subjects = new Map<keyof Subjects, Subject[]>()
  const add = (about: keyof Subjects, one: Subject): void => {
    const same = subjects.get(about)
    if (same) same.push(one)
    else subjects.set(about, [one])
  }
  if (!model) {
    for (const placeholder of frontMatterPlaceholders) add('placeholder', placeholder)
    return subjects
  }
  for (const part of model.parts) add(part.type, part)
  for (const placeholder of model.placeholders) add('placeholder', placeholder)
  for (const mention of model.ids) add('reference', mention)
  for (const moment of model.moments) add('moment', moment)
  add('slice', model)
  return subjects
}
