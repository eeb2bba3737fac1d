/** Sets one value in YAML that people write by hand: nothing else changes, comments and layout included. */
import type { Edit } from '../text/edit.js'
import { applyEdits } from '../text/edit.js'
import { parseYaml, type YamlValue } from './frontMatter.js'
import { isMap, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from './yaml.js'

/**
 * @param path keys from the outermost on; those that are missing are added behind what is there
 * @param value a plain word
 * @returns undefined where the YAML cannot be read, or says something else than keys on the way
 */
export function setInYaml(text: string, path: readonly string[], value: string): Edit | undefined {
  const before = parseYaml(text)
  if (before.problems.some(({ code }) => code !== 'duplicate-key')) return undefined
  const edit = editFor(text, path, value)
  if (!edit) return undefined
  const after = parseYaml(applyEdits(text, [edit]))
  return after.problems.length === before.problems.length && valueAt(after.root, path) === value ? edit : undefined
}

function editFor(text: string, path: readonly string[], value: string): Edit | undefined {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  // A lone CR ends a line for us, not for yaml; offsets stay.
  const source = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const block = (keys: readonly string[], indent: string): string =>
    stringify(nested(keys, value), { indent: 2, lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map(line => lineEnd + indent + line)
      .join('')
  let node: unknown = document.contents
  if (node === null || (isScalar(node) && source.slice(...rangeOf(node)).trim() === '')) {
    const end = text.trimEnd().length
    const separator = end === 0 ? '' : lineEnd
    const written = block(path, '').slice(lineEnd.length)
    return { range: [end, text.length], text: `${separator}${written}${lineEnd}` }
  }
  for (const [depth, key] of path.entries()) {
    if (!isMap(node)) return undefined
    const pair = node.items.findLast(item => isScalar(item.key) && item.key.value === key)
    const rest = path.slice(depth)
    if (!pair) return node.flow ? inFlow(source, node, flow(rest, value)) : inBlock(source, node, rest, block)
    const below = pair.value
    if (isMap(below)) {
      node = below
      continue
    }
    const [start, end] = isScalar(below) ? rangeOf(below) : [0, 0]
    if (!isScalar(below) || !isScalar(pair.key)) return undefined
    const isEmpty = source.slice(start, end).trim() === ''
    if (rest.length === 1) {
      if (!isEmpty) return { range: [start, end], text: value }
      const colon = source.indexOf(':', rangeOf(pair.key)[1]) + 1
      return { range: [colon, colon], text: ` ${value}` }
    }
    if (!isEmpty) return undefined
    const colon = source.indexOf(':', rangeOf(pair.key)[1]) + 1
    if (node.flow) return { range: [colon, colon], text: ` { ${flow(rest.slice(1), value)} }` }
    const at = lineEndFrom(source, colon)
    return { range: [at, at], text: block(rest.slice(1), `${indentOf(source, node)}  `) }
  }
  return undefined
}

const rangeOf = (node: { range?: readonly [number, number, number] | null | undefined }): [number, number] => [
  node.range?.[0] ?? 0,
  node.range?.[1] ?? 0,
]

const nested = (keys: readonly string[], value: string): unknown =>
  keys.reduceRight<unknown>((below, key) => ({ [key]: below }), value)

function flow([key, ...rest]: readonly string[], value: string): string {
  const word = stringify(key, { lineWidth: 0 }).trimEnd()
  const written = /^["']/.test(word) || !/[,[\]{}#&*!|>%@`]/.test(word) ? word : JSON.stringify(key)
  return `${written}: ${rest.length === 0 ? value : `{ ${flow(rest, value)} }`}`
}

function inFlow(source: string, { items, range }: YAMLMap, written: string): Edit | undefined {
  const last = items.at(-1)
  if (last) return { range: [endOf(last), endOf(last)], text: `, ${written}` }
  const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0]
  return source[start] === '{' && source[end - 1] === '}'
    ? { range: [start + 1, end - 1], text: ` ${written} ` }
    : undefined
}

function inBlock(
  source: string,
  map: YAMLMap,
  rest: readonly string[],
  block: (keys: readonly string[], indent: string) => string,
): Edit | undefined {
  const last = map.items.at(-1)
  if (!last) return undefined
  const at = lineEndFrom(source, source.slice(0, endOf(last)).trimEnd().length)
  return { range: [at, at], text: block(rest, indentOf(source, map)) }
}

function endOf({ key, value }: Pair): number {
  const [, end] = rangeOf((value ?? key) as Parameters<typeof rangeOf>[0])
  return Math.max(end, rangeOf(key as Parameters<typeof rangeOf>[0])[1])
}

/** Blanks before the first key; in a list, the key stands behind its dash. */
function indentOf(source: string, map: YAMLMap): string {
  const [start] = rangeOf(map.items[0]?.key as Parameters<typeof rangeOf>[0])
  return ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1))
}

function lineEndFrom(source: string, offset: number): number {
  const end = /[\r\n]/.exec(source.slice(offset))
  return end ? offset + end.index : source.length
}

function valueAt(value: YamlValue | undefined, path: readonly string[]): string | undefined {
  let at = value
  for (const key of path)
    at = at?.type === 'mapping' ? at.entries.findLast(entry => entry.key === key)?.value : undefined
  return at?.type === 'scalar' ? at.text : undefined
}

/**
 * Adds a word to the list under an outermost key; the key is written where it is missing.
 * @returns undefined where the YAML cannot be read, or the key holds something else than a list
 */
export function addToYamlList(text: string, key: string, value: string): Edit | undefined {
  const before = parseYaml(text)
  const edit = before.problems.length === 0 ? listEdit(text, before.root, key, plainWord(value)) : undefined
  if (!edit) return undefined
  const { root, problems } = parseYaml(applyEdits(text, [edit]))
  const list = root?.type === 'mapping' ? root.entries.find(entry => entry.key === key)?.value : undefined
  const isThere = list?.type === 'sequence' && list.items.some(item => item.type === 'scalar' && item.text === value)
  return problems.length === 0 && isThere ? edit : undefined
}

const plainWord = (value: string): string =>
  /^\p{L}[\p{L}\p{N} ()/._-]*$/u.test(value) && !/^(?:true|false|null)$| $/.test(value) ? value : JSON.stringify(value)

function listEdit(text: string, root: YamlValue | undefined, key: string, word: string): Edit | undefined {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  if (root && root.type !== 'mapping') return undefined
  const entry = root?.entries.find(one => one.key === key)
  if (!entry) {
    if (root && text[root.range[0]] === '{') return undefined
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineEnd
    return { range: [text.length, text.length], text: `${gap}${key}: [${word}]${lineEnd}` }
  }
  const list = entry.value
  if (!list) {
    const colon = text.indexOf(':', entry.keyRange[1]) + 1
    return { range: [colon, colon], text: ` [${word}]` }
  }
  if (list.type !== 'sequence') return undefined
  const last = list.items.at(-1)
  if (text[list.range[0]] === '[') {
    const at = last ? last.range[1] : list.range[0] + 1
    return { range: [at, at], text: last ? `, ${word}` : word }
  }
  if (!last) return undefined
  const start = last.range[0]
  const lead = /^[ \t]*-[ \t]+$/.exec(
    text.slice(Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1, start),
  )
  if (!lead) return undefined
  const at = lineEndFrom(text, text.slice(0, last.range[1]).trimEnd().length)
  return { range: [at, at], text: lineEnd + lead[0] + word }
}
