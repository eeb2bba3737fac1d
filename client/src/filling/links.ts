/** Links from a new artefact to the others of its release. */
import { kindNamed } from '../../../server/src/analysis/model/kind.js'
import { ARTEFACTS } from '../newArtefact/artefacts.js'
import type { PacketDocument } from '../packet.js'
import { fillByText } from './stops.js'

export type Linked = Pick<PacketDocument, 'uri' | 'kind'>

/** `[link to release plan]` becomes a link to the plan of the packet, `[change log link]` one to its change log. */
export function fillLinks(snippet: string, packet: readonly Linked[], folder: string): string {
  return fillByText(snippet, text => {
    const words = /^\[(?:link to (.+)|(.+) link)\]$/.exec(text)
    const named = words?.[1] ?? words?.[2]
    const kind = named === undefined ? undefined : kindNamed(named)
    const target = kind && packet.find(document => document.kind === kind && !isSecond(document.uri))
    return target && `[${named!.charAt(0).toUpperCase()}${named!.slice(1)}](${relative(folder, target.uri)})`
  })
}

const plain = (name: string): string => name.toLowerCase().replace(/\.md$|[^a-z0-9]+/g, '')

/** An approval is of the kind of a change request, and is not meant by its name; nor is a message that all is complete. */
const SECOND = ARTEFACTS.filter(({ kind, template }) => template !== kind).map(({ fileName }) => plain(fileName))
const isSecond = (uri: string): boolean => {
  const name = plain(uri.slice(uri.lastIndexOf('/') + 1))
  return SECOND.some(second => name.startsWith(second))
}

/** The way from a folder to a file, both as URIs of one file system. */
export function relative(folder: string, file: string): string {
  const from = folder.replace(/\/$/, '').split('/')
  const to = file.split('/')
  let shared = 0
  while (shared < from.length && from[shared] === to[shared]) shared++
  const way = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
  return way.replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'))
}
