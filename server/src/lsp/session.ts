/** What the rooms of the server know of one another. */
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import type { Say } from '../analysis/text/said.js'
import type { Steps } from '../analysis/text/steps.js'
import type { ClientSays } from './capabilities.js'
import type { OpenDocument } from './documents.js'
import type { Source } from './source.js'

export interface Log {
  error(message: string): void
  warn(message: string): void
  info(message: string): void
}

/** All that the handler of a request may ask. */
export interface Session {
  readonly client: ClientSays
  /** Address of the folder with the rules' pages, where one is at hand. */
  readonly pages: string | undefined
  /** In the person's language, where there is a table for it. */
  readonly say: Say
  /** With everything that was written until now. */
  analysis(): Analysis
  /** The same as of another day (`YYYY-MM-DD`). */
  analysisOn(day: string): Analysis
  /** Text of a file, whether or not it belongs to the workspace; undefined where there is none. */
  read(uri: string): Promise<string | undefined>
  /** A whole text instead of the document's, for the next analysis. */
  write(id: DocumentId, text: string): void
  /** What the editor's settings say for a document; undefined where it has none to ask. */
  setting(uri: string, section: string): Promise<unknown>
  /** Resolves once the workspace has been read. */
  whole(): Promise<void>
  /** Takes the steps a few at a time, so that what is asked meanwhile is answered first. */
  inSteps<Result>(steps: Steps<Result>): Promise<Result>
  open(id: DocumentId): OpenDocument | undefined
  /** Addresses of the workspace's folders. */
  readonly folders: readonly string[]
  /** Has the client show a file; nothing where it cannot. */
  show(uri: string): Promise<void>
  /** Any text the analysis knows, open or not. */
  source(id: DocumentId): Source | undefined
}

/** Answers one request; undefined becomes null. */
export type Request = (session: Session, params: unknown) => unknown

export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? String(error)) : String(error)
