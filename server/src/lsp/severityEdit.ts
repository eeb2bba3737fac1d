/** Which `slipway.yml` is to set a rule's severity for a document, or to list what it uses, and the edit of the workspace that does it. */
import { CreateFile, type WorkspaceEdit } from 'vscode-languageserver'
import type { DocumentId } from '../analysis/analysis.js'
import { levelNow, type SeverityAsked } from '../analysis/features/severityChange.js'
import type { Level } from '../analysis/lint/severity.js'
import { RULES } from '../analysis/rules/index.js'
import type { Edit } from '../analysis/text/edit.js'
import { CONFIGURATION_FILE } from '../files/files.js'
import { idOf, isInside, uriOf } from './address.js'
import type { Session } from './session.js'
import { sourceOf } from './source.js'
import { workspaceEdit } from './workspaceEdit.js'

export interface Home {
  /** Its id; the text is '' where it is not there yet. */
  readonly path: DocumentId
  readonly text: string
  /** As the client writes it. */
  readonly uri: string
  /** It is not there yet. */
  readonly isNew: boolean
}

export interface Target extends Pick<Home, 'uri' | 'isNew'> {
  readonly asked: SeverityAsked
  readonly now: Level
}

/** The nearest one above a document; where none is, one at the top of the workspace. */
export function homeOf(session: Session, document: DocumentId): Home {
  const analysis = session.analysis()
  const nearest = analysis.settings(document).configuration
  const path = nearest ?? `${topOf(session, document)}/${CONFIGURATION_FILE}`
  const text = nearest === undefined ? '' : (analysis.configuration(nearest)?.text ?? '')
  return { path, text, uri: session.source(path)?.uri ?? uriOf(path), isNew: nearest === undefined }
}

/** Undefined for what is no artefact, and no rule. */
export function askedFor(session: Session, document: DocumentId, id: string): Target | undefined {
  const about = session.analysis().describe(document)
  const rule = RULES.find(one => one.id === id)
  if (!about || !rule) return undefined
  const { path, text, uri, isNew } = homeOf(session, document)
  const artefact = { path: document, kind: about.kind, status: about.status }
  const asked: SeverityAsked = { rule, artefact, configuration: { path, text } }
  return { asked, now: levelNow(asked), uri, isNew }
}

/** The innermost folder of the workspace around the document, else its own. */
function topOf({ folders }: Session, document: DocumentId): DocumentId {
  const tops = folders.map(uri => idOf(uri).replace(/\/$/, '')).filter(top => isInside(top, document))
  tops.sort((a, b) => b.length - a.length)
  return tops[0] ?? document.slice(0, document.lastIndexOf('/'))
}

/** Undefined where the client cannot make the file that is missing. */
export function toWorkspaceEdit(
  session: Session,
  { path, uri, isNew }: Pick<Home, 'path' | 'uri' | 'isNew'>,
  edit: Edit,
): WorkspaceEdit | undefined {
  if (!isNew) {
    const source = session.source(path)
    return source && workspaceEdit(session, [{ source, version: session.open(path)?.version ?? null, edits: [edit] }])
  }
  if (!session.client.createsFiles || !session.client.documentChanges) return undefined
  const { documentChanges = [] } = workspaceEdit(session, [
    { source: sourceOf(uri, '')!, version: null, edits: [edit] },
  ])
  return { documentChanges: [CreateFile.create(uri, { ignoreIfExists: true }), ...documentChanges] }
}
