/** What a host is told, and whether any of it is new to it. */
import { isSameText, type Text } from './text/chunked.js'
import type { Edit } from './text/edit.js'
import { isEqual } from './text/equal.js'

/** Ids are strings whose folders are separated by `/`; the edges map them to URIs or paths. */
export type DocumentId = string

/** Edits in offsets of the text before, and the text that they make of it: whoever has it shares it. */
export interface Edited {
  readonly edits: readonly Edit[]
  readonly text: Text
}

export interface Change {
  /** Whole texts (without BOM), edits in offsets of the text before, or null for a document that is gone. */
  readonly documents?: ReadonlyMap<DocumentId, string | readonly Edit[] | Edited | null>
  /** Those of them that nobody looks at: see `HostOptions.remember`. */
  readonly aside?: ReadonlySet<DocumentId>
  /** Texts of `slipway.yml` and `CODEOWNERS` files by their id; null where one is gone. */
  readonly configurations?: ReadonlyMap<DocumentId, string | null>
  /**
   * A day (`YYYY-MM-DD`), or a moment with its zone (`2026-11-27T14:00:00Z[Europe/Berlin]`), which is each document's own
   * day; where absent, overdue questions are not asked.
   */
  readonly today?: string
  /** True once every document of the workspace has been given. */
  readonly complete?: boolean
  /** Folders of which every document has been given, each with the slash at its end; where absent, all folders. */
  readonly listed?: readonly DocumentId[]
  /** Documents that are there beside those that are given: a link may lead to them. */
  readonly present?: ReadonlySet<DocumentId>
  /** Markdown that lies there and is not read, as git ignores it: a link may lead to it. */
  readonly unread?: ReadonlySet<DocumentId>
}

/** What is known already. */
interface State extends Pick<Required<Change>, 'today' | 'complete'> {
  readonly listed: Change['listed']
  readonly unread: ReadonlySet<DocumentId>
  readonly entries: Texts
  readonly configurations: Texts
}

type Texts = ReadonlyMap<DocumentId, { readonly text: Text }>

/** Edits, and a set of present documents, always count as new. */
export function isNews(
  { documents, configurations, today, complete, listed, present, unread }: Change,
  state: State,
): boolean {
  return (
    present !== undefined ||
    (today !== undefined && today !== state.today) ||
    (complete !== undefined && complete !== state.complete) ||
    (unread !== undefined && !isEqual([...unread], [...state.unread])) ||
    (listed !== undefined && !isEqual(listed, state.listed)) ||
    differ(documents, state.entries) ||
    differ(configurations, state.configurations)
  )
}

const differ = (given: Change['documents' | 'configurations'], known: Texts): boolean =>
  [...(given ?? [])].some(([id, text]) => !isSame(known.get(id)?.text, text))

/** Whether a document is given as it is known already, or is gone and was not known. */
export const isSame = (known: Text | undefined, given: string | readonly Edit[] | Edited | null): boolean =>
  typeof given === 'string' ? known !== undefined && isSameText(known, given) : given === null && known === undefined
