/** `slipway check --watch`: checks again whenever a file changes, and says something only where there is something else to say. */
import { watch as watchFolder, statSync, type FSWatcher } from 'node:fs'
import { isConfigurationName, isMarkdownName, isUnread } from '../files/files.js'
import { begun, inThreads, type Begun } from './check.js'
import type { CheckRequest } from './checkRequest.js'
import type { Crew } from './crew.js'
import { CouldNotRun, EXIT, into, type Io } from './io.js'
import { Memory } from './memory.js'
import { folderAbove, joinPath, resolvePath, shownPath } from './paths.js'
import { harmless } from './report/width.js'

/** Milliseconds of quiet after a change: an editor saves in several steps. */
const QUIET = 50

/** Ends when interrupted; a mistake in the arguments ends it before it begins. */
export async function watch(request: CheckRequest, io: Io, crew: Crew): Promise<number> {
  const watched = new Watched(request, io, crew)
  return await watched.untilInterrupted()
}

class Watched {
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #memory = new Memory()
  readonly #changed = new Set<string>()
  /** What the last run said. */
  #said = ''
  /** Folders in which documents lie. */
  #walked: ReadonlySet<string> = new Set()
  /** Files that the request names. */
  readonly #named: ReadonlySet<string>
  readonly #written: ReadonlySet<string>
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #isOver = false
  #failed: (error: unknown) => void = () => {}

  constructor(
    readonly request: CheckRequest,
    readonly io: Io,
    readonly crew: Crew,
  ) {
    const resolved = (files: readonly (string | undefined)[]): Set<string> =>
      new Set(files.flatMap(file => (file === undefined ? [] : resolvePath(io.cwd, file))))
    this.#named = resolved([...request.paths, request.config, request.baseline?.file])
    this.#written = resolved(request.outputs.map(({ file }) => file))
  }

  async untilInterrupted(): Promise<number> {
    const { io, request } = this
    const over = new Promise<void>((resolve, reject) => {
      io.onInterrupt?.(resolve)
      this.#failed = reject
    })
    try {
      await this.#run()
      if (!request.quiet)
        io.err.write(
          `${io.say('Watching {count} {count:folder|folders}; Ctrl+C ends it.', { count: this.#watchers.size })}\n`,
        )
      await over
      return EXIT.clean
    } finally {
      this.#isOver = true
      clearTimeout(this.#timer)
      for (const watcher of this.#watchers.values()) watcher.close()
    }
  }

  /** What changes while a run is on is looked at after it. */
  async #run(): Promise<void> {
    const changed = [...this.#changed].sort()
    this.#changed.clear()
    this.#isRunning = true
    const said = { out: '', err: '' }
    try {
      const buffered = {
        ...this.io,
        out: into(this.io.out, text => (said.out += text)),
        err: into(this.io.err, text => (said.err += text)),
      }
      await inThreads(this.#begin(buffered), buffered, this.crew)
    } catch (error) {
      // The first run must begin; later ones wait for the mistake to be mended.
      if (!(error instanceof CouldNotRun) || changed.length === 0) throw error
      said.err += `slipway: ${error.in(this.io.say)}\n`
    }
    this.#isRunning = false
    if (!this.#isOver) this.#tell(said, changed)
    if (this.#changed.size > 0) this.#soon()
  }

  #tell(said: { out: string; err: string }, changed: readonly string[]): void {
    const { io, request } = this
    const all = JSON.stringify(said)
    if (all === this.#said) return
    this.#said = all
    const [first] = changed
    if (first !== undefined && !request.quiet) {
      const [file, more] = [harmless(shownPath(io.cwd, first)), changed.length - 1]
      const told =
        more > 0
          ? io.say('Changed: {file:raw} and {more} more', { file, more })
          : io.say('Changed: {file:raw}', { file })
      io.err.write(`\n${told}\n`)
    }
    io.out.write(said.out)
    io.err.write(said.err)
  }

  /** Read once more where folders came that nobody watched: something may have changed between. */
  #begin(io: Io): Begun {
    for (;;) {
      const run = begun(this.request, io, this.request.cache === undefined ? this.#memory : undefined)
      this.#walked = run.gathered.folders
      const folders = new Set([...run.gathered.folders, ...run.gathered.above])
      for (const file of this.#named) folders.add(folderAbove(file))
      for (const [folder, watcher] of this.#watchers) {
        if (folders.has(folder)) continue
        watcher.close()
        this.#watchers.delete(folder)
      }
      const fresh = [...folders].filter(folder => !this.#watchers.has(folder))
      if (fresh.filter(folder => this.#add(folder)).length === 0) return run
    }
  }

  #add(folder: string): boolean {
    try {
      const watcher = watchFolder(folder, (_event, name) => this.#event(folder, name))
      // The folder is gone: the one above tells of that.
      watcher.on('error', () => this.#drop(folder))
      this.#watchers.set(folder, watcher)
      return true
    } catch {
      return false
    }
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }

  #event(folder: string, name: string | null): void {
    const id = name === null ? folder : joinPath(folder, name)
    if (name !== null && !this.#matters(folder, id, name)) return
    this.#changed.add(id)
    if (!this.#isRunning) this.#soon()
  }

  #matters(folder: string, id: string, name: string): boolean {
    if (this.#written.has(id)) return false
    if (this.#named.has(id) || isConfigurationName(name) || name === '.gitignore') return true
    if (!this.#walked.has(folder) || isUnread(name)) return false
    return isMarkdownName(name) || this.#walked.has(id) || isFolder(id)
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run().catch(this.#failed), QUIET)
  }
}

const isFolder = (id: string): boolean => statSync(id, { throwIfNoEntry: false })?.isDirectory() ?? false
