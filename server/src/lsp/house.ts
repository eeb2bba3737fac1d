/** What a door gives to the server behind it. */
import type { Files } from '../files/files.js'
import type { Language, Table } from '../l10n/table.js'
import type { Turn } from './pace.js'

export interface House {
  readonly files: Files
  readonly turn: Turn
  /** Address of the folder with the rules' pages; a client may name another. */
  readonly pages?: string | undefined
  /** What a language says, where the client does not bring it. */
  readonly tables?: (language: Language) => Table | undefined
  /** Called before the folders are read, when what is open has been told: from now on things are done again and again. */
  readonly readsFolders?: () => void
  /** Called when the first long document is edited: each keystroke makes lists of all its slices. */
  readonly longEdited?: () => void
  /** A day, or a moment with its zone: see `Change.today`. */
  readonly day?: () => string
  /** Calls back whenever it may be another day somewhere. */
  readonly newDay?: (changed: () => void) => void
  /** Reads every text twice, and logs where the two differ: see `HostOptions.differs`. */
  readonly paranoid?: boolean
}
