/** Writes what an author wrote as HTML: text, lists, tables, code; raw HTML is text, and only safe links lead anywhere. */
import type { Block, Inline, ListItem, Table } from '../syntax/block.js'
import { element, type Content, type Markup } from './markup.js'

/** Where the author's link leads on this page; undefined where it leads nowhere. */
export type Href = (url: string) => string | undefined

/** Links by name, and footnotes, as they are defined in the document. */
export interface Prose {
  readonly href: Href
  readonly urls: ReadonlyMap<string, string>
}

/** How deep quotes and lists go before the rest is text. */
const DEEPEST = 20

export function blocksOf(blocks: readonly Block[], prose: Prose, depth = 0): Content {
  return blocks.map(block => (depth > DEEPEST ? undefined : blockOf(block, prose, depth)))
}

/** @param depth of what it stands in */
export function blockOf(block: Block, prose: Prose, depth = 0): Content {
  switch (block.type) {
    case 'heading':
      return element(`h${block.depth}`, {}, inlines(block.content, prose))
    case 'paragraph':
      return element('p', {}, inlines(block.content, prose))
    case 'list': {
      const items = block.items.map(item => element('li', {}, itemOf(item, prose, depth)))
      const start = block.ordered && block.start !== undefined && block.start !== 1 ? { start: block.start } : {}
      return element(block.ordered ? 'ol' : 'ul', start, items)
    }
    case 'table':
      return tableOf(block, prose)
    case 'code':
      return element('pre', { tabindex: 0 }, element('code', {}, block.value))
    case 'html': {
      const text = withoutTags(block.value)
      return text === '' ? undefined : element('p', {}, text)
    }
    case 'quote':
      return element('blockquote', {}, blocksOf(block.blocks, prose, depth + 1))
    case 'thematicBreak':
    case 'definition':
      return undefined
    case 'footnoteDefinition':
      return element('p', { class: 'about' }, `${block.identifier.toLowerCase()}: `, ...firstInline(block.blocks, prose, depth))
  }
} // prettier-ignore

const firstInline = (blocks: readonly Block[], prose: Prose, depth: number): Content[] =>
  blocks.map(block =>
    block.type === 'paragraph' ? inlines(block.content, prose) : blocksOf([block], prose, depth + 1),
  )

/** A tight item is a line, without a paragraph around it. */
function itemOf({ blocks, checked, spread }: ListItem, prose: Prose, depth: number): Content {
  const box = checked === undefined ? undefined : checked ? '☑ ' : '☐ '
  return [
    box,
    blocks.map(block =>
      block.type === 'paragraph' && !spread ? inlines(block.content, prose) : blocksOf([block], prose, depth + 1),
    ),
  ]
}

function tableOf({ rows: [head, ...body] }: Table, prose: Prose): Markup {
  const cell = (name: string, attributes: { readonly scope?: string }) => (one: { content: readonly Inline[] }) =>
    element(name, attributes, inlines(one.content, prose))
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Table' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, head?.cells.map(cell('th', { scope: 'col' })))),
      element(
        'tbody',
        {},
        body.map(row => element('tr', {}, row.cells.map(cell('td', {})))),
      ),
    ),
  )
}

function inlines(content: readonly Inline[], prose: Prose): Content {
  return content.map((inline): Content => {
    switch (inline.type) {
      case 'text':
        return inline.value
      case 'code':
        return element('code', {}, inline.value)
      case 'html':
        return /^<br\s*\/?>$/i.test(inline.value) ? element('br', {}) : undefined
      case 'break':
        return element('br', {})
      case 'strong':
        return element('strong', {}, inlines(inline.content, prose))
      case 'emphasis':
        return element('em', {}, inlines(inline.content, prose))
      case 'delete':
        return element('s', {}, inlines(inline.content, prose))
      case 'link':
        return linkTo(inline.url, inlines(inline.content, prose), prose)
      case 'linkReference':
        return linkTo(prose.urls.get(inline.identifier), inlines(inline.content, prose), prose)
      case 'image':
        return linkTo(inline.url, `[${inline.alt || 'picture'}]`, prose)
      case 'imageReference':
        return linkTo(prose.urls.get(inline.identifier), `[${inline.alt || 'picture'}]`, prose)
      case 'footnoteReference':
        return element('sup', {}, inline.identifier.toLowerCase())
    }
  })
}

function linkTo(url: string | undefined, content: Content, { href }: Prose): Content {
  const to = url === undefined ? undefined : href(url)
  return to === undefined ? content : element('a', { href: to }, content)
}

/** The schemes that lead to a page or a letter, and paths; anything else is not followed. */
export function safeHref(url: string): string | undefined {
  const plain = url.replace(/[\p{Cc}\s]+/gu, '')
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined) return plain.startsWith('//') ? undefined : url
  return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? url : undefined
}

const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
