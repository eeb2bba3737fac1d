/** Relative addresses between documents: what a link leads to, and what it must say to lead there. */
import { decoded } from './anchor.js'

export interface Address {
  /** Up to `?` or `#`; empty for a place in the same document. */
  readonly path: string
  /** Behind `#`, as written; undefined where there is none. */
  readonly fragment: string | undefined
}

export function readAddress(url: string): Address {
  const hash = url.indexOf('#')
  const before = hash < 0 ? url : url.slice(0, hash)
  const question = before.indexOf('?')
  return {
    path: question < 0 ? before : before.slice(0, question),
    fragment: hash < 0 ? undefined : url.slice(hash + 1),
  }
}

/** No scheme, no root, no blank to fill in. */
export const isRelative = (path: string): boolean => path !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/\\])|[{}<>$*]/i.test(path)

/** The id of the document a relative path leads to; undefined where it leaves the tree. */
export function resolvePath(from: string, path: string): string | undefined {
  const folders = from.split('/').slice(0, -1)
  for (const step of decoded(path).split('/')) {
    if (step === '..') {
      if (folders.length === 0) return undefined
      folders.pop()
    } else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

/** The name of a file, without its folders. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** What a link in `from` says to lead to `to`: decoded, without `./`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

/** A path as Markdown can hold it: between `<` and `>` nearly as it is, else with what would end it in code. */
export const encodePath = (path: string, isAngled: boolean): string =>
  isAngled
    ? path.replace(/[<>%#?\\\r\n]/g, encodeURIComponent)
    : path.replace(/[\s%#?<>()\\[\]\p{Cc}]/gu, sign =>
        sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
      )
