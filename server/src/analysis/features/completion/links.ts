/** Paths of the workspace's documents, and their headings, where a link is being written. */
import { encodePath, readAddress, relativePath } from '../../model/address.js'
import { targetOf } from '../linkTarget.js'
import { readingOf } from '../reading.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'

/** `](`, `](<` or `[name]: ` before the cursor, with what was written of the address. */
const OPEN = /(?:\]\(|^ {0,3}\[[^\]\r\n]{1,100}\]:[ \t]+(?![ \t]))(<)?([^<>()\r\n]*)$/

export function completeLink(view: View, offset: number): readonly Offer[] {
  const { text } = view
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const open = OPEN.exec(text.slice(Math.max(line, offset - 500), offset))
  const [written, isAngled] = [open?.[2] ?? '', open?.[1] === '<']
  if (!open || (!isAngled && /\s/.test(written)) || /^[a-z][a-z\d+.-]*:|^\//i.test(written)) return []
  const rest = /^[^<>()\s#]*/.exec(text.slice(offset, offset + 300))![0]
  const hash = written.indexOf('#')
  return hash < 0
    ? paths(view, [offset - written.length, offset + rest.length], isAngled)
    : headings(view, written, [offset - written.length + hash + 1, offset + rest.length])
}

/** The release's own artefacts first, each with its title; the editor chooses among them by what was written. */
function paths(view: View, range: Offer['range'], isAngled: boolean): Offer[] {
  const { files, documents } = view.packet()
  return [...files].flatMap((document): Offer[] => {
    if (document === view.document) return []
    const path = relativePath(view.document, document)
    const artefact = documents.get(document)
    const text = encodePath(path, isAngled)
    const detail = artefact?.title ?? view.other(document)?.artefact.title
    return [
      { kind: 'file', label: path, ...(detail ? { detail } : {}), range, text, filter: text, rank: artefact ? 0 : 1 },
    ]
  })
}

function headings(view: View, written: string, range: Offer['range']): Offer[] {
  const { path } = readAddress(written)
  const target = path === '' ? { document: view.document } : targetOf(view.document, path, view.packet().files)
  const reading = target && readingOf(view, target.document)
  return (reading?.headings ?? []).map(({ text, anchor }) => ({
    kind: 'heading',
    label: text,
    detail: `#${anchor}`,
    range,
    text: anchor,
    filter: anchor,
  }))
}
