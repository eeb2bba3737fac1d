/** `slipway init`: proposes a configuration from what lies in a folder; writes it only when told to, never over another. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { proposeSetUp } from '../analysis/features/setUp.js'
import { CONFIGURATION_FILE } from '../files/files.js'
import { Gathered } from './gather.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
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
  for (const { id, why } of gathered.problems) io.err.write(`slipway: ${shownPath(io.cwd, id)}: ${why}.\n`)
  const file = joinPath(folder, CONFIGURATION_FILE)
  if (write) {
    create(file, text, io)
    io.out.write(`${reasons.map(reason => `${harmless(reason)}\n`).join('')}Written: ${shownPath(io.cwd, file)}\n`)
  } else {
    io.out.write(io.out.isTerminal ? text.split('\n').map(harmless).join('\n') : text)
    const there = existsSync(file) ? `${shownPath(io.cwd, file)} exists and stays as it is` : 'Nothing was written'
    io.err.write(`${there}${existsSync(file) ? '' : '; `--write` does that'}.\n`)
  }
  return EXIT.clean
}

function create(file: string, text: string, io: Io): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new CouldNotRun(
        spoken('{file:raw} exists and is not overwritten.', { file: shownPath(io.cwd, file) }),
        spoken('Leave out `--write` to see the proposal.'),
      )
    throw new CouldNotRun(
      spoken('{file:raw} cannot be written: {message:raw}.', { file: shownPath(io.cwd, file), message }),
    )
  }
}
