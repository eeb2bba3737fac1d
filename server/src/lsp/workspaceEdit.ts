/** Edits of one or several documents, in the form the client understands. */
import type {
  AnnotatedTextEdit,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver'
import type { DocumentId } from '../analysis/analysis.js'
import type { Edit } from '../analysis/text/edit.js'
import type { Range } from '../analysis/text/range.js'
import type { Session } from './session.js'
import type { Source } from './source.js'
import { toRange } from './toLsp.js'

export interface Changed {
  readonly source: Source
  /** null for a document that is not open. */
  readonly version: number | null
  readonly edits: readonly { readonly range: Range; readonly text: string; readonly snippet?: string }[]
}

/**
 * Changes of several documents wait for a person's nod, where the client can ask for it.
 * @param confirm false where the client has asked already
 */
export function workspaceEdit(
  { client, say }: Pick<Session, 'client' | 'say'>,
  changed: readonly Changed[],
  confirm = changed.length > 1,
): WorkspaceEdit {
  const asks = confirm && client.changeAnnotations && client.documentChanges
  if (!client.documentChanges) {
    const all = changed.map(({ source, edits }) => [source.uri, edits.map(edit => plain(source, edit))] as const)
    return { changes: Object.fromEntries(all) }
  }
  const documentChanges: TextDocumentEdit[] = changed.map(({ source, version, edits }) => ({
    textDocument: { uri: source.uri, version },
    edits: edits.map((edit): TextEdit | SnippetTextEdit | AnnotatedTextEdit =>
      edit.snippet !== undefined && client.snippetEdits
        ? { range: toRange(source, edit.range), snippet: { kind: 'snippet', value: edit.snippet } }
        : { ...plain(source, edit), ...(asks ? { annotationId: ANNOTATION } : {}) },
    ),
  }))
  const label = say('Changes {count} documents', { count: changed.length })
  return {
    documentChanges,
    ...(asks ? { changeAnnotations: { [ANNOTATION]: { label, needsConfirmation: true } } } : {}),
  }
}

/** Edits by document, for the versions that are open. */
export const editsToWorkspaceEdit = (
  session: Pick<Session, 'client' | 'say' | 'source' | 'open'>,
  edits: ReadonlyMap<DocumentId, readonly Edit[]>,
  confirm?: boolean,
): WorkspaceEdit =>
  workspaceEdit(
    session,
    [...edits].flatMap(([id, made]): Changed[] => {
      const source = session.source(id)
      return source ? [{ source, version: session.open(id)?.version ?? null, edits: made }] : []
    }),
    confirm,
  )

const ANNOTATION = 'several-documents'

const plain = (source: Source, { range, text }: Changed['edits'][number]): TextEdit => ({
  range: toRange(source, range),
  newText: text,
})
