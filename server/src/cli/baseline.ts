/** What `--baseline` does for a run: takes known findings out of the report, names stale entries, mends the file. */
import { existsSync } from 'node:fs'
import { BaselineMatch, readBaseline, writeBaseline, type BaselineEntry } from '../analysis/lint/baseline.js'
import type { BaselineRequest } from './checkRequest.js'
import { decode } from '../files/decode.js'
import { fileTrouble } from './fileError.js'
import { sorted } from './inOrder.js'
import { CouldNotRun, type Io } from './io.js'
import { folderAbove, resolvePath, shownPath } from './paths.js'
import { readBytes } from './readBytes.js'
import type { Located } from './report/located.js'
import type { BaselineUse } from './report/report.js'
import { harmless } from './report/width.js'
import { writeWhole } from './writeFile.js'
import { spoken } from '../analysis/text/said.js'

export class Baseline {
  /** Absolute. */
  readonly file: string
  readonly #folder: string
  readonly #text: string | undefined
  readonly #match: BaselineMatch
  readonly #new: BaselineEntry[] = []
  readonly #judged = new Set<string>()
  #known = 0

  /** Throws where the file cannot be read; where it is missing and is not to be written, too. */
  constructor(
    readonly request: BaselineRequest,
    readonly io: Io,
  ) {
    this.file = resolvePath(io.cwd, request.file)
    this.#folder = folderAbove(this.file)
    this.#text = this.#read()
    const entries = this.#text === undefined ? [] : readBaseline(this.#text)
    if ('why' in entries)
      throw new CouldNotRun(
        spoken('The baseline {file:raw} cannot be understood in line {line:raw}: {english:raw}.', {
          file: harmless(request.file),
          line: entries.line,
          english: entries.why,
        }),
        spoken('Mend or restore it; nothing was written.'),
      )
    this.#match = new BaselineMatch(entries)
  }

  /** What the baseline does not know; of findings that stand for several parts, with those that it does not know. */
  sift(id: string, findings: readonly Located[]): readonly Located[] {
    const file = shownPath(this.#folder, id)
    this.#judged.add(file)
    return findings.flatMap(finding => {
      const fresh = finding.identities.map(identity => {
        const entry = { file, rule: finding.rule, ...identity }
        if (this.#match.take(entry)) return false
        this.#new.push(entry)
        return true
      })
      if (this.#accepts || !fresh.includes(true)) {
        this.#known++
        return []
      }
      return only(finding, fresh)
    })
  }

  /** @param asked every document the run looked at, artefact or not; @param tellsGone whether files that are no more are this run's business */
  use(asked: Iterable<string>, tellsGone: boolean): BaselineUse {
    for (const id of asked) this.#judged.add(shownPath(this.#folder, id))
    const isStale = ({ file }: BaselineEntry): boolean =>
      this.#judged.has(file) || (tellsGone && !existsSync(resolvePath(this.#folder, file)))
    const { left } = this.#match
    if (this.request.update) this.#write(left.filter(entry => !isStale(entry)))
    const stale = left.filter(isStale).map(entry => ({
      ...entry,
      file: shownPath(this.io.cwd, resolvePath(this.#folder, entry.file)),
    }))
    return { known: this.#known, stale: sorted(stale), ...(this.request.update ? { updated: true } : {}) }
  }

  get #accepts(): boolean {
    return this.request.update && (this.request.acceptNew || this.#text === undefined)
  }

  #read(): string | undefined {
    try {
      return decode(readBytes(this.file)).text
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && this.request.update) return undefined
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      throw new CouldNotRun(
        spoken('The baseline {file:raw} cannot be read: {error:raw}.', {
          file: harmless(this.request.file),
          error: fileTrouble(error),
        }),
        missing ? spoken('`--update-baseline` writes one with all that is found.') : undefined,
      )
    }
  }

  #write(kept: readonly BaselineEntry[]): void {
    const { matched } = this.#match
    const entries = [...matched, ...kept, ...(this.#accepts ? this.#new : [])]
    const text = writeBaseline(entries)
    if (text === this.#text) return
    try {
      writeWhole(this.file, text)
    } catch (error) {
      throw new CouldNotRun(
        spoken('The baseline {file:raw} cannot be written: {error:raw}.', {
          file: harmless(this.request.file),
          error: fileTrouble(error),
        }),
      )
    }
    const written = { file: harmless(this.request.file), count: entries.length }
    this.io.err.write(`${this.io.say('Written: {file:raw}, {count} {count:entry|entries}.', written)}\n`)
  }
}

/** Where each covered line has its identity, those that are not fresh are left out. */
function only(finding: Located, fresh: readonly boolean[]): Located {
  if (finding.covers?.length !== fresh.length) return finding
  return narrowed(finding, (_line, index) => fresh[index]!)
}

/** The same finding, covering fewer lines. */
export function narrowed(finding: Located, isLeft: (line: number, index: number) => boolean): Located {
  return { ...finding, covers: finding.covers!.filter(isLeft) }
}
