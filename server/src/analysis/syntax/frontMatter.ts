/** Front matter, and YAML on its own, read so that nothing in it can stop the process. */
import type { Text } from '../text/chunked.js'
import type { Range } from '../text/range.js'
import { phrase, spoken, type Arguments, type Key, type Phrase } from '../text/said.js'
import { readPlainYaml } from './plainYaml.js'
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type ErrorCode } from './yaml.js'
import type { YamlEntry, YamlProblem, YamlTree, YamlValue } from './yamlTree.js'

export type { YamlEntry, YamlProblem, YamlTree, YamlValue } from './yamlTree.js'

const LARGEST = 65_536
const DEEPEST = 64
const MOST_ALIASES = 64

/** Only at offset 0 and only if closed; both fences and the trailing line end belong to `range`. */
export function frontMatterRange(text: string): { readonly range: Range; readonly yaml: Range } | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text)
  if (!open) return undefined
  const closing = /(?:^|[\r\n])---[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = open[0].length - 1
  const close = closing.exec(text)
  if (!close) return undefined
  const yamlEnd = close.index + 1
  let end = close.index + close[0].length
  if (text[end] === '\r') end++
  if (text[end] === '\n') end++
  return { range: [0, end], yaml: [open[0].length, Math.max(yamlEnd, open[0].length)] }
}

/** The same of a text that need not be put together: one that is read stands within its first characters. */
export function frontMatterAtHead(text: Text): ReturnType<typeof frontMatterRange> {
  if (!/^\uFEFF?---/.test(text.slice(0, 4))) return undefined
  const head = text.slice(0, LARGEST)
  const found = frontMatterRange(head)
  // What ends the last line may go on.
  return found && found.range[1] < head.length - 1 ? found : frontMatterRange(String(text))
}

/** Never throws, never expands an alias, never turns text into dates or numbers. */
export function parseYaml(text: string): YamlTree {
  const plain = text.length <= LARGEST ? readPlainYaml(text) : undefined
  if (plain) return plain
  const refusal = refuse(text)
  if (refusal) return { root: undefined, problems: [refusal] }
  try {
    // A lone CR ends a line for us, not for yaml.
    return readYaml(text.replace(/\r(?!\n)/g, '\n'))
  } catch {
    return {
      root: undefined,
      problems: [{ code: 'syntax', ...told('This is not readable as YAML.'), range: [0, text.length] }],
    }
  }
}

/** What the parser must not see, found by one scan over the text. */
function refuse(text: string): YamlProblem | undefined {
  if (text.length > LARGEST)
    return {
      code: 'too-large',
      ...told('This is larger than {most} KB and is not read.', { most: LARGEST / 1024 }),
      range: [0, 0],
    }
  const conflict = /^<{7}(?: .*)?$/m.exec(text)
  if (conflict) {
    const range: Range = [conflict.index, conflict.index + conflict[0].length]
    return { code: 'syntax', ...told('A merge conflict is still unresolved here.'), range }
  }
  const deep = tooDeep(text)
  if (deep !== undefined)
    return {
      code: 'too-deep',
      ...told('This is nested more than {most} levels deep and is not read.', { most: DEEPEST }),
      range: [deep, deep + 1],
    }
  const aliases = [...text.matchAll(/(?:^|[\s[{,])[&*][^\s[\]{},]/g)]
  const excess = aliases[MOST_ALIASES]
  if (excess)
    return {
      code: 'alias',
      ...told('There are more than {most} anchors and aliases, so nothing here is read.', { most: MOST_ALIASES }),
      range: [excess.index, excess.index + 2],
    }
  return undefined
}

/** Where brackets, indentation or `- - -` go too deep. Brackets in quotes count as well: better careful than sorry. */
function tooDeep(text: string): number | undefined {
  let brackets = 0
  const indents: number[] = []
  const lines = /[^\r\n]+/g
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    const markers = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line[0])![0]
    const indent = /^[ \t]*/.exec(line[0])![0].length
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop()
    indents.push(indent)
    const here = markers.replace(/[ \t]/g, '').length
    if (indents.length + here > DEEPEST) return line.index
    for (let at = 0; at < line[0].length; at++) {
      const char = line[0][at]
      if (char === '[' || char === '{') brackets++
      else if ((char === ']' || char === '}') && brackets > 0) brackets--
      if (brackets > DEEPEST) return line.index + at
    }
  }
  return undefined
}

/** By the parser of YAML itself, which may throw and stop at nothing. */
export function readYaml(text: string): YamlTree {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const problems: YamlProblem[] = []
  // What follows the first error is mostly its echo.
  const error = document.errors[0]
  if (error) {
    const range: Range = [Math.min(error.pos[0], text.length), Math.min(error.pos[1], text.length)]
    const open = error.message.startsWith('Flow ') ? unclosed(document, text) : undefined
    if (open !== undefined) {
      const args = { open: text[open]!, close: text[open] === '[' ? ']' : '}' }
      const never = told('The `{open:raw}` here is never closed: a `{close:raw}` is missing behind it.', args)
      problems.push({ code: 'syntax', ...never, range: [open, open + 1] })
    } else
      problems.push({
        code: error.code === 'TAB_AS_INDENT' ? 'tab' : 'syntax',
        ...told(inPlainWords(error.code)),
        range,
      })
  }
  const root = value(document.contents, text, problems)
  return { root, problems }
}

/** Where the innermost list in brackets or braces begins that nothing closes. */
function unclosed(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined
  visit(document, {
    Collection(_key, { flow, range }) {
      const closer = range && text[range[0]] === '[' ? ']' : '}'
      if (flow && range && text[range[1] - 1] !== closer) open = range[0]
    },
  })
  return open
}

function value(node: unknown, text: string, problems: YamlProblem[]): YamlValue | undefined {
  if (isAlias(node)) {
    const range = rangeOf(node, text)
    problems.push({
      code: 'alias',
      ...told('`{alias:raw}` is an alias, which is not followed: write the value itself.', {
        alias: text.slice(...range),
      }),
      range,
    })
    return undefined
  }
  if (isScalar(node)) {
    const range = rangeOf(node, text)
    const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE'
    const said = typeof node.value === 'string' ? node.value : ''
    if (!quoted && said === '' && range[0] === range[1]) return undefined
    return { type: 'scalar', range, text: said, quoted }
  }
  if (isSeq(node)) {
    const items: YamlValue[] = []
    for (const item of node.items) {
      const converted = isPair(item) ? undefined : value(item, text, problems)
      if (converted) items.push(converted)
    }
    return { type: 'sequence', range: rangeOf(node, text), items }
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = []
    const seen = new Set<string>()
    for (const pair of node.items) {
      const keyRange = rangeOf(pair.key, text)
      const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : text.slice(...keyRange)
      if (seen.has(key))
        problems.push({ code: 'duplicate-key', ...told('`{key:raw}` stands twice.', { key }), range: keyRange })
      seen.add(key)
      entries.push({ key, keyRange, value: value(pair.value, text, problems) })
    }
    return { type: 'mapping', range: rangeOf(node, text), entries }
  }
  return undefined
}

/** Without the blank space and the line end that yaml counts into a block's range. */
function rangeOf(node: unknown, text: string): Range {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  if (!range) return [0, 0]
  let end = Math.min(range[1], text.length)
  while (end > range[0] && /\s/.test(text[end - 1]!)) end--
  return [Math.min(range[0], text.length), Math.max(end, Math.min(range[0], text.length))]
}

function inPlainWords(code: ErrorCode): Phrase {
  switch (code) {
    case 'TAB_AS_INDENT':
      return phrase('A tab stands where YAML wants spaces.')
    case 'BAD_INDENT':
      return phrase('This line is indented differently from those it belongs to.')
    case 'MISSING_CHAR':
      return phrase('A character is missing here: a closing quote, a bracket, a comma or the space behind a colon.')
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return phrase('This reads as a key, but its colon is missing or stands where a value cannot begin.')
    case 'BAD_SCALAR_START':
      return phrase('A value cannot start with this character: put it in quotes.')
    case 'BAD_DQ_ESCAPE':
      return phrase('A backslash in double quotes starts an escape that YAML does not know: use single quotes.')
    case 'MULTIPLE_DOCS':
      return phrase('A second YAML document starts here; only the first is read.')
    case 'BAD_ALIAS':
      return phrase('An alias or anchor is written in a way that cannot be read.')
    default:
      return phrase('This cannot be read as YAML.')
  }
}

function told<K extends string>(key: Key<K>, args?: Arguments): Pick<YamlProblem, 'message' | 'said'> {
  const { english, said } = spoken<K>(key, args)
  return { message: english, said }
}
