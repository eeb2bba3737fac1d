/** `slipway why`: why a file is checked or not, and what a line of it was taken for. */
import { existsSync } from 'node:fs'
import { Host } from '../analysis/analysis.js'
import { NOTHING_HERE } from '../analysis/features/why.js'
import { Lines } from '../analysis/text/lines.js'
import { opened } from './open.js'
import { Gathered } from './gather.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
import { resolvePath, shownPath } from './paths.js'
import { harmless } from './report/width.js'
import { known, spoken } from '../analysis/text/said.js'

/** Lines longer than this are asked about at their beginning only. */
const LONGEST_LINE = 2000

export function why(given: string, config: string | undefined, io: Io): number {
  const { path, line } = placeNamed(given, io.cwd)
  const gathered = new Gathered(io.cwd, config)
  gathered.ask([path])
  const id = resolvePath(io.cwd, path)
  const problem = gathered.problems[0]
  if (problem)
    throw new CouldNotRun(
      spoken('{problem:raw}: {why:raw}.', { problem: shownPath(io.cwd, problem.id), why: known(problem.why) }),
    )
  if (!gathered.asked.has(id))
    throw new CouldNotRun(spoken('{id:raw} is a folder.', { id: shownPath(io.cwd, id) }), spoken('Name a file in it.'))
  const analysis = opened(new Host(), gathered, io.today(), io)
  const text = analysis.text(id)!
  const lines = new Lines(text)
  if (line !== undefined && (line < 1 || line > lines.count))
    throw new CouldNotRun(
      spoken('{id:raw} has {count:raw} lines, and no line {line:raw}.', {
        id: shownPath(io.cwd, id),
        count: lines.count,
        line,
      }),
    )
  const said = new Set<string>([analysis.why(id, undefined, io.say)])
  if (line !== undefined && analysis.describe(id)) {
    said.clear()
    const start = lines.start(line - 1)
    const end = Math.min(lines.end(line - 1), start + LONGEST_LINE)
    for (let offset = start; offset <= end; offset++) said.add(analysis.why(id, offset, io.say))
  }
  const empty = io.say(NOTHING_HERE)
  const nothing = [...said].filter(one => one.startsWith(empty))
  const answers = said.size > nothing.length ? [...said].filter(one => !nothing.includes(one)) : nothing
  const place = shownPath(io.cwd, id) + (line === undefined ? '' : `:${line}`)
  io.out.write(
    `${harmless(place)}\n${answers.map(answer => answer.replace(/^/gm, '  ').split('\n').map(harmless).join('\n')).join('\n')}\n`,
  )
  return gathered.mistakes.length > 0 ? EXIT.couldNotRun : EXIT.clean
}

/** A file may be called `plan.md:12`. */
function placeNamed(given: string, cwd: string): { path: string; line: number | undefined } {
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(given) ?? []
  if (path === undefined || existsSync(resolvePath(cwd, given))) return { path: given, line: undefined }
  return { path, line: Number(line) }
}
