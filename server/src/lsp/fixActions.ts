/** One fix as the actions a client can offer for it. */
import type { CodeAction } from 'vscode-languageserver'
import type { Fix, FixEdit, Piece } from '../analysis/lint/finding.js'
import type { OpenDocument } from './documents.js'
import type { Session } from './session.js'
import { choice, literal, stop } from './snippet.js'
import { workspaceEdit, type Changed } from './workspaceEdit.js'

/** Without tab stops a choice is an action for each of the likeliest. */
const MOST_CHOICES = 6

type Choices = readonly string[]

/** With tab stops one action; without, one for each choice, and none where a blank would have to be filled. */
export function fixActions(session: Session, open: OpenDocument, fix: Fix): CodeAction[] {
  const pieces = fix.edits.flatMap(edit => edit.text)
  const stops = pieces.filter(piece => typeof piece !== 'string')
  const title = session.say({ english: fix.title, said: fix.said })
  const isPreferred = fix.kind === 'safe' ? { isPreferred: true } : {}
  const isHere = fix.edits.every(edit => edit.path === undefined || edit.path === open.id)
  if (stops.length > 0 && isHere && canSnippet(session)) {
    const snippets = snippetsOf(fix.edits)
    return [{ title, ...isPreferred, edit: edit(session, open, fix, fill({}), snippets) }]
  }
  // Blanks in another document cannot be stopped at: in brackets, they are told there.
  const elsewhere = fix.edits.every(edit => edit.path !== undefined && edit.path !== open.id)
  if (stops.some(piece => 'hint' in piece) && !(elsewhere && canSnippet(session))) return []
  const asked = stops.flatMap(piece => ('choices' in piece && piece.choices.length > 1 ? [piece.choices] : []))[0]
  if (!asked) return [{ title, ...isPreferred, edit: edit(session, open, fix, fill({})) }]
  return asked.slice(0, MOST_CHOICES).map((taken, at) => ({
    title: `${title}: ${taken}`,
    edit: edit(session, open, fix, fill({ of: asked, at })),
  }))
}

const canSnippet = ({ client }: Session): boolean => client.snippetEdits && client.documentChanges

/** The same question gets the same answer everywhere in a fix; every other stop its first choice. */
const fill =
  ({ of, at = 0 }: { of?: Choices; at?: number }) =>
  (pieces: readonly Piece[]): string =>
    pieces
      .map(piece => {
        if (typeof piece === 'string') return piece
        if ('hint' in piece) return piece.hint
        return (of && of.join('\0') === piece.choices.join('\0') ? piece.choices[at] : piece.choices[0]) ?? ''
      })
      .join('')

/** Numbered through all edits of the fix: a number used twice would be one cursor in two places. */
function snippetsOf(edits: readonly FixEdit[]): Map<FixEdit, string> {
  let next = 1
  const inOrder = [...edits].sort((a, b) => a.range[0] - b.range[0])
  return new Map(
    inOrder.map(edit => [
      edit,
      edit.text
        .map(piece => {
          if (typeof piece === 'string') return literal(piece)
          return 'choices' in piece ? choice(next++, piece.choices) : stop(next++, piece.hint)
        })
        .join(''),
    ]),
  )
}

function edit(
  session: Session,
  open: OpenDocument,
  fix: Fix,
  text: (pieces: readonly Piece[]) => string,
  snippets?: ReadonlyMap<FixEdit, string>,
): NonNullable<CodeAction['edit']> {
  const ids = [...new Set(fix.edits.map(edit => edit.path ?? open.id))]
  const changed = ids.flatMap((id): Changed[] => {
    const source = session.source(id)
    const edits = fix.edits.filter(edit => (edit.path ?? open.id) === id)
    if (!source) return []
    const made = edits.map(edit => ({ range: edit.range, text: text(edit.text), snippet: snippets?.get(edit) }))
    return [{ source, version: session.open(id)?.version ?? null, edits: made }]
  })
  return workspaceEdit(session, changed)
}
