/** Reads a `CODEOWNERS` file: who answers for which files. Source: the formats of GitHub and GitLab, which agree in this. */
import { folderOf } from '../facts/fold.js'
import { folderGlobOf, globOf } from '../text/glob.js'
import type { Range } from '../text/range.js'

export interface CodeOwners {
  readonly path: string
  /** The folder its patterns count from: that of the file, or the one above where hosts keep it apart. */
  readonly root: string
  /** Handles, teams and addresses, each once, where it is first written. */
  readonly names: readonly { readonly text: string; readonly range: Range }[]
  /** Of the last line that matches; empty for documents outside. */
  ownersOf(document: string): readonly string[]
}

/** More than these lines name nobody anybody would choose. */
const MOST_LINES = 5000

export function readCodeOwners(path: string, text: string): CodeOwners {
  const root = folderOf(path).replace(/(?:\.github|\.gitlab|docs)\/$/, '')
  const names = new Map<string, { text: string; range: Range }>()
  const lines: { matches: (path: string) => boolean; owners: readonly string[] }[] = []
  let start = 0
  for (const line of text.split(/(?<=\n)/).slice(0, MOST_LINES)) {
    const [pattern, ...owners] = wordsOf(line.replace(/(?:^|\s)#.*/, ''))
    for (const { text: name, index } of owners) {
      const at = start + index
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), { text: name, range: [at, at + name.length] })
    }
    // `[Section]` of GitLab heads lines, it matches none.
    if (pattern && !/^\^?\[/.test(pattern.text))
      lines.push({ matches: matcherOf(pattern.text), owners: owners.map(({ text: name }) => name) })
    start += line.length
  }
  return {
    path,
    root,
    names: [...names.values()],
    ownersOf: document =>
      document.startsWith(root)
        ? (lines.findLast(({ matches }) => matches(document.slice(root.length)))?.owners ?? [])
        : [],
  }
}

/** The pattern, then whoever is written as a handle or an address. */
const wordsOf = (line: string): { text: string; index: number }[] =>
  [...line.matchAll(/(?:\\.|\S)+/g)]
    .map(hit => ({ text: hit[0], index: hit.index }))
    .filter(({ text }, at) => at === 0 || /^@[\w.-]+(?:\/[\w.-]+)*$|^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/.test(text))

/** As git ignores: from the root with a slash in it, anywhere without; `docs` and `docs/` hold what lies in them. */
function matcherOf(pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/\/$/, '')
  const anchored = bare.includes('/')
  const whole = anchored ? bare.replace(/^\//, '') : bare === '*' ? '**' : `**/${bare}`
  // `docs/*` is about what lies in it and no deeper.
  if (bare.endsWith('/*')) return globOf(whole)
  // Without a slash a glob would match anywhere.
  return whole.includes('/') ? folderGlobOf(whole) : globOf(`{${whole},${whole}/**}`)
}

/** Those whose root lies above the folder, the outermost first. */
export const codeOwnersAbove = (all: Iterable<{ readonly codeOwners?: CodeOwners }>, folder: string): CodeOwners[] =>
  [...all]
    .flatMap(({ codeOwners }) => (codeOwners && folder.startsWith(codeOwners.root) ? [codeOwners] : []))
    .sort((a, b) => a.root.length - b.root.length)
