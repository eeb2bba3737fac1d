/** slipway/notes: the release notes a document belongs to as one audience is told them, as a page or as a file's text. */
import { markupOf } from '../../analysis/report/markup.js'
import { notesSection, unaddressedSection } from '../../analysis/report/notes.js'
import { safeHref } from '../../analysis/report/prose.js'
import { AUDIENCES, type NotesAudience } from '../../analysis/verdict/notes.js'
import { exportedNotes, isNotesFormat, notesName } from '../../exports/exported.js'
import { among } from '../among.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { Spots, type Spot } from '../spots.js'

export interface NotesAnswer {
  readonly release: string
  readonly audience: NotesAudience
  /** Headings under which something names nobody. */
  readonly unaddressed: number
  /** Whether this audience is told anything. */
  readonly told: boolean
  /** Body of a page; its links to places have the number of a spot in `data-spot`. */
  readonly page: string
  readonly spots: readonly Spot[]
  /** With a `format`: the text of a file, and a name for it. */
  readonly text?: string
  readonly name?: string
}

/** Of the document's release, or of all where none is named; null for an unknown audience or no release notes. */
export async function notes(session: Session, params: unknown): Promise<NotesAnswer | null> {
  await session.whole()
  const id = fromDocument(params)
  const { audience: said, format } = fromRecord(params)
  const audience = AUDIENCES.find(one => one === said)
  if (!audience) return null
  const all = session.analysis().notes(audience, among(session, id))
  const [first] = all
  if (!first) return null
  const spots = new Spots(session)
  const unaddressed = all.flatMap(one => one.unaddressed)
  const page = markupOf([
    audience !== 'unaddressed' && unaddressedSection(unaddressed, spots.leads, session.say),
    // A relative link leads somewhere from the document, not from a page that has no place.
    all.map(one => notesSection(one, url => (/^(?:https?|mailto):/i.test(url) ? safeHref(url) : undefined))),
  ])
  const release = all.length === 1 ? first.release : 'releases'
  const asFile = isNotesFormat(format)
    ? { text: exportedNotes(format, all, session.say), name: notesName(format, release, audience) }
    : {}
  const told = all.some(one => one.notes.length > 0)
  return { release, audience, unaddressed: unaddressed.length, told, page, spots: spots.all, ...asFile }
}
