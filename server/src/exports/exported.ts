/** Releases as a file to hand round, in any of the formats. */
import type { Readiness } from '../analysis/analysis.js'
import { htmlReport } from '../analysis/report/html.js'
import { markdownReport } from '../analysis/report/markdown.js'
import { notesHtml, notesMarkdown } from '../analysis/report/notes.js'
import type { Leads } from '../analysis/report/leads.js'
import type { AddressedNotes, NotesAudience } from '../analysis/verdict/notes.js'
import { calendar } from './calendar.js'
import { requirementsCsv } from './requirementsCsv.js'
import { risksCsv } from './risksCsv.js'
import { sayEnglish } from '../analysis/text/said.js'

const WRITERS = { html: htmlReport, markdown: markdownReport, requirements: requirementsCsv, risks: risksCsv, calendar }

export const NOTES_FORMATS = ['markdown', 'html'] as const
export type NotesFormat = (typeof NOTES_FORMATS)[number]
export const isNotesFormat = (word: unknown): word is NotesFormat => NOTES_FORMATS.some(format => format === word)

/** @returns the release notes as one audience is told them */
export const exportedNotes = (format: NotesFormat, notes: readonly AddressedNotes[], say = sayEnglish): string =>
  format === 'html' ? notesHtml(notes, say) : notesMarkdown(notes)

export type ExportFormat = keyof typeof WRITERS
export const EXPORT_FORMATS = ['html', 'markdown', 'requirements', 'risks', 'calendar'] as const

export const isExportFormat = (word: unknown): word is ExportFormat => EXPORT_FORMATS.some(format => format === word)

/** @returns the same text for the same releases as of the same day */
export const exported = (format: ExportFormat, all: readonly Readiness[], leads: Leads, say = sayEnglish): string =>
  WRITERS[format](all, leads, say)

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  html: '-readiness.html',
  markdown: '-readiness.md',
  requirements: '-requirements.csv',
  risks: '-risks.csv',
  calendar: '.ics',
}

/** A name that every file system takes: "kestrel-2-risks.csv". */
export const exportName = (format: ExportFormat, release: string): string => `${fileName(release)}${ENDINGS[format]}`

/** "kestrel-2-notes-customers.md" */
export const notesName = (format: NotesFormat, release: string, audience: NotesAudience): string =>
  `${fileName(release)}-notes-${audience}.${format === 'html' ? 'html' : 'md'}`

function fileName(release: string): string {
  const words = release
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+/, '')
    .slice(0, 80)
    .replace(/(?<![-.])[-.]+$/, '')
  return words || 'release'
}
