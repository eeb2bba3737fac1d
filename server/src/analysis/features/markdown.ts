/** Markdown that features show: plain strings, with links to places of the workspace among them. */
import type { Place } from './place.js'

/** The edges know how a place is addressed. */
export type Markdown = readonly (string | PlaceLink)[]

export interface PlaceLink {
  /** Shown as text: it is escaped where it is written. */
  readonly label: string
  readonly place: Place
}

/** @param link how a link is written */
export const written = (markdown: Markdown, link: (link: PlaceLink) => string): string =>
  markdown.map(piece => (typeof piece === 'string' ? piece : link(piece))).join('')

/** Text of a document shown as text: no markup, no HTML, no link. */
export const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]!|~]/g, '\\$&')
    // Only at a beginning they mean something; editors that show what is written would show `REQ\-1`.
    .replace(/^ ?(?:\d{1,9}(?=[.)](?: |$))|(?=[-+#>]))/, '$&\\')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
