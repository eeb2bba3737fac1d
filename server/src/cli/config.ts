/** `slipway config`: the settings in force at a path, each with the line that says so. */
import { statSync } from 'node:fs'
import type { Origin } from '../analysis/features/effective.js'
import { CONFIGURATION, Host } from '../analysis/analysis.js'
import { configurationSchema } from '../analysis/lint/configurationSchema.js'
import { Lines } from '../analysis/text/lines.js'
import type { ConfigRequest } from './arguments.js'
import { Gathered } from './gather.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
import { opened, toldProblems } from './open.js'
import { folderAbove, joinPath, resolvePath, shownPath } from './paths.js'
import { effectiveJson, effectiveText, type Shown } from './report/effective.js'
import { pageFor } from './report/human.js'
import { known, spoken } from '../analysis/text/said.js'

/** Nothing needs to lie at the path: what would count there is told. */
export function config({ path, format, config }: ConfigRequest, io: Io): number {
  const place = resolvePath(io.cwd, path)
  const there = statSync(place, { throwIfNoEntry: false })
  const gathered = new Gathered(io.cwd, config)
  if (there?.isFile()) gathered.ask([place])
  else gathered.askAbove(there ? place : folderAbove(place))
  const unread = gathered.problems[0]
  if (unread)
    throw new CouldNotRun(
      spoken('{unread:raw}: {why:raw}.', { unread: shownPath(io.cwd, unread.id), why: known(unread.why) }),
    )
  const analysis = opened(new Host(), gathered, io.today(), io)

  const settings = analysis.settings(there?.isDirectory() ? joinPath(place, '') : place)
  const { configuration } = settings
  const file = configuration && (gathered.given?.id === configuration ? gathered.given.file : configuration)
  const lines = new Lines((configuration && gathered.configurations.get(configuration)) ?? '')
  const shown: Shown = {
    path: shownPath(io.cwd, place),
    configuration: file && shownPath(io.cwd, file),
    settings,
    line: (origin: Origin) => (origin.from === 'configuration' ? lines.lineAt(origin.range[0]) + 1 : undefined),
  }
  io.out.write(format === 'json' ? effectiveJson(shown) : effectiveText(shown, pageFor(io.out, io.environment, io.say)))
  return toldProblems(gathered, io) ? EXIT.clean : EXIT.couldNotRun
}

export function schema(io: Io): number {
  io.out.write(`${JSON.stringify(configurationSchema(CONFIGURATION), undefined, 2)}\n`)
  return EXIT.clean
}
