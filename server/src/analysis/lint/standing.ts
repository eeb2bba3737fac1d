/** What rules said of a document as a whole, and all that was found, for as long as nothing they look at changes. */
import type { Packet } from '../facts/packet.js'
import type { Artefact, SliceModel } from '../model/artefact.js'
import { isSameOutline } from '../model/outline.js'
import { isEqual } from '../text/equal.js'
import { Latest } from '../text/latest.js'
import type { Range } from '../text/range.js'
import type { Finding } from './finding.js'
import type { Fold, Folds } from './folded.js'
import { isReworded, movedAll, movedFinding, movedReport, sameEdition, type Change } from './moved.js'
import { byPlace, sliceOf, type Raised } from './raised.js'
import type { Report, Rule, Sight } from './rule.js'

export interface Said {
  readonly reports: readonly Report[]
  /** Undefined where the rule has not said what it sees. */
  readonly sight: Sight | undefined
}

/** What was said of one state of a document. */
interface Told {
  readonly artefact: Artefact
  readonly packet: Packet
  readonly said: ReadonlyMap<Rule, Said>
  readonly found: Found
}

export interface Found {
  readonly findings: readonly Finding[]
  /** Undefined where a rule has thrown, so that not all is known. */
  readonly folds: Folds | undefined
}

/** Documents that people have open are few. */
const MOST = 8

export class Standing {
  readonly #told = new Latest<Told>()

  /** @param key what rules may know of the document and its surroundings beside slices, front matter and packet */
  since(artefact: Artefact, packet: Packet, key: string): Still {
    const before = this.#told.get(`${artefact.path}\n${key}`)
    const change = before && changeOf(before, artefact, packet)
    return new Still(before, artefact, change)
  }

  keep(key: string, told: Told): void {
    this.#told.set(`${told.artefact.path}\n${key}`, told)
    this.#told.limit(MOST)
  }
}

/** What still stands of what was said before. */
export class Still {
  readonly #seen = new Map<Sight['slices'][number], boolean>()

  /** @param change undefined where more has changed than the inside of some slices */
  constructor(
    private readonly before: Told | undefined,
    private readonly artefact: Artefact,
    readonly change: Change | undefined,
  ) {}

  /** Undefined where the rule has to be asked again. */
  said(rule: Rule, sight: Sight): readonly Report[] | undefined {
    const { change } = this
    const told = this.before?.said.get(rule)
    if (!told?.sight || !change || !isEqual(told.sight.besides, sight.besides)) return undefined
    return sight.slices.every(see => this.#isSeenAgain(see, change))
      ? movedAll(told.reports, report => movedReport(report, change))
      : undefined
  }

  /**
   * Of a rule that was asked again the slices of which it says what it said before, but in other words or elsewhere.
   * @returns undefined where it says more, less or something else
   */
  reworded(rule: Rule, reports: readonly Report[]): readonly number[] | undefined {
    const { before, change } = this
    const told = before?.said.get(rule)
    if (!told || !change || told.reports.length !== reports.length) return undefined
    const slices: number[] = []
    for (const [nth, was] of told.reports.entries()) {
      const is = reports[nth]!
      if (isEqual(movedReport(was, change), is)) continue
      const slice = sliceOf(this.artefact, is)
      if (is.of || was.of || !isReworded(was, is) || sliceOf(before!.artefact, was) !== slice) return undefined
      slices.push(slice)
    }
    return slices
  }

  /**
   * All that was found, where the edit has changed nothing about it but places, and words of what is said of some slices.
   * @param raised by slice, what part rules say of it now, where that is other words than before
   * @param make what stands for one of them now
   */
  found(raised: ReadonlyMap<number, readonly Raised[]>, make: (fold: Fold) => Finding): Found | undefined {
    const { before, change } = this
    if (!before?.found.folds || !change) return undefined
    const { folds, changed } = before.found.folds.withRaised(raised)
    const findings = movedAll(before.found.findings, (finding, index) => {
      const fold = folds.all[index]!
      return changed.has(index) ? make(fold) : movedFinding(finding, change, () => make(fold))
    })
    if (!findings || !areInOrder(findings, changed)) return undefined
    if (changed.size === 0) sameEdition(before.found.findings, findings)
    return { findings, folds }
  }

  /** Numbers of the slices of which part rules may have something to say; undefined where any may. */
  get speaking(): readonly number[] | undefined {
    const { before, change } = this
    if (!before?.found.folds || !change) return undefined
    const [from, to] = change.numbers
    const speaking = new Set(before.found.folds.speaking)
    for (let slice = from; slice < to; slice++) speaking.add(slice)
    return [...speaking].sort((a, b) => a - b)
  }

  #isSeenAgain(see: (model: SliceModel) => unknown, { slices }: Change): boolean {
    let same = this.#seen.get(see)
    if (same === undefined)
      this.#seen.set(see, (same = slices.every(([before, after]) => isEqual(see(before), see(after)))))
    return same
  }
}

/** Whether those at some indices stand behind the one before, and ahead of the next. */
const areInOrder = (findings: readonly Finding[], indices: ReadonlySet<number>): boolean =>
  [...indices].every(
    index => isBehind(findings[index - 1], findings[index]) && isBehind(findings[index], findings[index + 1]),
  )

const isBehind = (one: Finding | undefined, next: Finding | undefined): boolean =>
  !one || !next || byPlace(one, next) < 0

/** Undefined where more has changed than the inside of some slices. */
function changeOf(told: Told, artefact: Artefact, packet: Packet): Change | undefined {
  const [before, after] = [told.artefact.slices, artefact.slices]
  const [matter, newMatter] = [told.artefact.syntax.frontMatter, artefact.syntax.frontMatter]
  if (matter?.tree !== newMatter?.tree || matter?.range[1] !== newMatter?.range[1]) return undefined
  if (!isSameOutline(told.artefact.outline, artefact.outline)) return undefined
  if (!isPacketSame(told.packet, packet, artefact.path)) return undefined
  // Not by the slices themselves, of which there are many.
  const numbers = artefact.models.changedSince(told.artefact.models.all)
  if (!numbers) return undefined
  const [front, back] = [numbers[0] ?? after.length, (numbers.at(-1) ?? after.length - 1) + 1]
  const changed = after.slice(front, back).map(({ model }, index) => [before[front + index]!.model, model] as const)
  const [old, now] = [told.artefact.syntax.text.length, artefact.syntax.text.length]
  const place: Range = [before[front]?.start ?? old, before[back]?.start ?? old]
  return { ...inLongSlice(changed, place), moved: now - old, numbers: [front, back] }
}

/** Of two lists of one length the part beyond which they are the same: from where, to where, and what became of what. */
function differing(
  before: readonly { readonly model: SliceModel }[],
  after: readonly { readonly model: SliceModel }[],
): { readonly front: number; readonly back: number; readonly changed: Change['slices'] } {
  let front = 0
  while (front < after.length && before[front]!.model === after[front]!.model) front++
  let back = after.length
  while (back > front && before[back - 1]!.model === after[back - 1]!.model) back--
  const changed = after.slice(front, back).map(({ model }, index) => [before[front + index]!.model, model] as const)
  return { front, back, changed }
}

/** Of a long slice only the stretches that are others. */
function inLongSlice(slices: Change['slices'], place: Range): Pick<Change, 'slices' | 'place' | 'inside'> {
  const [only, ...others] = slices
  const [before, after] = [only?.[0].stretches, only?.[1].stretches]
  if (others.length > 0 || !before || before.length !== after?.length) return { slices, place }
  const { front, back, changed } = differing(before, after)
  const start = before[front]?.range[0] ?? 0
  return { inside: true, slices: changed, place: [place[0] + start, place[0] + (before[back - 1]?.range[1] ?? start)] }
}

/** The document's own facts apart: what rules know of them they see slice by slice. */
function isPacketSame(before: Packet, after: Packet, own: string): boolean {
  if (before.complete !== after.complete || before.documents.size !== after.documents.size) return false
  for (const [path, facts] of after.documents) if (path !== own && before.documents.get(path) !== facts) return false
  if (!isEqual(before.listed, after.listed)) return false
  return (
    isEqual(before.configured, after.configured) &&
    areFilesSame(before.files, after.files) &&
    areFilesSame(before.unread, after.unread)
  )
}

const areFilesSame = (before: Packet['files'], after: Packet['files']): boolean =>
  before === after || (before.size === after.size && [...before].every(file => after.has(file)))
