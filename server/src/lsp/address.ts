/** URIs as ids of documents, and back. */
import { URI } from 'vscode-uri'
import type { DocumentId } from '../analysis/analysis.js'

/** `scheme://authority/path`, decoded: however a client writes a URI, the id is the same. Throws on what is no URI. */
export function idOf(uri: string): DocumentId {
  const { scheme, authority, path, query } = URI.parse(uri, true)
  const drive = /^\/[A-Z]:/.exec(path)
  const folded = drive ? drive[0].toLowerCase() + path.slice(drive[0].length) : path
  return `${scheme}:${authority || folded.startsWith('/') ? `//${authority}` : ''}${folded}${query ? `?${query}` : ''}`
}

/** For documents no client has named; the others keep the URI their client gave them. */
export function uriOf(id: DocumentId): string {
  const [, scheme = '', authority = '', path = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/s.exec(id) ?? []
  return URI.from({ scheme, authority, path }).toString()
}

/** The folders over a document, without a slash at their ends, the nearest first. */
export function foldersOver(id: DocumentId): DocumentId[] {
  const [, root = '', path = ''] = /^([^:]+:\/\/[^/]*)(\/.*)$/s.exec(id) ?? []
  const folders: DocumentId[] = []
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
    folders.push(`${root}${path.slice(0, end)}`)
  return folders
}

/** The ids of `name` in the document's folder and all folders over it, the nearest first. */
export const upwards = (id: DocumentId, name: string): DocumentId[] =>
  foldersOver(id).map(folder => `${folder}/${name}`)

export const isInside = (folder: DocumentId, id: DocumentId): boolean =>
  id.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
