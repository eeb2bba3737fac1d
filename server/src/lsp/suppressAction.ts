/** Offers to allow a finding where it stands, with a reason. */
import type { CodeAction } from 'vscode-languageserver'
import type { Analysis } from '../analysis/analysis.js'
import type { Finding } from '../analysis/lint/finding.js'
import { phrase } from '../analysis/text/said.js'
import { RULES } from '../analysis/rules/index.js'
import { frontMatterRange } from '../analysis/syntax/frontMatter.js'
import type { OpenDocument } from './documents.js'
import type { Session } from './session.js'
import { literal, stop } from './snippet.js'
import { workspaceEdit } from './workspaceEdit.js'

/** What is said of a suppression cannot be suppressed from here. */
const ALLOWED = new Set(RULES.filter(rule => rule.reads !== 'suppression').map(rule => rule.id))

export function suppressAction(
  session: Session,
  open: OpenDocument,
  analysis: Analysis,
  { rule, range }: Finding,
): CodeAction[] {
  const text = analysis.text(open.id)
  if (text === undefined || !ALLOWED.has(rule)) return []
  const place = placeFor(text, range[0])
  const head = `${place.before}<!-- slipway-allow${place.wholeFile ? '-file' : ''} ${rule}: `
  const tail = ` -->${place.after}`
  const edit = {
    range: [place.at, place.at] as const,
    text: `${head}reason${tail}`,
    snippet: `${literal(head)}${stop(1, 'reason')}${literal(tail)}`,
  }
  return [
    {
      title: session.say(place.wholeFile ? IN_FILE : HERE, { rule }),
      edit: workspaceEdit(session, [{ source: open, version: open.version, edits: [edit] }]),
    },
  ]
}

const HERE = phrase('Allow {rule:raw} here, with a reason')
const IN_FILE = phrase('Allow {rule:raw} in this file, with a reason')

interface Placement {
  readonly at: number
  readonly before: string
  readonly after: string
  readonly wholeFile: boolean
}

/**
 * At the end of the line, which a suppression there covers: within the last cell of a row, before the closing marks of
 * a heading. Front matter takes no comments: there it is for the file, at the top of its body.
 */
function placeFor(text: string, offset: number): Placement {
  const top = frontMatterRange(text)?.range[1] ?? 0
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  if (offset < top) return { at: top, before: '', after: lineEnd, wholeFile: true }
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = /^[^\r\n]*/.exec(text.slice(start))![0].trimEnd()
  const close = /(?<!\\)\|$/.exec(line) ?? (/^ {0,3}#/.test(line) ? /(?<![ \t])[ \t]+#+$/.exec(line) : null)
  const kept = close ? line.slice(0, close.index).trimEnd() : line
  return {
    at: start + kept.length,
    before: kept === '' ? '' : ' ',
    after: close && line[kept.length] === '|' ? ' ' : '',
    wholeFile: false,
  }
}
