/** The releases of a snapshot: each is judged once, whether a word, a page or a tree is made of it. */
import type { DocumentFacts } from './facts/fact.js'
import type { Packet } from './facts/packet.js'
import type { Configuration } from './lint/configuration.js'
import type { Work } from './reading.js'
import { lazily } from './text/lazily.js'
import { atOnce, type Steps } from './text/steps.js'
import type { TestResults } from './verdict/evidence.js'
import { notesFor, type AddressedNotes, type NotesAudience } from './verdict/notes.js'
import { readinessOf, type Readiness } from './verdict/readiness.js'
import { releaseOf, releasesOf, type Grouped, type Member, type Release } from './verdict/release.js'
import { judge, type Verdict } from './verdict/verdict.js'

/** What may be asked of the releases of a snapshot, by folder and name; with `among`, of those that hold one of these documents. */
export interface ReleaseAnswers {
  /** Whether each is ready. */
  verdicts(among?: ReadonlySet<string>): readonly Verdict[]
  /** The same in small steps: yields between slices and rules of the documents that are judged. */
  verdictsInSteps(among?: ReadonlySet<string>): Steps<readonly Verdict[]>
  /** The same with what reports and pictures are made from. */
  readiness(among?: ReadonlySet<string>): readonly Readiness[]
  /** What their release notes tell an audience; nothing of releases without notes. */
  notes(audience: NotesAudience, among?: ReadonlySet<string>): readonly AddressedNotes[]
}

/** What a snapshot tells of its documents. */
export interface Source {
  /** Reads the document where it was forgotten. */
  readonly member: (document: string) => Member
  /** What the artefacts around a folder say together. */
  readonly packet: (folder: string) => Packet
  /** In force in a folder. */
  readonly configuration: (folder: string) => Configuration | undefined
  /** A day, or a moment with its zone. */
  readonly now: string
  readonly tests: TestResults | undefined
  readonly work: Work
}

/** So many releases' pictures and tables are kept; verdicts all are. */
const MOST_KEPT = 40

/** Keeps what was found, never the documents it was found in. */
export class Releases implements ReleaseAnswers {
  readonly #grouped: () => readonly Grouped[]
  readonly #verdicts = new Map<Grouped, Verdict>()
  readonly #readiness = new Map<Grouped, Readiness>()

  constructor(
    facts: Iterable<DocumentFacts>,
    readonly source: Source,
  ) {
    this.#grouped = lazily(() => releasesOf(facts))
  }

  verdicts(among?: ReadonlySet<string>): readonly Verdict[] {
    return atOnce(this.verdictsInSteps(among))
  }

  *verdictsInSteps(among?: ReadonlySet<string>): Steps<readonly Verdict[]> {
    const verdicts: Verdict[] = []
    for (const grouped of this.#asked(among))
      verdicts.push(
        yield* this.#verdict(
          grouped,
          lazily(() => this.#release(grouped)),
        ),
      )
    return verdicts
  }

  readiness(among?: ReadonlySet<string>): readonly Readiness[] {
    return this.#asked(among).map(grouped => {
      const known = this.#readiness.get(grouped)
      if (known) return known
      const release = lazily(() => this.#release(grouped))
      const readiness = readinessOf(release(), atOnce(this.#verdict(grouped, release)))
      if (this.#readiness.size < MOST_KEPT) this.#readiness.set(grouped, readiness)
      return readiness
    })
  }

  notes(audience: NotesAudience, among?: ReadonlySet<string>): readonly AddressedNotes[] {
    return this.#asked(among)
      .map(grouped => notesFor(this.#release(grouped), audience))
      .filter(({ documents }) => documents.length > 0)
  }

  #asked(among: ReadonlySet<string> | undefined): readonly Grouped[] {
    return this.#grouped().filter(({ documents }) => !among || documents.some(document => among.has(document)))
  }

  *#verdict(grouped: Grouped, release: () => Release): Steps<Verdict> {
    let verdict = this.#verdicts.get(grouped)
    if (!verdict) {
      this.source.work.releasesJudged++
      this.#verdicts.set(grouped, (verdict = yield* judge(release())))
    }
    return verdict
  }

  #release(grouped: Grouped): Release {
    const { member, packet, configuration, now, tests } = this.source
    const { folder, documents } = grouped
    return releaseOf(grouped, documents.map(member), packet(folder), configuration(folder), now, tests)
  }
}
