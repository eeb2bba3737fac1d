/** Offers to say in the front matter what a name or a heading only nearly says. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import { inOther } from '../analysis/text/said.js'
import { thisIs } from '../analysis/model/kind.js'
import { frontMatterRange } from '../analysis/syntax/frontMatter.js'
import type { Range } from '../analysis/text/range.js'
import type { OpenDocument } from './documents.js'
import type { Session } from './session.js'
import { workspaceEdit } from './workspaceEdit.js'

/** Only at the head of the document: anywhere else it would be in the way. */
export function kindAction(session: Session, open: OpenDocument, [start]: Range): CodeAction[] {
  const analysis = session.analysis()
  const { kind, near } = analysis.kind(open.id)
  const text = analysis.text(open.id) ?? ''
  const matter = frontMatterRange(text)
  const head = /^(?:[ \t]*(?:\r\n|\n|\r))*[^\r\n]*/.exec(text.slice(matter?.range[1] ?? 0))![0]
  if (kind || !near || start > (matter?.range[1] ?? 0) + head.length) return []
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const line = `artefact: ${near}${lineEnd}`
  const declared = matter && /^artefact:.*(?:\r\n|\n|\r)/m.exec(text.slice(...matter.yaml))
  const at = matter ? matter.yaml[0] + (declared?.index ?? 0) : 0
  const edit = matter
    ? { range: [at, at + (declared?.[0].length ?? 0)] as const, text: line }
    : { range: [0, 0] as const, text: `---${lineEnd}${line}---${lineEnd}${lineEnd}` }
  const title = inOther(thisIs(near), 'This is {kind:raw}', { kind: near })
  return [
    {
      title: session.say(title),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(session, [{ source: open, version: open.version, edits: [edit] }]),
    },
  ]
}
