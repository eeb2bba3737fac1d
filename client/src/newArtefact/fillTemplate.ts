/** Puts answers into a template; the result is a VS Code snippet, and what nobody answered stays as it is. */
import { VARIABLES, type Answers, type Variable } from './questions.js'

/** `{version}`, but neither a tab stop `${1:…}` nor somebody else's `{{version}}`. */
const VARIABLE = new RegExp(String.raw`(?<![\\{$])\{(${VARIABLES.join('|')})\}`, 'g')

export function fillTemplate(template: string, answers: Answers): string {
  const text = template.replace(/^\uFEFF/, '')
  const body = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
  const matter = text
    .slice(0, body)
    .split('\n')
    .map(line => fillYaml(line, answers))
  const lines = text
    .slice(body)
    .split('\n')
    .map(line => fillLine(line, answers, /^\s*\|/.test(line)))
  return matter.join('\n') + lines.join('\n')
}

const fillLine = (line: string, answers: Answers, inTable: boolean): string =>
  line.replace(VARIABLE, (variable, name: Variable) => {
    const answer = answers[name] && oneLine(answers[name])
    return answer ? escapeSnippet(inTable ? answer.replaceAll('|', String.raw`\|`) : answer) : variable
  })

/** A front matter value that YAML would read otherwise is quoted as a whole. */
function fillYaml(line: string, answers: Answers): string {
  const [, key, rest] = /^([\w-]+:)([^"'$]*)$/.exec(line) ?? []
  const template = rest?.trim()
  if (!template?.match(VARIABLE)) return fillLine(line, answers, false)
  const value = template.replace(VARIABLE, (variable, name: Variable) => oneLine(answers[name] ?? '') || variable)
  return value === template ? line : `${key} ${escapeSnippet(yamlScalar(value))}${line.endsWith('\r') ? '\r' : ''}`
}

const yamlScalar = (value: string): string =>
  /^[\p{L}\p{N}][^:#]*$/u.test(value) && !/^(?:true|false|yes|no|on|off|null)$/i.test(value)
    ? value
    : `"${value.replace(/["\\]/g, String.raw`\$&`)}"`

const oneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** What VS Code's snippet syntax would read as its own. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, String.raw`\$&`)
