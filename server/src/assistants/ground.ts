/** What a tool stands on: one snapshot of the documents, and how people call what is in it. */
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import type { Place } from '../analysis/verdict/reason.js'
import type { LinePlace } from '../exports/locatedVerdict.js'
import { Refusal, quote, type PlaceNamed, type Quoted } from './answer.js'
import type { Said as KnownSaid, Say } from '../analysis/text/said.js'

/** What the edges give: the files of a command line, or the session of a language server. */
export interface Desk {
  /** In the language of whoever asks. */
  readonly say: Say
  /** As of a day (`YYYY-MM-DD`), or of today. */
  analysis(asOf: string | undefined): Analysis
  /**
   * What lies at a path that somebody wrote; all there is where none is named. Throws a `Refusal` where nothing lies
   * there, or outside of what may be read.
   */
  find(path: string | undefined): Found
  /** A document, or a folder, as people call it. */
  shown(id: DocumentId): string
  /** Text of a rule's page; undefined where it is not at hand. */
  page(rule: string): Promise<string | undefined>
  /** What whoever asks should know beside any answer: a file that could not be read, a configuration not understood. */
  remarks(analysis: Analysis): readonly string[]
}

/** A folder with the documents in it, or one document. */
export interface Found {
  readonly documents: readonly DocumentId[]
  readonly isFolder: boolean
}

export class Ground {
  readonly #lines = new Map<DocumentId, Lines>()

  constructor(
    readonly desk: Desk,
    readonly analysis: Analysis,
  ) {}

  get say(): Say {
    return this.desk.say
  }

  /** What a document or a rule's finding says of it. */
  quoted({ message, said }: { readonly message: string; readonly said?: KnownSaid | undefined }): Quoted {
    return quote(this.say({ english: message, said }))
  }

  /** The document at a path. Throws a `Refusal`. */
  document(path: string): DocumentId {
    const { documents, isFolder } = this.desk.find(path)
    if (!isFolder) return documents[0]!
    throw new Refusal(
      this.say('`{path:raw}` is a folder. Name one Markdown file in it, or ask list_gaps or get_verdict about it.', {
        path,
      }),
    )
  }

  /** The documents at a path; undefined for all there are. */
  among(path: string | undefined): ReadonlySet<DocumentId> | undefined {
    return path === undefined ? undefined : new Set(this.desk.find(path).documents)
  }

  lines(document: DocumentId): Lines {
    let lines = this.#lines.get(document)
    if (!lines) this.#lines.set(document, (lines = new Lines(this.analysis.text(document) ?? '')))
    return lines
  }

  at({ document, range }: Place): LinePlace {
    const { line, character } = this.lines(document).position(range[0])
    return { file: this.desk.shown(document), line: line + 1, column: character + 1 }
  }

  named(place: Place): PlaceNamed {
    const { file, line } = this.at(place)
    return { place, label: `${file}:${line}` }
  }
}
