/** Holds what an assistant may read inside the folders it was given, whatever path it writes and wherever links lead. */
import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../assistants/answer.js'
import { isMarkdownName } from '../files/files.js'
import { fileError } from './fileError.js'
import { CouldNotRun } from './io.js'
import { isBelow, resolvePath, shownPath } from './paths.js'
import { spoken } from '../analysis/text/said.js'

export interface Named {
  readonly id: string
  readonly isFolder: boolean
}

export class Confines {
  /** Ids of the folders, links in them followed. */
  readonly folders: readonly string[]

  /** Throws where one is no folder. */
  constructor(
    readonly cwd: string,
    given: readonly string[],
  ) {
    this.folders = given.map(folder => {
      const id = real(resolvePath(cwd, folder))
      if (id === undefined) throw new CouldNotRun(spoken('The folder {folder:raw} is not there.', { folder }))
      if (!statSync(id).isDirectory())
        throw new CouldNotRun(spoken('{folder:raw} is no folder.', { folder }), spoken('Name the folder it lies in.'))
      return id
    })
  }

  /** Whether it lies in one of the folders, and really does. */
  readonly holds = (id: string): boolean => {
    const there = real(id)
    return there !== undefined && this.#isInside(there)
  }

  /** A Markdown file or a folder, from the first of the folders that has it. Throws a `Refusal`. */
  find(given: string): Named {
    const steps = given.split(/[/\\]/)
    if (steps.includes('..')) throw new Refusal(`\`${given}\` leads upwards. Write the path without \`..\`.`)
    const inside = this.folders.map(folder => resolvePath(folder, given)).filter(id => this.#isInside(id))
    if (inside.length === 0) throw new Refusal(`\`${given}\` lies outside of what may be read: ${this.#named()}.`)
    const id = inside.find(one => real(one) !== undefined)
    if (id === undefined) throw new Refusal(`\`${given}\` is not there. Paths count from ${this.#named()}.`)
    if (!this.holds(id)) throw new Refusal(`\`${given}\` is a link out of what may be read: ${this.#named()}.`)
    let isFolder: boolean
    try {
      isFolder = statSync(id).isDirectory()
    } catch (error) {
      throw new Refusal(`\`${given}\` cannot be read: ${fileError(error)}.`)
    }
    if (!isFolder && !isMarkdownName(id)) throw new Refusal(`\`${given}\` is no Markdown file.`)
    return { id, isFolder }
  }

  /** From the only folder, or from the working directory where there are several. */
  shown(id: string): string {
    const [only, another] = this.folders
    return shownPath(another === undefined ? only! : this.cwd, id)
  }

  #isInside(id: string): boolean {
    return this.folders.some(folder => id === folder || isBelow(folder, id))
  }

  #named(): string {
    return this.folders.map(folder => `\`${folder}\``).join(', ')
  }
}

/** Undefined where nothing lies there, or nobody may look. */
function real(id: string): string | undefined {
  try {
    return realpathSync(id).split(path.sep).join('/')
  } catch {
    return undefined
  }
}
