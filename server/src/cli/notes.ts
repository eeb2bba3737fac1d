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
  const all = analysis.notes(audience, among)
  const told = all.filter(({ notes }) => notes.length > 0)
  if (all.length === 0) io.err.write('No release notes are among these files. `slipway why PATH` says why.\n')
  else if (told.length === 0) io.err.write(`Nothing in these release notes is for ${AUDIENCE_TITLES[audience]}.\n`)
  else put(exportedNotes(format === 'html' ? format : 'markdown', told), file, io)
  const left = audience === 'unaddressed' ? [] : all.flatMap(({ unaddressed }) => unaddressed)
  if (left.length > 0) {
    const shown = left.slice(0, SHOWN).map(({ heading, place }) => `"${heading}" (${leads(place).label})`)
    const more = left.length > SHOWN ? ` and ${left.length - SHOWN} more` : ''
    io.err.write(`Left out, as it names nobody: ${harmless(shown.join(', '))}${more}. ${HOW_TO_ADDRESS} --audience unaddressed writes it.\n`)
  }
  return told.length > 0
} // prettier-ignore
