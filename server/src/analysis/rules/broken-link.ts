/** A link that leads nowhere. */
import { seenFacts } from '../facts/collect.js'
import { perPacket } from '../facts/perPacket.js'
import { mixesReleases } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { folderOf } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import { suggest } from '../text/suggest.js'
import { isRelative, readAddress, relativePath, resolvePath, nameOf } from '../model/address.js'
import { anchorSaid, anchorsOf, bareAnchor } from '../model/anchor.js'
import type { Artefact } from '../model/artefact.js'
import { listPerSlice, perSlice } from '../model/perSlice.js'
import { linksOf, linksOfSlice, type Link } from '../model/link.js'
import {
  definedLabels,
  labelsIn,
  referencesIn,
  undefinedReferencesIn,
  type UndefinedReference,
} from '../model/undefinedReference.js'
import type { Range } from '../text/range.js'
import { titled } from '../text/said.js'

export const brokenLink: PacketRule = {
  id: 'broken-link',
  summary: 'Every link to a document or heading of the release leads there, and every label of a link is defined.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [addressesIn, referencesIn, labelsIn, quotedIn, seenFacts.anchors] }),
  messages: {
    file: 'There is no document {target}.',
    anchor: 'No heading here is called {target}.',
    label: 'No link here is defined as {target}.',
    there: 'No heading of {document} is called {target}.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    let own: ReadonlySet<string> | undefined
    const others = new Map<string, ReadonlySet<string>>()
    for (const { range, label } of undefinedIn(artefact)) yield { range, message: 'label', args: { target: label } }
    // In a collection of many releases links were made for another place.
    const collection = mixesReleases(packet)
    for (const { url, range, form } of linksOf(artefact)) {
      if (form !== 'link' && form !== 'definition') continue
      const { path, fragment } = readAddress(url)
      const name = anchorSaid(fragment ?? '')
      if (path === '') {
        if (!isAsked(name)) continue
        own ??= namedIn(anchorsOf(artefact.sections.map(({ heading }) => heading)))
        if (!own.has(name) && !hasOwnAnchor(name, artefact))
          yield { range, message: 'anchor', args: { target: `#${fragment}` } }
        continue
      }
      if (!/\.md$/i.test(path) || collection || !isRelative(path)) continue
      const target = resolvePath(artefact.path, path)
      // A folder nobody has read may well hold it.
      if (target === undefined || !isRead(packet, folderOf(target))) continue
      if (!packet.files.has(target) && !packet.unread.has(target))
        yield { range, message: 'file', args: { target: path } }
      const there = packet.documents.get(target)
      if (!there || !isAsked(name)) continue
      if (!others.has(target)) others.set(target, namedIn(there.anchors))
      if (!others.get(target)!.has(name))
        yield { range, message: 'there', args: { target: `#${fragment}`, document: nameOf(target) } }
    }
  },
  mend(artefact, { range, message }, { packet }): readonly Fix[] {
    if (message === 'label') return labelFixes(artefact, range)
    const link = linksOf(artefact).find(one => one.range[0] === range[0] && one.range[1] === range[1])
    if (!link) return []
    const { path, fragment } = readAddress(link.url)
    const near = message === 'file' ? pathsLike(artefact, path, packet) : anchorsLike(artefact, path, fragment, packet)
    return near
      .slice(0, 3)
      .flatMap(words => edit(String(artefact.syntax.text), link, message === 'file' ? path : `#${fragment}`, words))
  },
}

/** What nearly is a label that is defined was meant to be one. */
const undefinedIn = ({ slices }: Artefact): UndefinedReference[] =>
  undefinedReferencesIn(slices, label => suggest(label, definedLabels(slices), 1).length > 0)

function labelFixes(artefact: Artefact, range: Range): Fix[] {
  const reference = undefinedIn(artefact).find(one => one.range[0] === range[0] && one.range[1] === range[1])
  if (!reference) return []
  return suggest(reference.label, definedLabels(artefact.slices), 3).map(label => ({
    ...titled('Change to {to:raw}', { to: label }),
    kind: 'suggested',
    edits: [{ range: reference.labelRange, text: [label] }],
  }))
}

/** Nothing to be looked up: the top, lines of code, what a site makes itself. */
const isAsked = (name: string): boolean =>
  name !== '' && name !== 'top' && !name.startsWith('user-content') && !/^l\d+/.test(name)

const namedIn = (anchors: readonly string[]): ReadonlySet<string> => new Set([...anchors, ...anchors.map(bareAnchor)])

/** `<a id="x">`, `{#x}`: an anchor made by hand. */
const hasOwnAnchor = (name: string, { slices, syntax: { text, frontMatter } }: Artefact): boolean =>
  saysAnchor(name, text.slice(0, frontMatter?.range[1] ?? 0).toLowerCase()) ||
  slices.some(({ model }) => saysAnchor(name, quotedIn(model)))

const saysAnchor = (name: string, lower: string): boolean =>
  lower.includes(`"${name}"`) || lower.includes(`'${name}'`) || lower.includes(`{#${name}}`)

const addressesIn = listPerSlice(model => {
  const { links, definitions } = linksOfSlice(model)
  return [...links.map(({ form, url, identifier }) => [form, url, identifier]), ...definitions]
})

/** In lower case, where anything stands in quotes or braces. */
const quotedIn = perSlice(({ tree: { text } }) => (/["']|\{#/.test(text) ? text.toLowerCase() : ''))

function edit(text: string, { target }: Link, words: string, instead: string): Fix[] {
  const at = text.indexOf(words, target[0])
  if (at < 0 || at + words.length > target[1]) return []
  return [
    {
      ...titled('Change to {to:raw}', { to: instead }),
      kind: 'suggested',
      edits: [{ range: [at, at + words.length], text: [instead] }],
    },
  ]
}

function anchorsLike(artefact: Artefact, path: string, fragment: string | undefined, packet: Packet): string[] {
  const target = path === '' ? artefact.path : resolvePath(artefact.path, path)
  const anchors = packet.documents.get(target ?? '')?.anchors ?? []
  return suggest(fragment ?? '', anchors).map(anchor => `#${anchor}`)
}

/** Documents beside the one that is missing, else of its name anywhere in the release. */
function pathsLike(artefact: Artefact, path: string, { files, documents }: Packet): string[] {
  const [folder, name] = [folderOf(path), nameOf(path)]
  const where = folderOf(resolvePath(artefact.path, path) ?? '')
  const beside = [...files].filter(file => folderOf(file) === where).map(nameOf)
  const near = suggest(name, beside).map(one => folder + one)
  const moved = [...documents.keys()].filter(file => nameOf(file).toLowerCase() === name.toLowerCase())
  return [...new Set([...near, ...moved.map(file => relativePath(artefact.path, file))])]
}

const isRead = (packet: Packet, folder: string): boolean =>
  foldersOf(packet).has(folder) && (packet.listed?.some(one => folder.startsWith(one)) ?? true)

const foldersOf = perPacket(({ files }): ReadonlySet<string> => new Set([...files].map(folderOf)))
