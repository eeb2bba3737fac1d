/** `slipway report --audience`: the release notes as one audience is told them, and a word on what is told to nobody. */
import type { Analysis } from '../analysis/analysis.js'
import { AUDIENCE_TITLES, HOW_TO_ADDRESS } from '../analysis/report/notes.js'
import type { Leads } from '../analysis/report/leads.js'
import type { NotesAudience } from '../analysis/verdict/notes.js'
import { exportedNotes, type ExportFormat } from '../exports/exported.js'
import { put } from './deliver.js'
import type { Io } from './io.js'
import type { Output } from './outputs.js'
import { harmless } from './report/width.js'

/** Places written out; the rest is a number. */
const SHOWN = 5

/** @returns whether there was anything to write */
export function writeNotes(
  analysis: Analysis,
  among: ReadonlySet<string>,
  audience: NotesAudience,
  { format, file }: Output<ExportFormat>,
  leads: Leads,
  io: Io,
): boolean {
  const { say } = io
  const all = analysis.notes(audience, among)
  const told = all.filter(({ notes }) => notes.length > 0)
  if (all.length === 0) io.err.write(`${say('No release notes are among these files. `slipway why PATH` says why.')}\n`)
  else if (told.length === 0) io.err.write(`${say('Nothing in these release notes is for {audience:raw}.', { audience: say(AUDIENCE_TITLES[audience]) })}\n`)
  else put(exportedNotes(format === 'html' ? format : 'markdown', told, say), file, io)
  const left = audience === 'unaddressed' ? [] : all.flatMap(({ unaddressed }) => unaddressed)
  if (left.length > 0) {
    const shown = left.slice(0, SHOWN).map(({ heading, place }) => `"${heading}" (${leads(place).label})`)
    const more = left.length > SHOWN ? ` ${say('and {count} more', { count: left.length - SHOWN })}` : ''
    io.err.write(`${say('Left out, as it names nobody: {places:raw}. {how:raw} --audience unaddressed writes it.', { places: harmless(shown.join(', ')) + more, how: say(HOW_TO_ADDRESS) })}\n`)
  }
  return told.length > 0
} // prettier-ignore
