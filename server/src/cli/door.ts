/** Opens the command line as far as a run needs it: the engine is read once something has to be judged. */
import { tableOnDisk } from '../files/tables.js'
import { sayIn } from '../l10n/say.js'
import type { Crew } from './crew.js'
import type { CouldNotRun, World } from './io.js'
import { languageAsked } from './languageAsked.js'
import { Repeat } from './repeat.js'

/** @returns the exit code */
export async function answered(argv: readonly string[], world: World, crew: Crew): Promise<number> {
  const repeat = new Repeat(argv, world)
  const code = repeat.saidAgain()
  if (code !== undefined) return code
  const { runInThreads } = await import('./run.js')
  return runInThreads(argv, world, crew, repeat)
}

/** Why there is no run, or nobody can read what it said: a line for the error stream. */
export const refusal = (argv: readonly string[], why: CouldNotRun): string =>
  `slipway: ${why.in(sayIn(tableOnDisk(languageAsked(argv))))}\n`
