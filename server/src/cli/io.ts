/** What the command line touches of the world around it, so that tests can stand in for it. */
import type { Say, Spoken } from '../analysis/text/said.js'
import type { Table } from '../l10n/table.js'

export interface Sink {
  /** Bytes are UTF-8. */
  write(text: string | Uint8Array): void
  readonly isTerminal: boolean
  /** Of a terminal. */
  readonly columns: number | undefined
}

/** What `today` says: the day it is here, `YYYY-MM-DD`, and milliseconds since 1970 where it is a moment. */
export interface Now {
  readonly day: string
  readonly moment: number | undefined
}

export interface Io {
  /** In the language of `--language`. */
  readonly say: Say
  /** Of that language, for other threads; undefined for English. */
  readonly table: Table | undefined
  /** Absolute, with `/` between folders. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly in: { readonly isTerminal: boolean }
  readonly out: Sink
  readonly err: Sink
  /** A day, or a moment with its zone (see `Change.today`), where `--as-of` does not name one. */
  readonly today: () => string
  /** The same without the zone's name, which this machine takes ten milliseconds to tell. */
  readonly now: () => Now
  readonly version: () => string
  /** Differs for every build whose findings may differ. */
  readonly engine: () => string
  /** Has somebody told once the run is to end; absent where nobody can say so. */
  readonly onInterrupt?: (end: () => void) => void
  /** Has the language server speak over the standard streams from now on. */
  readonly serve: () => void
  /** Text of a rule's page; undefined where it is not there. */
  readonly page: (rule: string) => string | undefined
}

/** A sink that looks like another one, for whoever listens. */
export const into = (sink: Sink, write: (text: string) => void): Sink => ({ ...sink, write })

/** What a run is given; in which language it speaks, its words say. */
export type World = Omit<Io, 'say' | 'table'>

export const EXIT = { clean: 0, findings: 1, couldNotRun: 2 } as const

/** Why a run cannot be: said on the error stream, with exit code 2. */
export class CouldNotRun extends Error {
  /** @param remedy what to do about it, as a sentence */
  constructor(
    readonly told: Spoken,
    readonly remedy?: Spoken,
  ) {
    super(told.english)
  }

  /** On one line. */
  in(say: Say): string {
    return [this.told, ...(this.remedy ? [this.remedy] : [])].map(one => say(one)).join(' ')
  }
}
