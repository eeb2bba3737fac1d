/** Gives what was gathered to the engine, and tells what it does not understand of the configurations. */
import type { Analysis, Host } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import type { Gathered } from './gather.js'
import type { Io } from './io.js'
import { packetsOf } from './keys.js'
import { resolvePath, shownPath } from './paths.js'
import { oneFinding, pageFor } from './report/human.js'
import { locateAll } from './report/located.js'
import { harmless } from './report/width.js'
import { sayKnown, type Say } from '../analysis/text/said.js'

/**
 * First what is asked for; what stands around it is read only if an artefact is among it.
 * @param known documents of which it is known what there is to say: they are read as far as others need them
 */
export function opened(
  host: Host,
  gathered: Gathered,
  today: string,
  io: Io,
  known?: ReadonlyMap<string, unknown>,
): Analysis {
  if (known)
    return openedFor(
      [...gathered.asked].filter(id => !known.has(id)),
      host,
      gathered,
      today,
      io,
    )
  const given = new Map([...gathered.sources].map(([id, { text }]) => [id, text]))
  const before = new Map(gathered.configurations)
  const analysis = host.apply({ documents: given, configurations: before, today })
  tellMistakes(analysis, gathered, io)
  if (![...gathered.asked].some(id => analysis.describe(id))) return host.apply({ complete: true })
  gathered.around()
  return host.apply({
    unread: gathered.unread,
    documents: new Map([...gathered.sources].filter(([id]) => !given.has(id)).map(([id, { text }]) => [id, text])),
    configurations: new Map([...gathered.configurations].filter(([id]) => !before.has(id))),
    complete: true,
  })
}

/** Everything has been gathered: of it what these documents see is read, as `text` has it now. */
export function seenBy(
  asked: Iterable<string>,
  host: Host,
  { sources, unread, configurations }: Gathered,
  today: string,
  text: (id: string) => string,
): Analysis {
  const seen = packetsOf(asked, sources.keys())
  return host.apply({
    documents: new Map([...seen].map(id => [id, text(id)])),
    present: new Set(sources.keys()),
    unread,
    configurations,
    today,
    complete: true,
  })
}

function openedFor(asked: readonly string[], host: Host, gathered: Gathered, today: string, io: Io): Analysis {
  const analysis = seenBy(asked, host, gathered, today, id => gathered.sources.get(id)!.text)
  tellMistakes(analysis, gathered, io)
  return analysis
}

/** What can be read of a configuration is in force; a mistake in it must not go unheard, and fails the run. */
function tellMistakes(analysis: Analysis, gathered: Gathered, io: Io): void {
  const page = pageFor(io.err, io.environment, io.say)
  for (const id of gathered.inForce) {
    const text = gathered.configurations.get(id)!
    const shown = gathered.given?.id === id ? gathered.given.file : id
    const file = shownPath(io.cwd, shown)
    const lines = new Lines(text)
    const mistakes = locateAll(file, lines, analysis.findings(id), io.say)
    if (mistakes.length === 0) continue
    gathered.mistakes.push(...mistakes)
    gathered.problem(shown, 'Not understood', new Error(counted(io.say, mistakes.length)))
    io.err.write(`${page.colours.underline(harmless(file))}\n`)
    for (const mistake of mistakes) io.err.write(oneFinding(mistake, { text, lines }, 1, page))
  }
}

const counted = (say: Say, count: number): string =>
  count === 1
    ? say('one mistake in it; the rest of it counts. Mend it there, or take another one with `--config FILE`')
    : say('{count} mistakes in it; the rest of it counts. Mend it there, or take another one with `--config FILE`', {
        count,
      })

/** What a release is judged by: an earlier report of it that lies among the documents is none of that. */
export function judgedBy(analysis: Analysis, gathered: Gathered, more: readonly string[], io: Io): Set<string> {
  const artefacts = [...gathered.sources.keys()].filter(id => analysis.describe(id) !== undefined)
  const given = [...(gathered.given ? [gathered.given.file] : []), ...more.map(file => resolvePath(io.cwd, file))]
  return new Set([...artefacts, ...gathered.configurations.keys(), ...given])
}

/** Tells what could not be read; false where something could not. */
export function toldProblems({ problems }: Gathered, io: Io): boolean {
  for (const { id, what, why } of problems)
    io.err.write(`${sayKnown(io.say, what)}: ${harmless(shownPath(io.cwd, id))}: ${harmless(sayKnown(io.say, why))}.\n`)
  return problems.length === 0
}
