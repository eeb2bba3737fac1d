/** Reads what a run is about: the documents asked for, the documents around them, and their configurations. */
import { statSync } from 'node:fs'
import { CONFIGURATION_FILE, OWNERS_FILE, LARGEST_FILE } from '../files/files.js'
import { decode } from '../files/decode.js'
import { fileError, fileTrouble } from './fileError.js'
import { CouldNotRun } from './io.js'
import type { Located } from './report/located.js'
import type { ReportedProblem } from './report/report.js'
import { folderAbove, isBelow, joinPath, resolvePath, shownPath, upwards } from './paths.js'
import { readBytes } from './readBytes.js'
import { Source } from './source.js'
import { markdownIn, repositoryOf, walk } from './walk.js'
import { spoken } from '../analysis/text/said.js'

/** How deep below a document its packet is looked for where no repository says where it ends. */
const NEAR = 3

/** A file that could not be read, understood or written: the run goes on without it. */
export interface Problem {
  readonly id: string
  readonly what: ReportedProblem['what']
  /** In English, and among the words of the tables. */
  readonly why: string
}

/** What a request names: the working folder where it names nothing. */
export function gather(
  { paths, config }: { readonly paths: readonly string[]; readonly config: string | undefined },
  cwd: string,
): Gathered {
  const gathered = new Gathered(cwd, config)
  gathered.ask(paths.length > 0 ? paths : ['.'])
  return gathered
}

export class Gathered {
  /** Every folder in which a document may come, go or change. */
  readonly folders = new Set<string>()
  /** Every folder over what is asked for, in which a configuration may. */
  readonly above = new Set<string>()
  /** Documents by id; those asked for and those around them. */
  readonly sources = new Map<string, Source>()
  /** Markdown beside them that git ignores, or that cannot be read. */
  readonly unread = new Set<string>()
  readonly asked = new Set<string>()
  readonly configurations = new Map<string, string>()
  /** Ids of those over or among what is asked for: their mistakes are told. */
  readonly inForce = new Set<string>()
  readonly problems: Problem[] = []
  /** In the configurations. */
  readonly mistakes: Located[] = []
  /** Where the file given with `--config` really is, by the id it has for the engine. */
  given: { readonly id: string; readonly file: string } | undefined
  /** Configurations that were come across. */
  readonly #files = new Set<string>()
  #looksAround = false
  readonly #walked = new Set<string>()
  readonly #folders: string[] = []

  constructor(
    readonly cwd: string,
    readonly config: string | undefined,
    /** Documents it must not read, whoever names them or stands beside them. */
    readonly mayRead: (id: string) => boolean = () => true,
  ) {}

  /** Files are read whatever they are called, folders as far as they hold Markdown. */
  ask(paths: readonly string[]): void {
    for (const given of paths) {
      const id = resolvePath(this.cwd, given)
      let isFolder: boolean
      try {
        isFolder = statSync(id).isDirectory()
      } catch (error) {
        this.problem(id, 'Not read', error)
        continue
      }
      if (isFolder) this.#below(id, Infinity, found => this.#askFor(found))
      else this.#askFor(id)
      this.#folders.push(isFolder ? id : folderAbove(id))
    }
    this.#configure()
  }

  /** Reads only the configurations over a folder, or over a path at which nothing lies. */
  askAbove(folder: string): void {
    this.#folders.push(folder)
    this.#configure()
  }

  /** Reads what the documents asked for may refer to: what stands beside, below and above them; once, however often it is said. */
  around(): void {
    if (this.#looksAround) return
    this.#looksAround = true
    const ignored = (id: string) => this.unread.add(id)
    const add = (id: string) => this.#read(id, () => {})
    for (const folder of new Set(this.#folders)) {
      const top = repositoryOf(folder) ?? this.#topConfigured(folder)
      if (!this.#walked.has(folder)) this.#below(folder, top === undefined ? NEAR : Infinity, add)
      if (top === undefined) continue
      for (const above of upwards(folder))
        if (above === top || isBelow(top, above)) markdownIn(above, ignored).forEach(add)
    }
    this.#configure()
  }

  problem(id: string, what: Problem['what'], error: unknown): void {
    const why = fileError(error)
    if (!this.problems.some(one => one.id === id && one.what === what && one.why === why))
      this.problems.push({ id, what, why })
  }

  #askFor(id: string): void {
    if (this.asked.has(id)) return
    if (this.#read(id, error => this.problem(id, 'Not read', error))) this.asked.add(id)
  }

  #below(folder: string, depth: number, markdown: (id: string) => void): void {
    this.#walked.add(folder)
    walk(folder, {
      depth,
      folder: id => this.folders.add(id),
      markdown,
      ignored: id => this.unread.add(id),
      configuration: id => this.#files.add(id),
      unreadable: (id, error) => this.problem(id, 'Not read', error),
    })
  }

  #read(id: string, failed: (error: unknown) => void): boolean {
    if (this.sources.has(id)) return true
    if (!this.mayRead(id)) return false
    try {
      this.sources.set(id, new Source(readBytes(id, LARGEST_FILE)))
      return true
    } catch (error) {
      this.unread.add(id)
      failed(error)
      return false
    }
  }

  #configure(): void {
    if (this.config !== undefined) return this.#configureWith(this.config)
    for (const folder of this.#folders)
      for (const above of upwards(folder)) {
        this.above.add(above)
        this.#files.add(joinPath(above, CONFIGURATION_FILE))
        for (const place of ['', '.github/', '.gitlab/', 'docs/']) this.#files.add(joinPath(above, place + OWNERS_FILE))
        if (above === repositoryOf(folder)) break
      }
    for (const id of this.#files) {
      if (this.configurations.has(id)) continue
      try {
        this.configurations.set(id, decode(readBytes(id, LARGEST_FILE)).text)
        if (!this.#looksAround) this.inForce.add(id)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.problem(id, 'Not read', error)
      }
    }
  }

  /** Its patterns count from its own folder or, where that is not above all that is checked, from the folder that is. */
  #configureWith(config: string): void {
    if (this.given) return
    const file = resolvePath(this.cwd, config)
    let text: string
    try {
      text = decode(readBytes(file, LARGEST_FILE)).text
    } catch (error) {
      throw new CouldNotRun(
        spoken('The configuration {file:raw} cannot be read: {error:raw}.', {
          file: shownPath(this.cwd, file),
          error: fileTrouble(error),
        }),
      )
    }
    const everyFolder = [folderAbove(file), ...upwards(this.cwd)]
    const top = everyFolder.find(folder => this.#folders.every(each => each === folder || isBelow(folder, each)))
    const id = joinPath(top ?? this.cwd, CONFIGURATION_FILE)
    this.given = { id, file }
    this.configurations.set(id, text)
    this.inForce.add(id)
  }

  /** The uppermost folder with a configuration. */
  #topConfigured(folder: string): string | undefined {
    return [...upwards(folder)].findLast(above => this.configurations.has(joinPath(above, CONFIGURATION_FILE)))
  }
}
