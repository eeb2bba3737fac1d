/** A front matter that YAML does not read as its author meant. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { phrase, textOf, titled, type Arguments, type Phrase } from '../text/said.js'
import { overlaps, shift } from '../text/range.js'

type YamlTree = NonNullable<Artefact['syntax']['frontMatter']>['tree']
type YamlProblem = YamlTree['problems'][number]
type YamlValue = NonNullable<YamlTree['root']>
type YamlEntry = Extract<YamlValue, { type: 'mapping' }>['entries'][number]

export const invalidFrontMatter: ArtefactRule = {
  id: 'invalid-front-matter',
  summary: 'The front matter is valid YAML, and each key stands in it once.',
  reads: 'artefact',
  severity: { draft: 'error', review: 'error', approved: 'error' },
  fix: 'safe',
  since: '0.1.0',
  sees: () => ({ slices: [] }),
  messages: { problem: '{problem:raw}' },
  *check(artefact) {
    const { frontMatter } = artefact.syntax
    if (!frontMatter) return
    for (const problem of frontMatter.tree.problems) {
      yield {
        range: shift(problem.range, frontMatter.yamlStart),
        message: 'problem',
        args: { problem: { english: problem.message, said: problem.said } },
      }
    }
  },
  mend(artefact, report, { text }): readonly Fix[] {
    const { frontMatter } = artefact.syntax
    if (!frontMatter) return []
    const { tree, yamlStart } = frontMatter
    const here = shift(report.range, -yamlStart)
    const problem = tree.problems.find(
      one => one.message === textOf(report.args?.['problem']) && one.range[0] === here[0],
    )
    if (problem?.code === 'tab') return [untab(text, report.range)]
    if (problem?.code === 'duplicate-key') return withoutRepeated(text, tree, problem, yamlStart)
    return []
  },
}

const untab = (text: string, range: Range): Fix => ({
  ...titled('Replace tabs by spaces'),
  kind: 'safe',
  edits: [{ range, text: [text.slice(...range).replaceAll('\t', '  ')] }],
})

/** A repetition goes unasked where it says the same; otherwise somebody has to choose. */
function withoutRepeated(text: string, tree: YamlTree, problem: YamlProblem, yamlStart: number): Fix[] {
  const entries = entriesAround(tree.root, problem.range)
  const repeated = entries.find(entry => overlaps(entry.keyRange, problem.range))
  const first = entries.find(entry => entry.key === repeated?.key)
  if (!repeated || !first || first === repeated) return []
  const wordsOf = ({ value }: YamlEntry): string => (value ? text.slice(...shift(value.range, yamlStart)).trim() : '')
  const remove = (entry: YamlEntry, kind: Fix['kind'], title: Phrase, args: Arguments): Fix[] => {
    const lines = linesOf(entry, text, yamlStart)
    const shared = entries.some(other => other !== entry && overlaps(shift(other.keyRange, yamlStart), lines))
    return shared ? [] : [{ ...titled(title, args), kind, edits: [{ range: lines, text: [''] }] }]
  }
  if (wordsOf(first) === wordsOf(repeated))
    return remove(repeated, 'safe', phrase('Remove the second {key:raw}'), { key: repeated.key })
  return [
    ...remove(repeated, 'suggested', phrase('Keep {key:raw} {value}'), { key: first.key, value: wordsOf(first) }),
    ...remove(first, 'suggested', phrase('Keep {key:raw} {value}'), { key: first.key, value: wordsOf(repeated) }),
  ]
}

function entriesAround(value: YamlValue | undefined, range: Range): readonly YamlEntry[] {
  if (value?.type === 'sequence')
    return value.items.map(item => entriesAround(item, range)).find(found => found.length) ?? []
  if (value?.type !== 'mapping') return []
  if (value.entries.some(entry => overlaps(entry.keyRange, range))) return value.entries
  return value.entries.map(entry => entriesAround(entry.value, range)).find(found => found.length) ?? []
}

/** The whole lines of an entry, with the line end behind them. */
function linesOf({ keyRange, value }: YamlEntry, text: string, yamlStart: number): Range {
  let start = keyRange[0] + yamlStart
  const from = keyRange[1] + yamlStart
  let end = from + text.slice(from, Math.max(from, (value?.range[1] ?? 0) + yamlStart)).trimEnd().length
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return [start, end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0)]
}
