/** Reads a rule's page: its heading, its summary, and the examples that are its test. */
import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import type { Range } from '../../server/src/analysis/text/range.js'

export interface Mark {
  readonly range: Range
  readonly message: string
}
export interface ExampleFile {
  readonly name: string
  readonly text: string
  readonly marks: readonly Mark[]
  fixed?: string
}
/** One document, or several that make a packet. */
export interface Example {
  readonly title: string
  readonly kind: 'bad' | 'good'
  readonly files: ExampleFile[]
  readonly configuration?: string
  readonly today?: string
}
export interface Page {
  readonly heading: string
  readonly summary: string
  readonly sections: readonly string[]
  readonly examples: readonly Example[]
  readonly prose: string
  /** What follows a label in bold, such as **Severity**. */
  said(label: string): string | undefined
}

const folder = new URL('../../server/src/analysis/rules/', import.meta.url)

export const readPage = (rule: string): Page => parsePage(readFileSync(new URL(`${rule}.md`, folder), 'utf8'))

function parsePage(prose: string): Page {
  const blocks = fromMarkdown(prose).children
  const sections: string[] = []
  const examples: Example[] = []
  let title = ''
  let open: { -readonly [Key in keyof Example]: Example[Key] } | undefined
  for (const block of blocks) {
    if (block.type === 'heading') {
      title = toString(block)
      sections.push(title)
      open = undefined
    }
    if (block.type === 'paragraph') {
      if (block.children[0]?.type === 'strong') sections.push(toString(block.children[0]))
      open = undefined
    }
    if (block.type !== 'code' || (block.lang !== 'md' && block.lang !== 'yaml')) continue
    const meta = (block.meta ?? '').split(/\s+/)
    const kind = meta[0]
    const option = (name: string) => meta.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1)
    const name = option('file')
    const text = block.value + '\n'
    if (kind === 'fixed') {
      const file = name ? open?.files.find(one => one.name === name) : open?.files[0]
      if (!file) throw new Error(`"${title}": a fixed text without its bad one`)
      file.fixed = text
    } else {
      const joins = open && name !== undefined && open.files.every(one => one.name !== name && one.fixed === undefined)
      if (!joins) {
        open = { title, kind: kind === 'bad' ? 'bad' : 'good', files: [], today: option('today') }
        examples.push(open)
      }
      if (kind === 'bad') open!.kind = 'bad'
      if (block.lang === 'yaml') open!.configuration = text
      else open!.files.push({ name: name ?? 'document.md', ...unmark(text) })
    }
  }
  const summary = blocks.find(block => block.type === 'paragraph')
  return {
    heading: sections[0] ?? '',
    summary: summary ? toString(summary) : '',
    sections,
    examples,
    prose,
    said: label =>
      prose
        .split('\n')
        .find(line => line.startsWith(`**${label}**: `))
        ?.slice(label.length + 6),
  }
}

/** Lifts caret lines out of a text: `  ^^^ message` marks the columns above it. */
export function unmark(marked: string): { text: string; marks: Mark[] } {
  let text = ''
  let lineStart = 0
  const marks: Mark[] = []
  for (const line of marked.split(/(?<=\n)/)) {
    const caret = /^( *)(\^+) (.*)\n$/.exec(line)
    if (caret) {
      const start = lineStart + caret[1]!.length
      marks.push({ range: [start, start + caret[2]!.length], message: caret[3]! })
    } else {
      lineStart = text.length
      text += line
    }
  }
  return { text, marks }
}
