/** What the command line tells about the rules themselves: the list of all, the page of one. */
import { RULES } from '../analysis/rules/index.js'
import { CouldNotRun, EXIT, type Io } from './io.js'
import { spoken } from '../analysis/text/said.js'

export function listRules(io: Io): number {
  const rows = RULES.map(({ id, severity, fix, summary }) => [
    id,
    severity.draft,
    severity.review,
    severity.approved,
    fix,
    summary,
  ])
  const table = [['RULE', 'DRAFT', 'REVIEW', 'APPROVED', 'FIX', 'SUMMARY'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => row[column]!.length)))
  for (const row of table) {
    io.out.write(row.map((cell, column) => (column < 5 ? cell.padEnd(widths[column]!) : cell)).join('  ') + '\n')
  }
  return EXIT.clean
}

export function explain(rule: string, io: Io): number {
  const page = io.page(rule)
  if (page === undefined)
    throw new CouldNotRun(spoken('The page of {rule:raw} is missing from this installation.', { rule }))
  io.out.write(readable(page))
  return EXIT.clean
}

/** The fences say what they show in words; what makes them a test is left out. */
function readable(page: string): string {
  return page.replace(
    /^(`{3,}|~{3,})(md|yaml)[ \t]+(bad|fixed|good)(.*)$/gm,
    (_, fence: string, language: string, kind: string, options: string) => {
      const file = /\bfile=(\S+)/.exec(options)?.[1]
      const today = /\btoday=(\S+)/.exec(options)?.[1]
      const about = [file, today && `on ${today}`].filter(Boolean).join(', ')
      return `${SHOWS[kind]}${about ? ` (${about})` : ''}:\n\n${fence}${language}`
    },
  )
}

const SHOWS: Readonly<Record<string, string>> = { bad: 'Found', fixed: 'Mended', good: 'Left in peace' }
