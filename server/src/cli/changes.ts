/** What `--changed-since` does for a run: leaves the findings on lines that are not as they were. */
import { repository, type Repository } from './git.js'
import { CouldNotRun } from './io.js'
import { narrowed } from './baseline.js'
import { changedLines, type LineRange } from './diff.js'
import { folderAbove, realPath, shownPath } from './paths.js'
import type { Located } from './report/located.js'
import type { ChangesUse } from './report/report.js'
import { harmless } from './report/width.js'
import { repositoryOf } from './walk.js'
import { spoken } from '../analysis/text/said.js'

export class Changes {
  /** By id; `'all'` of a file that is new. */
  readonly #lines = new Map<string, readonly LineRange[] | 'all'>()
  #elsewhere = 0

  /**
   * @param ids of the documents that are asked about
   * @throws CouldNotRun where git, the repository or the commit is missing
   */
  constructor(
    readonly since: string,
    ids: Iterable<string>,
    shown: (id: string) => string,
  ) {
    if (since.startsWith('-'))
      throw new CouldNotRun(spoken('`--changed-since`: `{since:raw}` is no commit.', { since: harmless(since) }), NAMES)
    const byRoot = new Map<string, string[]>()
    for (const id of ids) {
      const root = repositoryOf(folderAbove(realPath(id))) ?? repositoryOf(folderAbove(id))
      if (root === undefined)
        throw new CouldNotRun(
          spoken('{shown:raw} is in no git repository: nothing says what changed in it.', {
            shown: harmless(shown(id)),
          }),
          spoken('Leave out `--changed-since` to check every line.'),
        )
      byRoot.set(root, [...(byRoot.get(root) ?? []), id])
    }
    for (const [root, own] of byRoot) this.#ask(repository(root), own)
  }

  sift(id: string, text: string, findings: readonly Located[]): readonly Located[] {
    const changed = this.#lines.get(id) ?? []
    if (changed === 'all') return findings
    const isChanged = testOf(changed, text)
    return findings.flatMap(finding => {
      const { line, covers } = finding
      // The place before a line's first character is none of that line.
      const endLine = finding.endColumn === 1 ? Math.max(line, finding.endLine - 1) : finding.endLine
      if (covers) {
        const left = narrowed(finding, isChanged)
        if (left.covers!.length > 0) return left
      } else for (let at = line; at <= endLine; at++) if (isChanged(at)) return finding
      this.#elsewhere++
      return []
    })
  }

  get use(): ChangesUse {
    return { since: this.since, elsewhere: this.#elsewhere }
  }

  #unknown(git: Repository): CouldNotRun {
    const refusal = git.refusal()
    if (refusal !== undefined)
      return new CouldNotRun(
        spoken('`--changed-since`: git does not read {root:raw}: {refusal:raw}.', {
          root: harmless(git.root),
          refusal: harmless(refusal),
        }),
        spoken('Where it belongs to another user, `git config --global --add safe.directory {root:raw}` allows it.', {
          root: harmless(git.root),
        }),
      )
    const isShallow = git.ask('rev-parse', '--is-shallow-repository')?.trim() === 'true'
    return new CouldNotRun(
      spoken('`--changed-since`: git knows no commit `{since:raw}`.', { since: harmless(this.since) }),
      isShallow ? SHALLOW : NAMES,
    )
  }

  #ask(git: Repository, ids: readonly string[]): void {
    const commit = git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${this.since}^{commit}`)?.trim()
    if (!commit) throw this.#unknown(git)
    const base = git.ask('merge-base', commit, 'HEAD')?.trim()
    if (!base)
      throw new CouldNotRun(
        spoken('`--changed-since`: git finds no common past of `{since:raw}` and this branch.', {
          since: harmless(this.since),
        }),
        SHALLOW,
      )
    const diff = git.ask(...DIFF, base, '--')
    const tracked = git.ask('ls-files', '-z')
    if (diff === undefined || tracked === undefined)
      throw new CouldNotRun(spoken('git could not say what changed.'), spoken('Try `git diff` in the same folder.'))
    const changed = changedLines(diff)
    const isTracked = new Set(tracked.split('\0'))
    for (const id of ids) {
      const path = shownPath(git.root, realPath(id))
      this.#lines.set(id, isTracked.has(path) ? (changed.get(path) ?? []) : 'all')
    }
  }
}

const SHALLOW = spoken('A shallow clone lacks it: fetch the whole history (`fetch-depth: 0`, `GIT_DEPTH: 0`).')
const NAMES = spoken('Name a commit, a tag or a branch, such as `origin/main`.')

/** As bare as a diff can be, whatever the repository or the user is set to. */
const DIFF = [
  'diff',
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--find-renames',
  '--ignore-submodules',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/** Whether a line of ours, which a lone CR ends as well, lies on one of git's. */
function testOf(changed: readonly LineRange[], text: string): (line: number) => boolean {
  const isChanged = new Set<number>()
  let [ours, theirs] = [1, 1]
  const inRange = rangeTest(changed)
  if (inRange(1)) isChanged.add(1)
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) {
    ours++
    if (end !== '\r') theirs++
    if (inRange(theirs)) isChanged.add(ours)
  }
  return line => isChanged.has(line)
}

/** For lines asked about in their order. */
function rangeTest(ranges: readonly LineRange[]): (line: number) => boolean {
  const sorted = [...ranges].sort(([a], [b]) => a - b)
  let at = 0
  return line => {
    while (at < sorted.length && sorted[at]![1] < line) at++
    return at < sorted.length && sorted[at]![0] <= line
  }
}
