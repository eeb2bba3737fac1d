/** Reads a document as far as it is asked for: its kind, and of an artefact its syntax, model and facts. */
import type { Edited } from './change.js'
import { Entry, Shelf, type Whole } from './entry.js'
import { collectFacts } from './facts/collect.js'
import type { Configuration } from './lint/configuration.js'
import { kindWith } from './lint/configuration.js'
import { matterDefaultsAt } from './lint/matterDefaults.js'
import type { Level } from './lint/severity.js'
import type { Artefact } from './model/artefact.js'
import { buildArtefact, type Settings } from './model/build.js'
import { ModelCache } from './model/modelCache.js'
import type { ArtefactKind } from './model/kind.js'
import { editDocument, parseDocument, SyntaxCache } from './syntax/document.js'
import type { Lanes, Syntax } from './syntax/document.js'
import type { Text } from './text/chunked.js'
import { applyEdits } from './text/edit.js'
import type { Edit } from './text/edit.js'
import type { TestResults } from './verdict/evidence.js'

export interface Work {
  slicesParsed: number
  /** Of several pieces, that were put together: looking at a long one piece by piece needs no whole. */
  slicesJoined: number
  piecesParsed: number
  charactersParsed: number
  slicesRecognised: number
  /** Rows, items or paragraphs of long slices, a few at a time. */
  stretchesRecognised: number
  rulesRun: number
  /** What rules said, at its place in a document: while an edit changes nothing but places, none. */
  reportsRaised: number
  releasesJudged: number
  /** Characters by the way they were read. */
  readonly lanes: Readonly<Lanes>
}

const NOTHING_DONE = { slicesParsed: 0, slicesJoined: 0, piecesParsed: 0, charactersParsed: 0, slicesRecognised: 0, stretchesRecognised: 0, rulesRun: 0, reportsRaised: 0, releasesJudged: 0 } // prettier-ignore

export interface HostOptions {
  /** Severities by rule that override everything else (`--rule id=severity`). */
  readonly severities?: Readonly<Record<string, Level>>
  /** Told of a rule that threw, for a log. */
  readonly failed?: (rule: string, error: unknown) => void
  /**
   * Where given, every text is read twice: plainly, and by remark-parse, whose word counts. Told of text that the two
   * read differently; there should be none.
   */
  readonly differs?: ((text: string) => void) | undefined
  /** What tests said of themselves: evidence for a verdict. */
  readonly tests?: TestResults | undefined
  /**
   * So many characters of documents stay read, those that were asked for lately; of the others, and of those that are
   * given as lying aside, the facts are kept, and they are read again when somebody asks. All of them where it is absent.
   */
  readonly remember?: number
}

/** What is known of a text already. */
interface Given {
  readonly syntax?: Syntax | undefined
  /** Whether it is put aside at once. */
  readonly aside?: boolean | undefined
  /** What it was before an edit. */
  readonly before?: Artefact | undefined
}

/** What is remembered holds its own pieces: those of others serve only documents made from one template, one after another. */
const OF_PIECES = 5

/** Keeps what edits do not touch. */
export class Reader {
  readonly work: Work
  readonly #syntax: SyntaxCache
  readonly #models = new ModelCache()
  readonly #shelf: Shelf

  constructor({ differs, remember = Infinity }: HostOptions) {
    this.#syntax = new SyntaxCache(remember === Infinity ? undefined : remember / OF_PIECES, undefined, differs)
    this.#shelf = new Shelf(remember, ({ path, text, answer, configuration }) =>
      this.#readWhole(path, text, answer.kind!, configuration),
    )
    const { lanes } = this.#syntax
    this.work = { ...NOTHING_DONE, lanes }
  }

  /** How many characters of documents are remembered as read. */
  get remembered(): number {
    return this.#shelf.characters
  }

  /** At every change: what was asked for and is asked for no longer is let go. */
  changed(): void {
    this.#shelf.desk.changed()
  }

  read(
    path: string,
    text: Text,
    configuration: Configuration | undefined,
    { syntax, aside = false, before }: Given = {},
  ): Entry {
    const answer = kindWith(configuration, path, text)
    if (!answer.kind) return new Entry(path, text, answer, configuration, undefined, undefined, this.#shelf)
    const whole = this.#readWhole(path, text, answer.kind, configuration, syntax, before)
    const { kind, status, words, title, timezone } = whole.artefact
    const known = { about: { kind, status, words, title, timezone }, facts: collectFacts(whole.artefact) }
    const isKept = !aside || this.#shelf.most === Infinity
    if (!isKept) known.facts.putAway(this.#shelf.desk)
    return new Entry(path, text, answer, configuration, known, isKept ? whole : undefined, this.#shelf)
  }

  /** The same text where another configuration is in force. */
  configured(before: Entry, configuration: Configuration | undefined): Entry {
    const { path, text, known, whole } = before
    before.replaced()
    const answer = kindWith(configuration, path, text)
    if (answer.kind === before.answer.kind && said(configuration, path) === said(before.configuration, path))
      return new Entry(path, text, answer, configuration, known, whole, this.#shelf)
    return this.read(path, text, configuration, { syntax: whole?.syntax, aside: !whole })
  }

  edited(before: Entry, given: readonly Edit[] | Edited): Entry {
    const { edits, text } = 'edits' in given ? given : { edits: given, text: applyEdits(String(before.text), given) }
    const { syntax, artefact } = before.whole ?? {}
    return this.read(before.path, text, before.configuration, {
      syntax: syntax && editDocument(syntax, edits, this.#syntax, this.work, text),
      before: artefact,
    })
  }

  /** @param syntax of this very text, where it is known */
  #readWhole(
    path: string,
    text: Text,
    kind: ArtefactKind,
    configuration: Configuration | undefined,
    syntax = parseDocument(String(text), this.#syntax, this.work),
    before?: Artefact,
  ): Whole {
    const artefact = buildArtefact(path, kind, syntax, settingsOf(configuration, path), this.#models, before)
    this.work.slicesRecognised = this.#models.slicesRecognised
    this.work.stretchesRecognised = this.#models.stretchesRecognised
    return { syntax, artefact }
  }
}

const settingsOf = (configuration: Configuration | undefined, path: string): Settings => ({
  timezone: configuration?.timezone,
  languages: configuration?.languages,
  owners: new Set(configuration?.owners.map(owner => owner.name.toLowerCase())),
  frontMatter: Object.fromEntries(
    [...matterDefaultsAt(configuration?.frontMatter, path)].map(([key, { value }]) => [key, value]),
  ),
})

/** All that the reading of a document hears of a configuration. */
function said(configuration: Configuration | undefined, path: string): string {
  const { timezone, languages, owners, frontMatter } = settingsOf(configuration, path)
  return JSON.stringify([timezone, languages, [...owners], frontMatter])
}
