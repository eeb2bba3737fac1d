/** Asks git what changed, with fixed arguments and without anything a repository could have it run. */
import { execFileSync } from 'node:child_process'
import { CouldNotRun } from './io.js'
import { fileTrouble } from './fileError.js'
import { spoken } from '../analysis/text/said.js'

const CALM = [
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
]
/** Bytes of an answer. */
const MOST = 1024 ** 3

export interface Repository {
  /** Its uppermost folder. */
  readonly root: string
  /** What git writes, or undefined where it refuses. Throws CouldNotRun where there is no git. */
  ask(...argv: readonly string[]): string | undefined
  /** Why git reads nothing of the repository, in its own words on one line; undefined where it does. */
  refusal(): string | undefined
}

/** A hook's variables name the repository it runs in, which need not be the one that is asked. */
function surroundings(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...others } = process.env
  return { ...others, LC_ALL: 'C' }
}

type Answer = { readonly out: string } | { readonly refused: string }

export function repository(root: string): Repository {
  const ask = (argv: readonly string[]): Answer => {
    try {
      const out = execFileSync('git', [...CALM, ...argv], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: MOST,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: surroundings(),
      })
      return { out }
    } catch (error) {
      const { code, status, stderr } = error as Failure
      if (code !== undefined && typeof status !== 'number')
        throw new CouldNotRun(
          spoken('git cannot be run: {error:raw}.', { error: fileTrouble(error) }),
          spoken('`--changed-since` needs it on the path; leave the option out to check every line.'),
        )
      return { refused: stderr ?? '' }
    }
  }
  return {
    root,
    ask(...argv) {
      const answer = ask(argv)
      return 'out' in answer ? answer.out : undefined
    },
    refusal() {
      const answer = ask(['rev-parse', '--git-dir'])
      if ('out' in answer) return undefined
      const first = answer.refused.split('\n')[0]!
      return first.replace(/^fatal: /, '').replace(/[.:]$/, '')
    },
  }
}

type Failure = NodeJS.ErrnoException & { readonly status?: number | null; readonly stderr?: string }
