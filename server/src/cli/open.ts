/** Gives what was gathered to the engine, unless a configuration is broken. */
import type { Analysis, Host } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import type { Gathered } from './gather.js'
import { CouldNotRun, type Io } from './io.js'
import { shownPath } from './paths.js'
import { oneFinding, pageFor } from './report/human.js'
import { locate } from './report/report.js'
import { harmless } from './report/width.js'

/** First what is asked for; what stands around it is read only if an artefact is among it. */
export function opened(host: Host, gathered: Gathered, today: string, io: Io): Analysis {
  const given = new Map([...gathered.sources].map(([id, { text }]) => [id, text]))
  const known = new Map(gathered.configurations)
  const analysis = host.apply({ documents: given, configurations: known, today })
  refuseBroken(analysis, gathered, io)
  if (![...gathered.asked].some(id => analysis.describe(id))) return host.apply({ complete: true })
  gathered.around()
  return host.apply({
    documents: new Map([...gathered.sources].filter(([id]) => !given.has(id)).map(([id, { text }]) => [id, text])),
    configurations: new Map([...gathered.configurations].filter(([id]) => !known.has(id))),
    complete: true,
  })
}

/** A configuration that says something nobody understands may mean anything: nothing is checked with it. */
function refuseBroken(analysis: Analysis, gathered: Gathered, io: Io): void {
  const page = pageFor(io.err, io.environment)
  let broken = ''
  for (const [id, text] of gathered.configurations) {
    const file = shownPath(io.cwd, gathered.given?.id === id ? gathered.given.file : id)
    const lines = new Lines(text)
    const mistakes = analysis.findings(id).map(mistake => locate(file, lines, mistake))
    if (mistakes.length === 0) continue
    broken += `${page.colours.underline(harmless(file))}\n`
    broken += mistakes.map(mistake => oneFinding(mistake, { text, lines }, 1, page)).join('')
  }
  if (broken === '') return
  io.err.write(broken)
  throw new CouldNotRun('The configuration is broken.', 'Mend it there, or take another one with `--config FILE`.')
}
