/** What a link is called where that is the name or path of its file, which goes along when the file does. */
import { nameOf, readAddress } from '../model/address.js'
import { decoded } from '../model/anchor.js'
import type { Link } from '../model/link.js'
import type { Edit } from '../text/edit.js'

/** How a link leads to its file before and after a move. */
export interface Led {
  /** Ids of the file. */
  readonly from: string
  readonly to: string
  /** The address without anchor, as it is written and as it will be. */
  readonly was: string
  readonly becomes: string
}

/** Undefined where it is called anything else, and where a definition goes by the same words. */
export function renamedWords(text: string, link: Link, led: Led): Edit | undefined {
  let start = link.range[0] + (text[link.range[0]] === '!' ? 2 : 1)
  let end = link.form === 'reference' ? endBeforeLabel(text, link) : text.lastIndexOf('](', link.target[0])
  if (link.form === 'definition' || end <= start) return undefined
  for (; start < end - 1 && text[start] === text[end - 1] && /[*_`]/.test(text[start]!); end--) start++
  const isCode = text[start - 1] === '`' && text[end] === '`'
  const words = text.slice(start, end)
  const { path } = readAddress(isCode ? words : words.replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
  const name = newName(path, led)
  if (name === undefined || name === path) return undefined
  const anchor = /[?#]/.exec(words)?.index ?? words.length
  const raw = isCode ? name : name.replace(/[\\[\]*`<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
  return { range: [start, start + anchor], text: raw }
}

/** Of "[words][label]"; -1 where the words are the label. */
function endBeforeLabel(text: string, { range }: Link): number {
  const at = text.lastIndexOf('][', range[1])
  return at < range[0] || text[at + 2] === ']' ? -1 : at
}

/** The name of the file, the path to it as the link has it, or one from farther up. */
function newName(path: string, { from, to, was, becomes }: Led): string | undefined {
  if (path === nameOf(from)) return nameOf(to)
  if (path === decoded(was)) return decoded(becomes)
  const above = from.slice(0, -path.length)
  return path.includes('/') && from.endsWith(`/${path}`) && to.startsWith(above) ? to.slice(above.length) : undefined
}
