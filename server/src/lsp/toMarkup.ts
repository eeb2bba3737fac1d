/** What features show as Markdown, in the words of the protocol. */
import { MarkupKind, type MarkupContent } from 'vscode-languageserver'
import { escape, written, type Markdown, type PlaceLink } from '../analysis/features/markdown.js'
import type { Session } from './session.js'
import { toRange } from './toLsp.js'

/** A client that knows no Markdown gets it as it is written, with the labels of its links. */
export function toMarkup(session: Pick<Session, 'client' | 'source'>, markdown: Markdown): MarkupContent {
  const { markdownHover } = session.client
  const value = written(markdown, link => (markdownHover ? toLink(session, link) : link.label))
  return { kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value }
}

/** `#L7,3` is how editors address a line and a column in a file. */
function toLink({ source }: Pick<Session, 'source'>, { label, place }: PlaceLink): string {
  const there = source(place.document)
  if (!there) return escape(label)
  const { start } = toRange(there, place.range)
  return `[${escape(label)}](<${there.uri}#L${start.line + 1},${start.character + 1}>)`
}
