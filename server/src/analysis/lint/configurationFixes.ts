/** How a mistake in a `slipway.yml` can be mended. Everything is in offsets of its text. */
import type { YamlEntry, YamlProblem, YamlValue } from '../syntax/frontMatter.js'
import { applyEdits } from '../text/edit.js'
import type { Range } from '../text/range.js'
import type { Fix, Piece } from './finding.js'
import type { Form } from './form.js'
import { titled } from '../text/said.js'

/** A choice among more is no choice. */
const MOST_CHOICES = 40

type Title = Pick<Fix, 'title' | 'said'>

const replacing = (title: Title, range: Range, ...text: Piece[]): Fix => ({
  ...title,
  kind: 'suggested',
  edits: [{ range, text }],
})

/** A word that nobody knows: the likeliest one each, else all there are. */
export function changeWord(range: Range, near: readonly string[], known: readonly string[], what: string): Fix[] {
  if (near.length > 0) return near.map(word => replacing(titled('Change to {to:raw}', { to: word }), range, word))
  if (known.length === 0 || known.length > MOST_CHOICES) return []
  return [replacing(titled('Choose a {what:raw}', { what: what.split(/[ ,(]/, 1)[0]! }), range, { choices: known })]
}

/** @param key behind which no value stands */
export function insertValue(text: string, key: Range, form: Form): Fix[] {
  const value = valueOf(form)
  if (!value) return []
  const colon = /^["']?[ \t]*:/.exec(text.slice(key[1], key[1] + 40))
  const at = key[1] + (colon?.[0].length ?? 0)
  return [replacing(titled('Insert a value'), [at, at], colon ? ' ' : ': ', value)]
}

function valueOf(form: Form): Piece | undefined {
  if (form.type === 'word') return { choices: form.known }
  if (form.type === 'either') return form.forms.map(valueOf).find(piece => piece !== undefined)
  return undefined
}

/** One thing where a list of such things belongs. */
export function makeList(form: Form, value: YamlValue): Fix[] {
  if (form.type === 'either') return form.forms.flatMap(one => makeList(one, value))
  if (form.type !== 'list' || value.type !== 'scalar') return []
  const [start, end] = value.range
  const edits = [
    { range: [start, start] as const, text: ['['] },
    { range: [end, end] as const, text: [']'] },
  ]
  return [{ ...titled('Make it a list'), kind: 'suggested', edits }]
}

/** `least` and `most` as they are written. */
export const swap = (least: Range, most: Range, text: string): Fix => ({
  ...titled('Swap the two'),
  kind: 'suggested',
  edits: [
    { range: least, text: [text.slice(...most)] },
    { range: most, text: [text.slice(...least)] },
  ].sort((a, b) => a.range[0] - b.range[0]),
})

export const rewrite = (range: Range, pattern: string): Fix =>
  replacing(titled('Change to {to:raw}', { to: pattern }), range, JSON.stringify(pattern))

/**
 * An entry or an item goes: its lines where nothing else stands on them, else its words with one of the commas.
 * @param from of the key or the item @param to of the value
 */
export function remove(title: Title, text: string, from: Range, to: Range | undefined): Fix {
  const end = from[1] + text.slice(from[1], Math.max(from[1], to?.[1] ?? 0)).trimEnd().length
  const lineStart = Math.max(text.lastIndexOf('\n', from[0] - 1), text.lastIndexOf('\r', from[0] - 1)) + 1
  const before = text.slice(lineStart, from[0])
  const colon = to ? '' : (/^["']?[ \t]*:/.exec(text.slice(end, end + 40))?.[0] ?? '')
  const after = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)/.exec(text.slice(end + colon.length))
  if (/^[ \t]*(?:-[ \t]+)?$/.test(before) && after)
    return replacing(title, [lineStart, end + colon.length + after[0].length], '')
  const comma = /^\s*,[ \t]*/.exec(text.slice(end + colon.length))
  if (comma) return replacing(title, [from[0], end + colon.length + comma[0].length], '')
  const commaBefore = /,[ \t]*$/.exec(before)?.[0] ?? ''
  return replacing(title, [from[0] - commaBefore.length, end + colon.length], '')
}

/** A key that stands twice: one of the two goes, with what it says. @param repeated the second one */
export function keepOne(root: YamlValue | undefined, repeated: Range, text: string): Fix[] {
  const entries = entriesAround(root, repeated)
  const second = entries.find(({ keyRange }) => keyRange[0] === repeated[0])
  const first = entries.find(({ key }) => key === second?.key)
  if (!first || !second || first === second) return []
  return [
    remove(titled('Keep the first'), text, second.keyRange, second.value?.range),
    remove(titled('Keep the second'), text, first.keyRange, first.value?.range),
  ]
}

function entriesAround(value: YamlValue | undefined, key: Range): readonly YamlEntry[] {
  let at = value
  while (at && at.type !== 'scalar') {
    if (at.type === 'mapping' && at.entries.some(({ keyRange }) => keyRange[0] === key[0])) return at.entries
    const within: readonly (YamlValue | undefined)[] =
      at.type === 'mapping' ? at.entries.map(one => one.value) : at.items
    at = within.find(one => one && one.range[0] <= key[0] && key[1] <= one.range[1])
  }
  return []
}

/** @param problemsOf what is wrong with a text */
export function mendYaml(
  problem: YamlProblem,
  text: string,
  problemsOf: (text: string) => readonly YamlProblem[],
): Fix[] {
  const made = new Map<string, { fix: Fix; left: readonly YamlProblem[] }>()
  for (const fix of TRIES[problem.code]?.(problem, text) ?? []) {
    const edits = fix.edits.map(({ range, text: pieces }) => ({ range, text: pieces.join('') }))
    const after = applyEdits(text, edits)
    if (!made.has(after)) made.set(after, { fix, left: problemsOf(after) })
  }
  const mended = [...made.values()].filter(({ left }) => !left.some(({ message }) => message === problem.message))
  const whole = mended.filter(({ left }) => left.length === 0)
  return (whole.length > 0 ? whole : mended).map(({ fix }) => fix).slice(0, 2)
}

type Try = (problem: YamlProblem, text: string) => Fix[]
const TRIES: Readonly<Partial<Record<YamlProblem['code'], Try>>> = {
  tab: (_, text) => {
    const edits = [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ index, 0: blanks }) => ({
      range: [index, index + blanks.length] as const,
      text: [blanks.replaceAll('\t', '  ')],
    }))
    return [{ ...titled('Indent with spaces'), kind: 'suggested', edits }]
  },
  syntax: ({ range: [start, end], message }, text) => {
    const conflict = /^<{7}.*\r?\n([\s\S]*?)^={7}\r?\n([\s\S]*?)^>{7}.*(?:\r?\n|$)/m.exec(text.slice(start))
    if (conflict?.index === 0) {
      const range: Range = [start, start + conflict[0].length]
      return [
        replacing(titled('Keep ours'), range, conflict[1]!),
        replacing(titled('Keep theirs'), range, conflict[2]!),
      ]
    }
    const lineEnd = /[^\r\n]*/.exec(text.slice(start))![0].replace(/(?<!\s)\s+(?:#[\s\S]*)?$/, '').length + start
    const closer = /a `([\]}])` is missing/.exec(message)?.[1]
    if (closer)
      return [lineEnd, text.trimEnd().length].map(at =>
        replacing(titled('Close with {closer:raw}', { closer }), [at, at], closer),
      )
    const words = text.slice(start, Math.max(end, lineEnd))
    return [
      replacing(titled('Insert the colon'), [lineEnd, lineEnd], ':'),
      ...closeQuotes(text, Math.max(end, lineEnd)),
      replacing(titled('Put it in quotes'), [start, start + words.length], `'${words.replaceAll("'", "''")}'`),
      replacing(
        titled('Use single quotes'),
        quoted(text, start),
        text.slice(...quoted(text, start)).replaceAll('"', "'"),
      ),
    ]
  },
  alias: ({ range }, text) => {
    const name = text.slice(range[0] + 1, range[1])
    const at = text.indexOf(`&${name} `)
    const value = at < 0 ? undefined : /^[^\r\n#,{}[\]]*/.exec(text.slice(at + name.length + 2))![0].trim()
    return value ? [replacing(titled('Write the value itself'), range, value)] : []
  },
}

/** At the end of the line in which the last one opens. */
function closeQuotes(text: string, before: number): Fix[] {
  const open = Math.max(text.lastIndexOf('"', before), text.lastIndexOf("'", before))
  if (open < 0) return []
  const end = open + /[^\r\n]*/.exec(text.slice(open))![0].trimEnd().length
  return [replacing(titled('Close the quotes'), [end, end], text[open]!)]
}

/** From the quote before a place to the one behind it. */
function quoted(text: string, at: number): Range {
  const start = text.lastIndexOf('"', at)
  const end = text.indexOf('"', at + 1)
  return start < 0 || end < 0 ? [at, at] : [start, end + 1]
}
