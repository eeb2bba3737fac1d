/** The roof: answers every question about release documents from an immutable snapshot. */
import { isNews, isSame, type Change, type DocumentId } from './change.js'
import type { Entry, Known } from './entry.js'
import type { DocumentFacts } from './facts/fact.js'
import { foldPacket, folderOf, ownersToOffer, sees } from './facts/fold.js'
import type { Packet } from './facts/packet.js'
import type { ConfigurationView } from './features/configuration/view.js'
import { effectiveSettings, type EffectiveSettings } from './features/effective.js'
import { sayEnglish, type Say } from './text/said.js'
import { outlineOf, type Outline } from './features/symbols.js'
import type { View } from './features/view.js'
import { whyDocument, whyPart } from './features/why.js'
import { baselineAbove } from './lint/baseline.js'
import { codeOwnersAbove } from './lint/codeOwners.js'
import { kindWith, nearest, ownersListed, withConfigurations, type Configuration } from './lint/configuration.js'
import { configurationForm } from './lint/configurationKeys.js'
import type { Finding } from './lint/finding.js'
import { Looking } from './lint/looking.js'
import { reducedMode } from './lint/reduced.js'
import { runRules } from './lint/run.js'
import { RuleCache } from './lint/saidOfParts.js'
import type { Rule } from './lint/rule.js'
import { severityOf } from './lint/severity.js'
import type { Artefact } from './model/artefact.js'
import type { KindAnswer } from './model/kind.js'
import { Reader, type HostOptions, type Work } from './reading.js'
import { Releases, type ReleaseAnswers } from './releases.js'
import { RULES } from './rules/index.js'
import { lazily, withLazy } from './text/lazily.js'
import { atOnce, stepwise } from './text/steps.js'
import { todayIn } from './text/today.js'
import type { Member } from './verdict/release.js'
import type { Readiness } from './verdict/readiness.js'
import type { Verdict } from './verdict/verdict.js'

export type { DocumentId, Outline, Readiness, Verdict, View, Work }

/** Keeps what edits do not touch between one snapshot and the next. */
export class Host {
  readonly #reader: Reader
  readonly #rules = new RuleCache()
  #entries: ReadonlyMap<DocumentId, Entry> = new Map()
  #configurations: ReadonlyMap<DocumentId, Configuration> = new Map()
  #today = ''
  #complete = false
  #listed: Change['listed']
  #present: ReadonlySet<DocumentId> = new Set()
  /** All that is there, document or not: the same while none comes or goes. */
  #files: () => ReadonlySet<DocumentId> = () => this.#present
  #unread: ReadonlySet<DocumentId> = new Set()
  #last: Snapshot | undefined

  constructor(readonly options: HostOptions = {}) {
    this.#reader = new Reader(options)
  }

  /** Last write wins. Never throws on any text. What changes nothing, as opening a document does, leaves all that was found. */
  apply(change: Change): Analysis {
    if (this.#last && !isNews(change, this.#last)) return this.#last
    this.#reader.changed()
    if (change.today !== undefined) this.#today = change.today
    if (change.complete !== undefined) this.#complete = change.complete
    if (change.listed) this.#listed = change.listed
    if (change.present) this.#present = change.present
    if (change.unread) this.#unread = change.unread
    const entries = new Map(this.#entries)
    if (change.configurations?.size) {
      this.#configurations = withConfigurations(this.#configurations, change.configurations, IDS)
      for (const [path, entry] of entries) entries.set(path, this.#reader.configured(entry, this.#over(path)))
    }
    for (const [path, given] of change.documents ?? []) {
      const before = entries.get(path)
      if (isSame(before?.text, given)) continue
      if (given === null) entries.delete(path)
      else if (typeof given === 'string')
        entries.set(path, this.#reader.read(path, given, this.#over(path), { aside: change.aside?.has(path) }))
      else if (before) entries.set(path, this.#reader.edited(before, given))
      before?.replaced()
    }
    const comesOrGoes = [...(change.documents ?? [])].some(
      ([path, given]) => (given === null) === this.#entries.has(path),
    )
    if (change.present || comesOrGoes) this.#files = lazily(() => new Set([...this.#present, ...entries.keys()]))
    this.#entries = entries
    return (this.#last = new Snapshot(
      entries,
      this.#configurations,
      this.#today,
      this.#complete,
      this.#listed,
      this.#files,
      this.#unread,
      this.#rules,
      this.#reader.work,
      this.options,
    ))
  }

  #over(path: DocumentId): Configuration | undefined {
    return nearest(this.#configurations, path)
  }

  /** How many characters of documents are remembered as read: see `HostOptions.remember`. */
  get remembered(): number {
    return this.#reader.remembered
  }
}

const withText = withLazy('text')

/** What is known at one moment; asking it changes nothing but its own memory. */
export interface Analysis extends ReleaseAnswers {
  readonly work: Readonly<Work>
  /** Every document given, artefact or not, in order of id. */
  readonly documents: readonly DocumentId[]
  text(document: DocumentId): string | undefined
  kind(document: DocumentId): KindAnswer
  /** Undefined for Markdown that is no artefact. `words` are those of the body. */
  describe(document: DocumentId): Known['about'] | undefined
  /** Ordered by range, then rule. Mistakes in a configuration for the id of a `slipway.yml`. */
  findings(document: DocumentId): readonly Finding[]
  /** The same in small steps: yields between slices and rules, returns the findings. */
  findingsInSteps(document: DocumentId): Generator<void, readonly Finding[]>
  /** What the features ask; undefined for Markdown that is no artefact. */
  view(document: DocumentId, say?: Say): View | undefined
  symbols(document: DocumentId, say?: Say): readonly Outline[]
  /** What every artefact says to others, in no order. */
  facts(): readonly DocumentFacts[]
  /** Roles and people to offer as owners in this document, likeliest first. */
  people(document: DocumentId): readonly string[]
  /** Why this is (not) an artefact, or, with an offset, what the part there was taken for. */
  why(document: DocumentId, offset?: number, say?: Say): string
  /** What is in force at a path, whether or not anything lies there, and what says so. */
  settings(document: DocumentId): EffectiveSettings
  /** What the features in a `slipway.yml` ask; undefined for everything else. */
  configuration(document: DocumentId, say?: Say): ConfigurationView | undefined
}

const IDS = RULES.map(rule => rule.id)
/** Every key a `slipway.yml` may have. */
export const CONFIGURATION = configurationForm(IDS, Object.fromEntries(RULES.map(({ id, summary }) => [id, summary])))

class Snapshot implements Analysis {
  readonly #ids = lazily(() => [...this.entries.keys()].sort())
  readonly facts = lazily((): readonly DocumentFacts[] =>
    [...this.entries.values()].flatMap(entry => entry.facts ?? []),
  )
  readonly #packets = new Map<string, Packet>()
  readonly #found = new Map<DocumentId, readonly Finding[]>()
  readonly #releases = lazily(() => {
    const configuration = (folder: string) => nearest(this.configurations, folder)
    const { today: now, work, options } = this
    const member = (document: DocumentId) => this.#member(document)
    const packet = (folder: string) => this.#packet(folder)
    return new Releases(this.facts(), { member, packet, configuration, now, tests: options.tests, work })
  })

  constructor(
    readonly entries: ReadonlyMap<DocumentId, Entry>,
    readonly configurations: ReadonlyMap<DocumentId, Configuration>,
    readonly today: string,
    readonly complete: boolean,
    readonly listed: Change['listed'],
    readonly files: () => ReadonlySet<DocumentId>,
    readonly unread: ReadonlySet<DocumentId>,
    readonly rules: RuleCache,
    readonly work: Work,
    readonly options: HostOptions,
  ) {}

  get documents(): readonly DocumentId[] {
    return this.#ids()
  }

  text(document: DocumentId): string | undefined {
    const text = this.entries.get(document)?.text
    return text === undefined ? undefined : String(text)
  }

  kind(document: DocumentId): KindAnswer {
    return this.entries.get(document)?.answer ?? { kind: undefined, because: 'It was not read.' }
  }

  describe(document: DocumentId): ReturnType<Analysis['describe']> {
    return this.entries.get(document)?.known?.about
  }

  findings(document: DocumentId): readonly Finding[] {
    return atOnce(this.findingsInSteps(document))
  }

  *findingsInSteps(document: DocumentId): Generator<void, readonly Finding[]> {
    const known = this.#found.get(document)
    if (known) return known
    const configuration = this.configurations.get(document)
    if (configuration) return configuration.mistakes
    const entry = this.entries.get(document)
    const artefact = entry?.artefact
    if (!artefact) return []
    const [reduced, found] = [reducedMode(artefact), yield* this.#run(artefact, entry.configuration)]
    const findings = reduced.length > 0 ? [...reduced, ...found] : found
    this.#found.set(document, findings)
    return findings
  }

  *#run(artefact: Artefact, configuration: Configuration | undefined): Generator<void, readonly Finding[]> {
    return yield* runRules({
      artefact,
      rules: RULES,
      look: new Looking(artefact, this.#packet(artefact.path), configuration, this.today),
      severities: id => severityOf(BY_ID.get(id)!, artefact, configuration?.severities, this.options.severities),
      cache: this.rules,
      work: this.work,
      failed: this.options.failed,
    })
  }

  view(document: DocumentId, say = sayEnglish): View | undefined {
    const entry = this.entries.get(document)
    const artefact = entry?.artefact
    if (!artefact) return undefined
    const { text, configuration } = entry
    const head: Omit<View, 'text'> = {
      document,
      artefact,
      configuration,
      codeOwners: codeOwnersAbove(this.configurations.values(), document),
      baseline: baselineAbove(this.configurations.values(), document),
      today: todayIn(this.today, artefact.timezone),
      say,
      packet: () => this.#packet(document),
      read: one => this.text(one),
      other: one => this.view(one, say),
    }
    return withText(head, () => String(text))
  }

  symbols(document: DocumentId, say = sayEnglish): readonly Outline[] {
    const artefact = this.entries.get(document)?.artefact
    return artefact ? outlineOf(artefact, say) : []
  }

  people(document: DocumentId): readonly string[] {
    return ownersToOffer(this.#packet(document))
  }

  why(document: DocumentId, offset?: number, say = sayEnglish): string {
    const artefact = offset === undefined ? undefined : this.entries.get(document)?.artefact
    return artefact ? whyPart(artefact, offset!, say) : whyDocument(this.kind(document), say)
  }

  configuration(document: DocumentId, say = sayEnglish): ConfigurationView | undefined {
    const text = this.configurations.get(document)?.text
    const folder = folderOf(document)
    const documents = () => this.documents.flatMap(id => (id.startsWith(folder) ? [id.slice(folder.length)] : []))
    return text === undefined
      ? undefined
      : { text, say, form: CONFIGURATION, rules: RULES, documents, people: () => this.people(document) }
  }

  settings(document: DocumentId): EffectiveSettings {
    const configuration = nearest(this.configurations, document)
    const nothing = { path: document, text: '', answer: kindWith(configuration, document, ''), artefact: undefined }
    return effectiveSettings(this.entries.get(document) ?? { ...nothing, configuration }, CONFIGURATION, RULES)
  }

  readonly verdicts: Analysis['verdicts'] = among => this.#releases().verdicts(among)
  readonly verdictsInSteps: Analysis['verdictsInSteps'] = among => this.#releases().verdictsInSteps(among)
  readonly readiness: Analysis['readiness'] = among => this.#releases().readiness(among)
  readonly notes: Analysis['notes'] = (audience, among) => this.#releases().notes(audience, among)

  /** A verdict asks of every document what it asks of an approved one. */
  #member(document: DocumentId): Member {
    const { artefact, facts, configuration } = this.entries.get(document)!
    const status = artefact!.status === 'executed' ? 'executed' : 'approved'
    const findings = stepwise(() => this.#run({ ...artefact!, sections: artefact!.sections, status }, configuration))
    return { artefact: artefact!, facts: facts!, findings }
  }

  #packet(document: DocumentId): Packet {
    const folder = folderOf(document)
    let packet = this.#packets.get(folder)
    if (!packet) {
      const people = ownersListed(this.configurations, document)
      const facts: DocumentFacts[] = []
      for (const entry of this.entries.values()) if (entry.facts && sees(folder, entry.folder)) facts.push(entry.facts)
      packet = foldPacket(folder, facts, people, this.complete, this.files(), this.listed, this.unread)
      this.#packets.set(folder, packet)
    }
    return packet
  }
}

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map(rule => [rule.id, rule]))
