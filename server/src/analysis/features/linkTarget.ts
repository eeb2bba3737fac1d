/** The link under the cursor, and what it leads to. */
import { isRelative, readAddress, resolvePath } from '../model/address.js'
import { anchorSaid } from '../model/anchor.js'
import type { Link } from '../model/link.js'
import { contains } from '../text/range.js'
import type { Reading } from './reading.js'

export interface LinkTarget {
  readonly document: string
  /** In the form in which anchors are compared; undefined where the link names none. */
  readonly anchor: string | undefined
}

/** The innermost: an image may stand in a link. */
export function linkAt({ links }: Reading, offset: number): Link | undefined {
  const around = links.filter(({ range }) => contains(range, offset))
  return around.sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))[0]
}

/** Undefined for addresses on the web and for what no document of the workspace is. `.md` may be left out. */
export function targetOf(from: string, url: string, files: ReadonlySet<string>): LinkTarget | undefined {
  const { path, fragment } = readAddress(url)
  const anchor = fragment ? anchorSaid(fragment) : undefined
  if (path === '') return anchor === undefined ? undefined : { document: from, anchor }
  const whole = isRelative(path) ? resolvePath(from, path) : undefined
  const document = [whole, `${whole}.md`].find(one => one !== undefined && files.has(one))
  return document === undefined ? undefined : { document, anchor }
}
