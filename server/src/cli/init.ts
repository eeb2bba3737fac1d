/** `slipway init`: proposes a configuration from what lies in a folder; writes it only when told to, never over another. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { proposeSetUp } from '../analysis/features/setUp.js'
import { CONFIGURATION_FILE } from '../files/files.js'
import { fileTrouble } from './fileError.js'
import { Gathered } from './gather.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
import { toldProblems } from './open.js'
import { joinPath, resolvePath, shownPath } from './paths.js'
import { harmless } from './report/width.js'
import { spoken } from '../analysis/text/said.js'

export function init(path: string, write: boolean, io: Io): number {
  const folder = resolvePath(io.cwd, path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CouldNotRun(
      spoken('{folder:raw} is no folder.', { folder: shownPath(io.cwd, folder) }),
      spoken('Name the folder to set up.'),
    )
  const gathered = new Gathered(io.cwd, undefined)
  gathered.ask([folder])
  const start = joinPath(folder, '').length
  const documents = [...gathered.sources].map(([id, { text }]) => ({ path: id.slice(start), text }))
  const { text, reasons } = proposeSetUp(documents)
  const file = joinPath(folder, CONFIGURATION_FILE)
  if (write) {
    create(file, text, io)
    const done = io.say('Written: {file:raw}', { file: harmless(shownPath(io.cwd, file)) })
    io.out.write(`${reasons.map(reason => `${harmless(reason)}\n`).join('')}${done}\n`)
  } else {
    io.out.write(io.out.isTerminal ? text.split('\n').map(harmless).join('\n') : text)
    const stays = existsSync(file)
      ? io.say('{file:raw} exists and stays as it is.', { file: harmless(shownPath(io.cwd, file)) })
      : io.say('Nothing was written; `--write` does that.')
    io.err.write(`${stays}\n`)
  }
  return toldProblems(gathered, io) ? EXIT.clean : EXIT.couldNotRun
}

function create(file: string, text: string, io: Io): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CouldNotRun(
        spoken('{file:raw} exists and is not overwritten.', { file: shownPath(io.cwd, file) }),
        spoken('Leave out `--write` to see the proposal.'),
      )
    throw new CouldNotRun(
      spoken('{file:raw} cannot be written: {error:raw}.', {
        file: shownPath(io.cwd, file),
        error: fileTrouble(error),
      }),
    )
  }
}
