/** slipway/export: the release a document belongs to as the text of a file, with a name for it. */
import type { Leads } from '../../analysis/report/leads.js'
import { exported, exportName, isExportFormat } from '../../exports/exported.js'
import { onlyHoles } from '../../analysis/verdict/readiness.js'
import { among } from '../among.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

export interface ExportAnswer {
  readonly text: string
  /** Without folder. */
  readonly name: string
}

/** With `holes`, of the matrices only those. Of the document's release, or of all where none is named; null for an unknown format or no release. */
export async function exportRelease(session: Session, params: unknown): Promise<ExportAnswer | null> {
  await session.whole()
  const id = fromDocument(params)
  const { format, holes } = fromRecord(params)
  if (!isExportFormat(format)) return null
  const all = session.analysis().readiness(among(session, id))
  const releases = holes === true ? all.map(onlyHoles) : all
  const [first] = releases
  if (!first) return null
  return {
    text: exported(format, releases, leadsFrom(session, first.verdict.folder), session.say),
    name: exportName(format, releases.length === 1 ? first.verdict.release : 'releases'),
  }
}

/** Links by path from the release's folder: they lead there if the file is kept beside its documents. */
const leadsFrom =
  (session: Session, folder: string): Leads =>
  ({ document, range }) => {
    const source = session.source(document)
    const file = document.startsWith(folder) ? document.slice(folder.length) : document
    if (!source) return { href: undefined, label: file }
    const line = toRange(source, range).start.line + 1
    const inside = document.startsWith(folder)
    return {
      href: inside ? `${file.split('/').map(encodeURIComponent).join('/')}#L${line}` : undefined,
      label: `${inside ? file : file.slice(file.lastIndexOf('/') + 1)}:${line}`,
    }
  }
