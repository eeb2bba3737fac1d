/** A document as it was given, its facts at hand; what was read of it may be forgotten and is read again when asked for. */
import { Desk, type Collected } from './facts/collected.js'
import type { DocumentFacts } from './facts/fact.js'
import { folderOf } from './facts/fold.js'
import type { Configuration } from './lint/configuration.js'
import type { Artefact } from './model/artefact.js'
import type { KindAnswer } from './model/kind.js'
import type { Syntax } from './syntax/document.js'
import type { Text } from './text/chunked.js'
import { Latest } from './text/latest.js'

/** What is read of an artefact: some thirty bytes for each character. */
export interface Whole {
  readonly syntax: Syntax
  readonly artefact: Artefact
}

/** What is known of an artefact without reading it again. */
export interface Known {
  readonly about: Pick<Artefact, 'kind' | 'status' | 'words' | 'title' | 'timezone'>
  readonly facts: Collected
}

export class Entry {
  readonly folder: string
  #whole: Whole | undefined
  #isReplaced = false

  /**
   * @param known undefined for Markdown that is no artefact
   * @param whole undefined where it has been forgotten
   */
  constructor(
    readonly path: string,
    readonly text: Text,
    readonly answer: KindAnswer,
    readonly configuration: Configuration | undefined,
    readonly known: Known | undefined,
    whole: Whole | undefined,
    readonly shelf: Shelf,
  ) {
    this.folder = folderOf(path)
    this.#whole = whole
    if (whole) shelf.use(this)
  }

  get facts(): DocumentFacts | undefined {
    return this.known?.facts
  }

  /** Undefined for Markdown that is no artefact. */
  get artefact(): Artefact | undefined {
    if (!this.known) return undefined
    this.#whole ??= this.shelf.again(this)
    if (!this.#isReplaced) this.shelf.use(this)
    return this.#whole.artefact
  }

  /** Only while it is remembered. */
  get whole(): Whole | undefined {
    return this.#whole
  }

  /** Another takes its place: whoever still looks at it may, and what was read of it goes with him. */
  replaced(): void {
    this.#isReplaced = true
    this.shelf.leave(this)
  }

  forget(): void {
    this.#whole = undefined
    this.known?.facts.putAway(this.shelf.desk)
  }
}

/** Entries whose reading is remembered: those asked for lately, up to so many characters, and the last one in any case. */
export class Shelf {
  readonly desk = new Desk()
  /** By path, the one that was asked for last behind all others. */
  readonly #lately = new Latest<Entry>()
  #characters = 0

  constructor(
    readonly most: number,
    readonly again: (entry: Entry) => Whole,
  ) {}

  /** How much is remembered now. */
  get characters(): number {
    return this.#characters
  }

  use(entry: Entry): void {
    if (this.most === Infinity) return
    this.#characters += entry.text.length - (this.#lately.get(entry.path)?.text.length ?? 0)
    this.#lately.set(entry.path, entry)
    for (const oldest of this.#lately.values()) {
      if (this.#characters <= this.most || oldest === entry) return
      this.leave(oldest)
      oldest.forget()
    }
  }

  leave(entry: Entry): void {
    if (this.#lately.get(entry.path) !== entry) return
    this.#lately.delete(entry.path)
    this.#characters -= entry.text.length
  }
}
