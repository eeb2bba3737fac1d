/** Hover in a `slipway.yml`: what a key is for, what a word means, what a pattern matches. */
import { folderGlobOf, globOf } from '../../text/glob.js'
import { contains, type Range } from '../../text/range.js'
import { parseYaml, type YamlValue } from '../../syntax/frontMatter.js'
import { ITEM } from '../../syntax/yamlPlace.js'
import type { Form } from '../../lint/form.js'
import type { Hover } from '../hover/hover.js'
import { escape } from '../markdown.js'
import { describeKey, meaningOf } from './describe.js'
import { formsAt, type ConfigurationView } from './view.js'

interface Under {
  /** The word, and the keys above it. */
  readonly word: string
  readonly path: readonly string[]
  readonly range: Range
  readonly isKey: boolean
}

export function hoverConfiguration(view: ConfigurationView, offset: number): Hover | undefined {
  const under = wordAt(parseYaml(view.text).root, offset, [])
  if (!under) return undefined
  const { word, path, range, isKey } = under
  for (const form of formsAt(view.form, path)) {
    const below = isKey && form.type === 'keys' && Object.hasOwn(form.keys, word) ? form.keys[word] : undefined
    if (below) return { range, markdown: describeKey(view, word, below) }
    if ((isKey && form.type === 'map' && form.patterns) || form.type === 'pattern')
      return { range, markdown: [matched(view, word, path[0] === 'files')] }
    if (!isKey && isOf(form, word)) {
      const meaning = meaningOf(view, word, form)
      return { range, markdown: [`**${escape(word)}**${meaning ? `: ${escape(meaning)}` : ''}`] }
    }
  }
  return undefined
}

const isOf = (form: Form, word: string): boolean => form.type === 'word' && form.known.includes(word)

const MOST_SHOWN = 8

function matched(view: ConfigurationView, pattern: string, isFile: boolean): string {
  const { say } = view
  const documents = view.documents()
  const found = documents.filter(isFile ? globOf(pattern) : folderGlobOf(pattern))
  if (found.length === 0)
    return say('Matches none of the {count} Markdown documents below.', { count: documents.length })
  const rest = found.length > MOST_SHOWN ? `\n- ${say('and {count} more', { count: found.length - MOST_SHOWN })}` : ''
  const shown = found.slice(0, MOST_SHOWN).map(path => `\n- ${escape(path)}`)
  const head = say('Matches {count} of {total} Markdown documents below:', {
    count: found.length,
    total: documents.length,
  })
  return `${head}\n${shown.join('')}${rest}`
}

function wordAt(value: YamlValue | undefined, offset: number, path: readonly string[]): Under | undefined {
  if (!value || !contains(value.range, offset)) return undefined
  if (value.type === 'scalar') return { word: value.text, path, range: value.range, isKey: false }
  if (value.type === 'sequence') {
    for (const item of value.items) if (contains(item.range, offset)) return wordAt(item, offset, [...path, ITEM])
    return undefined
  }
  for (const { key, keyRange, value: of } of value.entries) {
    if (contains(keyRange, offset)) return { word: key, path, range: keyRange, isKey: true }
    const within = wordAt(of, offset, [...path, key])
    if (within) return within
  }
  return undefined
}
