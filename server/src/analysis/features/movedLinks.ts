/** What links must say once files or folders lie elsewhere. */
import { encodePath, isRelative, nameOf, readAddress, relativePath, resolvePath } from '../model/address.js'
import type { Link } from '../model/link.js'
import type { Edit } from '../text/edit.js'
import { renamedWords } from './linkWords.js'
import { ofArtefact, ofText, type Reading } from './reading.js'
import type { View } from './view.js'

/** From one id to another: a document or a folder without the slash at its end. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** All that is read of a workspace; `Analysis` is one. */
export interface Library {
  readonly documents: readonly string[]
  text(document: string): string | undefined
  view(document: string): View | undefined
}

/** Edits of the texts as they are, by the ids of the documents as they are. Addresses on the web and from the root stay. */
export function movedLinks(library: Library, moves: readonly Move[]): Map<string, Edit[]> {
  const goes = moved(moves)
  const files = new Set(library.documents)
  const names = moves.map(({ from }) => nameOf(from).replace(/\.md$/i, ''))
  const all = new Map<string, Edit[]>()
  for (const document of library.documents) {
    const there = goes(document)
    const reading = readIfConcerned(library, document, there !== document, names)
    const edits = (reading?.links ?? []).flatMap(link => mended(reading!.text, link, document, there, goes, files))
    if (edits.length > 0) all.set(document, edits)
  }
  return all
}

/** Where a file will lie. */
const moved =
  (moves: readonly Move[]) =>
  (path: string): string => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`))
    return move ? move.to + path.slice(move.from.length) : path
  }

/** Documents that are no artefacts are parsed only where they move or name what does. */
function readIfConcerned(
  library: Library,
  document: string,
  moves: boolean,
  names: readonly string[],
): Reading | undefined {
  const artefact = library.view(document)?.artefact
  if (artefact) return ofArtefact(artefact)
  const text = library.text(document)
  if (!text?.includes('](') && !text?.includes(']:')) return undefined
  return moves || names.some(name => text.includes(name) || text.includes(encodeURI(name))) ? ofText(text) : undefined
}

function mended(
  text: string,
  link: Link,
  from: string,
  there: string,
  goes: (path: string) => string,
  files: ReadonlySet<string>,
): Edit[] {
  const { path } = readAddress(link.url)
  const target = isRelative(path) ? resolvePath(from, path) : undefined
  if (target === undefined) return []
  const isBare = !files.has(target) && files.has(`${target}.md`)
  const whole = isBare ? `${target}.md` : target
  const goal = isBare ? goes(whole).replace(/\.md$/i, '') : goes(whole)
  const stays = resolvePath(there, path) === goal
  const raw = link.form === 'reference' ? path : readAddress(text.slice(...link.target)).path
  const fresh = encodePath(isFolder(path) ? folderPath(there, goal) : relativePath(there, goal), link.isAngled)
  const becomes = stays ? raw : (raw.startsWith('./') && !fresh.startsWith('../') ? './' : '') + fresh
  const words = renamedWords(text, link, { from: whole, to: goes(whole), was: raw, becomes })
  const isWritten = link.form === 'reference' || stays
  return [
    ...(words ? [words] : []),
    ...(isWritten ? [] : [{ range: [link.target[0], link.target[0] + raw.length] as const, text: becomes }]),
  ]
}

const isFolder = (path: string): boolean => /(?:^|\/)\.{0,2}$/.test(path)

const folderPath = (from: string, to: string): string => relativePath(from, `${to}/-`).slice(0, -1) || './'
