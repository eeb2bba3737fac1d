/** A run with `--cache` whose words were said before: where nothing has changed, they are said again without the engine. */
import type { CheckRequest } from './checkRequest.js'
import { digest, digestOf } from './digest.js'
import { gather, type Gathered } from './gather.js'
import type { Now, World } from './io.js'
import { joinPath, resolvePath } from './paths.js'
import type { Format } from './report/formats.js'
import { readSealed, writeSealed } from './sealed.js'
import { valueIn } from './valueIn.js'

/** What a run reads. */
export interface Asked {
  readonly paths: readonly string[]
  readonly config: string | undefined
}

/** What a run said; `out` is the report, `err` what stands on the error stream. */
export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Milliseconds since 1970 from which and until which it is the same day wherever a document is. */
type Days = readonly [from: number, until: number]

/** The first lines of the file; the bytes of the report and of the error stream follow. */
interface Head extends Asked {
  readonly about: string
  readonly key: string
  readonly days: Days | undefined
  readonly code: number
  readonly outBytes: number
}

export class Repeat {
  /** What this run is about, where it had to be looked at to know that something has changed. */
  gathered: Gathered | undefined
  #key: string | undefined
  readonly #folder: string | undefined

  constructor(
    readonly argv: readonly string[],
    readonly world: World,
  ) {
    const named = cacheIn(argv)
    this.#folder =
      named === undefined || world.environment['SLIPWAY_PARANOID'] ? undefined : resolvePath(world.cwd, named)
  }

  /** The exit code once all has been said; undefined where the run has to be made. */
  saidAgain(): number | undefined {
    const kept = this.#read()
    if (!kept) return undefined
    const { head, out, err } = kept
    if (head.about !== this.#about() || !isOnTheseDays(head, this.world.now())) return undefined
    const gathered = gatheredFor(head, this.world.cwd)
    this.gathered = gathered
    if (!gathered || gathered.problems.length > 0 || this.#keyOf(gathered) !== head.key) return undefined
    if (err.length > 0) this.world.err.write(err)
    if (out.length > 0) this.world.out.write(out)
    return head.code
  }

  /**
   * Where the folder cannot be written, the next run takes its time.
   * @param gathered with all that stands around the documents
   * @param until when the first day ends of those that the documents' zones have, in milliseconds since 1970; undefined
   * where the clock was not asked
   */
  keep({ code, out, err }: Told, { paths, config }: Asked, gathered: Gathered, until: number | undefined): void {
    const file = this.#file()
    if (file === undefined) return
    const [report, errors] = [Buffer.from(out), Buffer.from(err)]
    const from = this.world.now().moment
    const days = from === undefined || until === undefined ? undefined : ([from, until] as const)
    const about = this.#about()
    const head = { about, key: this.#keyOf(gathered), paths, config, days, code, outBytes: report.length }
    const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), report, errors])
    try {
      writeSealed(file, this.world.engine(), content)
    } catch {
      return
    }
  }

  #read(): { readonly head: Head; readonly out: Uint8Array; readonly err: Uint8Array } | undefined {
    const file = this.#file()
    if (file === undefined) return undefined
    try {
      const content = readSealed(file, this.world.engine())
      if (!content) return undefined
      const begin = content.indexOf('\n') + 1
      const head = JSON.parse(content.toString('utf8', 0, begin)) as Head
      const end = begin + head.outBytes
      return { head, out: content.subarray(begin, end), err: content.subarray(end) }
    } catch {
      return undefined
    }
  }

  /** Of what this run is about all has been read: it is put into one word once. */
  #keyOf(gathered: Gathered): string {
    if (gathered !== this.gathered) return keyOf(gathered)
    return (this.#key ??= keyOf(gathered))
  }

  /** One for each working folder: the last run's. */
  #file(): string | undefined {
    return this.#folder && joinPath(this.#folder, `slipway-said-${digest(this.world.cwd).slice(0, 16)}`)
  }

  /** All that a run's words depend on beside files and the clock. */
  #about(): string {
    const { cwd, environment, out, err } = this.world
    return digest(
      JSON.stringify([
        this.argv,
        cwd,
        [out, err].map(({ isTerminal, columns }) => [isTerminal, columns]),
        [environment['NO_COLOR'], environment['TERM']],
        // Of this machine's zone, which may be another than it was, nothing else counts.
        this.world.now().day,
      ]),
    )
  }
}

/** Whether a run reads nothing but what is gathered, and says all it says on the standard streams. */
export const isSaidAgain = ({ outputs, fix, baseline, changedSince, verdict, shard, watch }: CheckRequest): boolean =>
  !fix && !watch && !verdict && !baseline && changedSince === undefined && !shard &&
  outputs.every(({ format, file }) => file === undefined && !LOOKS_FURTHER.has(format)) // prettier-ignore

/** Formats that read rules' pages, or judge releases. */
const LOOKS_FURTHER: ReadonlySet<Format> = new Set(['sarif', 'summary'])

/** The folder as `--cache` names it; undefined where it is not named, or in a way that leaves a doubt. */
const cacheIn = (argv: readonly string[]): string | undefined =>
  argv.includes('--') ? undefined : valueIn(argv, '--cache')

function gatheredFor(asked: Asked, cwd: string): Gathered | undefined {
  try {
    const gathered = gather(asked, cwd)
    gathered.around()
    return gathered
  } catch {
    // The run itself says why it cannot be.
    return undefined
  }
}

/** One word for all that was read, and for what lies there unread: links may lead to it. */
function keyOf({ sources, unread, asked, configurations, inForce, given }: Gathered): string {
  return digestOf(
    (function* () {
      for (const [id, { bytes }] of sources) yield* [asked.has(id) ? 'asked' : 'around', id, bytes]
      for (const [id, text] of configurations) yield* [inForce.has(id) ? 'in force' : 'around', id, text]
      for (const id of unread) yield* ['unread', id]
      yield JSON.stringify(given ?? '')
    })(),
  )
}

const isOnTheseDays = ({ days }: Head, { moment }: Now): boolean =>
  !days || (moment !== undefined && days[0] <= moment && moment < days[1])
