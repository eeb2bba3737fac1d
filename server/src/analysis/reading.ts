/** Reads a document as far as it is asked for: its kind, and of an artefact its syntax, model and facts. */
import { collectFacts } from './facts/collect.js'
import type { DocumentFacts } from './facts/fact.js'
import type { Configuration } from './lint/configuration.js'
import { kindWith } from './lint/configuration.js'
import type { Level } from './lint/severity.js'
import type { Artefact } from './model/artefact.js'
import { buildArtefact, ModelCache } from './model/build.js'
import type { KindAnswer } from './model/kind.js'
import { editDocument, parseDocument, SyntaxCache } from './syntax/document.js'
import type { Lanes, Syntax } from './syntax/document.js'
import { applyEdits } from './text/edit.js'
import type { Edit } from './text/edit.js'
import type { TestResults } from './verdict/evidence.js'

export interface Work {
  slicesParsed: number
  piecesParsed: number
  charactersParsed: number
  slicesRecognised: number
  rulesRun: number
  /** Characters by the way they were read. */
  readonly lanes: Readonly<Lanes>
}

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
}

/** A document as it was given. */
export interface Entry {
  readonly path: string
  readonly text: string
  readonly answer: KindAnswer
  readonly configuration: Configuration | undefined
  readonly syntax: Syntax | undefined
  readonly artefact: Artefact | undefined
  readonly facts: DocumentFacts | undefined
}

/** Keeps what edits do not touch. */
export class Reader {
  readonly work: Work
  readonly #syntax: SyntaxCache
  readonly #models = new ModelCache()

  constructor({ differs }: HostOptions) {
    this.#syntax = new SyntaxCache(undefined, undefined, differs)
    const { lanes } = this.#syntax
    this.work = { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0, slicesRecognised: 0, rulesRun: 0, lanes }
  }

  /** @param syntax of this very text, where it is known */
  read(path: string, text: string, configuration: Configuration | undefined, syntax?: Syntax): Entry {
    const answer = kindWith(configuration, path, text)
    if (!answer.kind)
      return { path, text, answer, configuration, syntax: undefined, artefact: undefined, facts: undefined }
    const parsed = syntax ?? parseDocument(text, this.#syntax, this.work)
    const settings = {
      timezone: configuration?.timezone,
      languages: configuration?.languages,
      owners: new Set(configuration?.owners.map(owner => owner.name.toLowerCase())),
    }
    const artefact = buildArtefact(path, answer.kind, parsed, settings, this.#models)
    this.work.slicesRecognised = this.#models.slicesRecognised
    return { path, text, answer, configuration, syntax: parsed, artefact, facts: collectFacts(artefact) }
  }

  edited(before: Entry, edits: readonly Edit[]): Entry {
    const text = applyEdits(before.text, edits)
    const syntax = before.syntax && editDocument(before.syntax, edits, this.#syntax, this.work)
    return this.read(before.path, text, before.configuration, syntax)
  }
}
