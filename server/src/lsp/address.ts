/** URIs as ids of documents, and back. */
import { URI } from 'vscode-uri'
import type { DocumentId } from '../analysis/analysis.js'

/**
 * `scheme://authority/path`, decoded: however a client writes a URI, the id is the same. Throws on what is no URI.
 * A document that was never saved lies where it is going to be saved; where nobody knows, in a folder of its own.
 */
export function idOf(uri: string): DocumentId {
  const { scheme: said, authority, path, query } = URI.parse(uri, true)
  if (authority === '' && path !== '' && !path.startsWith('/')) return `${said}:${path}/${lastOf(path)}`
  const scheme = said === 'untitled' ? 'file' : said
  const drive = /^\/[A-Z]:/.exec(path)
  const folded = drive ? drive[0].toLowerCase() + path.slice(drive[0].length) : path
  return `${scheme}:${authority || folded.startsWith('/') ? `//${authority}` : ''}${folded}${query ? `?${query}` : ''}`
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** It belongs to no release. */
export const isUnplaced = (id: DocumentId): boolean => /^[^:/]+:[^/]/.test(id)

/** For documents no client has named; the others keep the URI their client gave them. */
export function uriOf(id: DocumentId): string {
  if (isUnplaced(id)) return id.slice(0, id.lastIndexOf('/'))
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
