/** A link that leads nowhere. */
import { mixesReleases } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { folderOf } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import { suggest } from '../lint/suggest.js'
import type { Artefact } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { contentsOf, eachBlock, eachInline } from '../model/walk.js'
import { shift } from '../text/range.js'

export const brokenLink: PacketRule = {
  id: 'broken-link',
  summary: 'Every link to a document or heading of the release leads there.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    file: 'There is no document {target}.',
    anchor: 'No heading here is called {target}.',
  },
  *check(artefact, { packet }): Iterable<Report> {
    const anchors = anchorsOf(artefact)
    // In a collection of many releases links were made for another place.
    const collection = mixesReleases(packet)
    for (const { url, range } of linksOf(artefact)) {
      if (url.startsWith('#')) {
        const name = decoded(url.slice(1)).toLowerCase().replaceAll('\uFE0F', '')
        if (name !== '' && name !== 'top' && !anchors.has(name) && !hasOwnAnchor(name, artefact.syntax.text))
          yield { range, message: 'anchor', args: { target: url } }
        continue
      }
      const path = /^[^#?]*\.md(?=[#?]|$)/i.exec(url)?.[0]
      if (path === undefined || collection || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) || /[{}<>$*]/.test(path)) continue
      const target = resolved(artefact.path, decoded(path))
      // A folder nobody has read may well hold it.
      if (target === undefined || packet.files.has(target) || !foldersOf(packet).has(folderOf(target))) continue
      yield { range, message: 'file', args: { target: path } }
    }
  },
  mend(artefact, { range, message, args }, { packet, text }): readonly Fix[] {
    const target = String(args?.['target'])
    const at = text.indexOf(`(${target}`, range[0]) + 1
    if (at === 0 || at + target.length > range[1]) return []
    const near =
      message === 'anchor'
        ? suggest(target.slice(1), anchorsOf(artefact)).map(anchor => `#${anchor}`)
        : suggest(target.slice(target.lastIndexOf('/') + 1), namesBeside(artefact.path, target, packet)).map(
            name => target.slice(0, target.lastIndexOf('/') + 1) + name,
          )
    return near.slice(0, 3).map(words => ({
      title: `Change to ${words}`,
      kind: 'suggested',
      edits: [{ range: [at, at + target.length], text: [words] }],
    }))
  },
}

function linksOf({ slices }: Artefact): { url: string; range: Range }[] {
  const found: { url: string; range: Range }[] = []
  for (const { start, model } of slices) {
    eachBlock(model.tree.blocks, block => {
      for (const content of contentsOf(block)) {
        eachInline(content, inline => {
          if (inline.type === 'link') found.push({ url: inline.url, range: shift(inline.range, start) })
        })
      }
    })
  }
  return found
}

/** Headings as GitHub and VS Code name them; repeated ones are numbered. */
function anchorsOf({ sections }: Artefact): Set<string> {
  const anchors = new Set<string>()
  const times = new Map<string, number>()
  for (const { heading } of sections) {
    const slug = heading
      .trim()
      .toLowerCase()
      .replaceAll('\uFE0F', '')
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-')
    const time = times.get(slug) ?? 0
    times.set(slug, time + 1)
    anchors.add(time === 0 ? slug : `${slug}-${time}`)
    anchors.add(slug.replace(/^-+|-+$/g, ''))
  }
  return anchors
}

/** `<a id="x">`, `{#x}`, a footnote: an anchor made by hand. */
const hasOwnAnchor = (name: string, text: string): boolean => {
  const lower = text.toLowerCase()
  return (
    lower.includes(`"${name}"`) ||
    lower.includes(`'${name}'`) ||
    lower.includes(`{#${name}}`) ||
    name.startsWith('user-content') ||
    /^l\d+/.test(name)
  )
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function resolved(from: string, path: string): string | undefined {
  const folders = folderOf(from).split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') {
      if (folders.length === 0) return undefined
      folders.pop()
    } else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

const foldersOf = ({ files }: Packet): ReadonlySet<string> => new Set([...files].map(folderOf))

const namesBeside = (from: string, target: string, { files }: Packet): string[] => {
  const folder = folderOf(resolved(from, target) ?? '')
  return [...files].filter(file => folderOf(file) === folder).map(file => file.slice(folder.length))
}
