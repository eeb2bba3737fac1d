/** slipway/assist: what a tool of assistants answers about the workspace, unsaved text included. */
import type { Range } from 'vscode-languageserver'
import type { Analysis, DocumentId } from '../../analysis/analysis.js'
import { escape } from '../../analysis/features/markdown.js'
import { plain, Refusal, type Answer } from '../../assistants/answer.js'
import type { Desk, Found } from '../../assistants/ground.js'
import { askAsPerson } from '../../assistants/tools.js'
import { isInside } from '../address.js'
import { fromRecord, fromUri } from '../fromLsp.js'
import type { Session } from '../session.js'
import { spotOf } from '../spots.js'

/** Markdown in which the words of documents are text, or a place. */
export type AssistPiece = string | { readonly label: string; readonly uri: string; readonly range: Range }

export interface AssistAnswer {
  /** Everything as one text. */
  readonly text: string
  readonly pieces: readonly AssistPiece[]
  readonly data: Answer['data']
}

/** The sentence that says why there is no answer. */
export interface AssistRefusal {
  readonly refused: string
}

/** @param params `tool` is its name, `arguments` what it takes; see docs/assistants.md */
export async function assist(session: Session, params: unknown): Promise<AssistAnswer | AssistRefusal> {
  await session.whole()
  const { tool, arguments: given } = fromRecord(params)
  try {
    const { said, data } = await askAsPerson(tool, given, new SessionDesk(session))
    const pieces = said.map((piece): AssistPiece => {
      if (typeof piece === 'string') return piece
      if ('quote' in piece) return escape(piece.quote)
      const spot = spotOf(session, piece.place)
      return spot ? { label: piece.label, ...spot } : escape(piece.label)
    })
    return { text: plain(said), pieces, data }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

/** The documents the server has read; paths count from the folders of the workspace. */
class SessionDesk implements Desk {
  /** Ids of the folders, without a slash at the end, with the names people know them by. */
  readonly #folders: readonly { readonly id: DocumentId; readonly name: string }[]

  constructor(readonly session: Session) {
    const ids = session.folders.flatMap(uri => fromUri(uri)?.replace(/\/$/, '') ?? [])
    this.#folders = ids.map(id => ({ id, name: id.slice(id.lastIndexOf('/') + 1) }))
  }

  get say(): Session['say'] {
    return this.session.say
  }

  analysis(asOf: string | undefined): Analysis {
    return asOf === undefined ? this.session.analysis() : this.session.analysisOn(asOf)
  }

  find(path: string | undefined): Found {
    const all = this.session.analysis().documents
    if (path === undefined) return { documents: all, isFolder: true }
    if (path.split(/[/\\]/).includes('..'))
      throw new Refusal(this.say('`{path:raw}` leads upwards. Write the path without `..`.', { path }))
    for (const id of this.#meant(path)) {
      if (all.includes(id)) return { documents: [id], isFolder: false }
      const inside = all.filter(one => isInside(id, one))
      if (inside.length > 0) return { documents: inside, isFolder: true }
    }
    throw new Refusal(
      this.say('No Markdown file of the workspace is at `{path:raw}`. Paths count from its folders.', { path }),
    )
  }

  shown(id: DocumentId): string {
    const folder = this.#folders.find(one => one.id === id || isInside(one.id, id))
    if (!folder) return id.replace(/^file:\/\//, '')
    const path = id.slice(folder.id.length + 1)
    return this.#folders.length === 1 ? path || '.' : [folder.name, path].filter(Boolean).join('/')
  }

  async page(rule: string): Promise<string | undefined> {
    const { pages } = this.session
    return pages === undefined ? undefined : this.session.read(`${pages}/${rule}.md`)
  }

  /** The editor marks what is wrong in a configuration where it stands. */
  remarks(): readonly string[] {
    return []
  }

  /** What a path may mean: an address, an absolute path, one from a folder, or one behind a folder's name. */
  #meant(path: string): DocumentId[] {
    if (/^[a-z][a-z\d+.-]+:/i.test(path)) return [fromUri(path)].flatMap(id => id ?? [])
    const steps = path
      .split(/[/\\]/)
      .filter(step => step !== '' && step !== '.')
      .join('/')
    const absolute = /^[/\\]/.test(path)
      ? this.#folders.map(({ id }) => `${/^[^:]+:\/\/[^/]*/.exec(id)?.[0]}/${steps}`)
      : []
    const named = this.#folders.filter(({ name }) => steps === name || steps.startsWith(`${name}/`))
    return [
      ...absolute,
      ...this.#folders.map(({ id }) => (steps === '' ? id : `${id}/${steps}`)),
      ...named.map(({ id, name }) => `${id}${steps.slice(name.length)}`),
    ]
  }
}
