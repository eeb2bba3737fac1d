/** Writes keys into a front matter: values in place, new keys before its end, everything else as it stands. */
import type { Syntax } from '../syntax/document.js'
import type { Edit } from '../text/edit.js'
import { shift } from '../text/range.js'

/**
 * @param values by key; null takes the key with its line away
 * @returns edits in offsets of the document; a front matter is made where there is none
 */
export function matterEdits(syntax: Syntax, values: Readonly<Record<string, string | null>>): Edit[] {
  const { frontMatter } = syntax
  const text = String(syntax.text)
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const line = ([key, value]: readonly [string, string | null]): string =>
    value === null ? '' : `${key}: ${scalar(value)}${lineEnd}`
  if (!frontMatter) {
    const lines = Object.entries(values).map(line).join('')
    return lines === '' ? [] : [{ range: [0, 0], text: `---${lineEnd}${lines}---${lineEnd}${lineEnd}` }]
  }
  const root = frontMatter.tree.root
  const entries = root?.type === 'mapping' ? root.entries : []
  const edits: Edit[] = []
  const added: string[] = []
  for (const [key, value] of Object.entries(values)) {
    const entry = entries.find(one => one.key.toLowerCase() === key)
    if (!entry) added.push(line([key, value]))
    else if (value === null) {
      const next = entries[entries.indexOf(entry) + 1]
      const from = lineStart(text, entry.keyRange[0] + frontMatter.yamlStart)
      const to = next ? lineStart(text, next.keyRange[0] + frontMatter.yamlStart) : yamlEnd(text, frontMatter.range[1])
      edits.push({ range: [from, to], text: '' })
    } else if (entry.value) edits.push({ range: shift(entry.value.range, frontMatter.yamlStart), text: scalar(value) })
    else {
      const end = text.indexOf(':', entry.keyRange[1] + frontMatter.yamlStart) + 1
      edits.push({ range: [end, end], text: ` ${scalar(value)}` })
    }
  }
  const end = yamlEnd(text, frontMatter.range[1])
  const lines = added.join('')
  if (lines !== '') edits.push({ range: [end, end], text: lines })
  return edits.sort((a, b) => a.range[0] - b.range[0])
}

/** Where a further key is written; undefined where there is no front matter. */
export const endOfMatter = ({ text, frontMatter }: Pick<Syntax, 'text' | 'frontMatter'>): number | undefined =>
  frontMatter && yamlEnd(String(text), frontMatter.range[1])

/** Where the closing fence begins. */
function yamlEnd(text: string, matterEnd: number): number {
  const body = text.slice(0, matterEnd).replace(/(?:\r\n|\n|\r)$/, '')
  return lineStart(text, body.length)
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Plain where YAML reads it back as the same text, else in double quotes. */
export const scalar = (value: string): string =>
  /^[\p{L}\d][\p{L}\d .,()/+:@-]*$/u.test(value) &&
  !/: |:$| $|^(?:true|false|yes|no|null|on|off|~)$/i.test(value) &&
  !/^\d+(?:\.\d+)?$/.test(value)
    ? value
    : JSON.stringify(value)
