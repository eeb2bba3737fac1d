/** Writes release notes for one audience, as Markdown in the author's own words and as HTML. */
import type { Block, Definition, FootnoteDefinition, Inline } from '../syntax/block.js'
import { printable } from '../text/xml.js'
import type { AddressedNotes, Headed, Notes, NotesAudience, Unaddressed } from '../verdict/notes.js'
import { page } from './html.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { blockOf, safeHref, type Href } from './prose.js'
import type { Leads } from './leads.js'
import { phrase, sayEnglish, type Phrase } from '../text/said.js'

export const AUDIENCE_TITLES: Readonly<Record<NotesAudience, Phrase>> = {
  customers: phrase('customers'),
  support: phrase('internal support'),
  leadership: phrase('leadership'),
  internal: phrase('everybody inside'),
  unaddressed: phrase('nobody by name'),
}

/** What a passage is preceded by: headings that were not written yet, and the passage itself. */
function* inOrder({ passages }: Notes): Generator<Headed | { readonly block: Block; readonly source: string }> {
  let before: readonly Headed[] = []
  for (const { headings, block, source } of passages) {
    for (const [index, heading] of headings.entries()) if (before[index] !== heading) yield heading
    before = headings
    yield { block, source }
  }
}

/** @returns the text of the documents, of what this audience is told, without comments */
export const notesMarkdown = (all: readonly AddressedNotes[]): string =>
  all
    .flatMap(({ notes }) => notes)
    .map(notes => {
      const written = [...inOrder(notes)].map(one =>
        'heading' in one ? sourceOf(one.heading, one.source) : sourceOf(one.block, one.source),
      )
      const title = notes.passages[0]?.headings[0]?.heading.depth === 1 ? [] : [`# ${notes.title}`]
      const used = definitionsIn(notes).map(({ block, source }) => sourceOf(block, source))
      return `${[...title, ...written, ...used].join('\n\n')}\n`
    })
    .join('\n')

function sourceOf(block: Block, source: string): string {
  if (block.type === 'table') {
    const [head, ...rows] = block.rows
    const delimiter = `|${block.align.map(one => `${one === 'left' || one === 'center' ? ':' : '-'}-${one === 'right' || one === 'center' ? ':' : '-'}|`).join('')}`
    return [uncommented(source, head!.range, block), delimiter, ...rows.map(({ range }) => uncommented(source, range, block))].join('\n')
  }
  if (block.type === 'list')
    return block.items.map(item => uncommented(source, item.range, block)).join(block.spread ? '\n\n' : '\n')
  return uncommented(source, block.range, block)
} // prettier-ignore

/** Comments are for authors: they do not travel. In code they are no comments. */
function uncommented(source: string, [from, to]: readonly [number, number], block: Block): string {
  let [written, at] = ['', from]
  for (const [start, end] of commentsIn(block)) {
    if (start < at || end > to) continue
    written += source.slice(at, start)
    at = end
  }
  return printable(written + source.slice(at, to))
    .replace(/\r\n?/g, '\n')
    .trimEnd()
}

function commentsIn(block: Block): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  const visit = (inline: readonly Inline[]): void => {
    for (const one of inline) {
      if (one.type === 'html' && one.value.startsWith('<!--')) ranges.push(one.range)
      else if ('content' in one) visit(one.content)
    }
  }
  eachInline(block, visit, one => {
    if (one.type !== 'html') return
    for (const { index, 0: comment } of one.value.matchAll(/<!--[\s\S]*?(?:-->|$)/g))
      ranges.push([one.range[0] + index, one.range[0] + index + comment.length])
  })
  return ranges.sort(([a], [b]) => a - b)
}

function eachInline(
  block: Block,
  visit: (content: readonly Inline[]) => void,
  other: (block: Block) => void = () => undefined,
): void {
  if ('content' in block) visit(block.content)
  else if (block.type === 'table') for (const { cells } of block.rows) for (const { content } of cells) visit(content)
  else if (block.type === 'list')
    for (const { blocks } of block.items) for (const one of blocks) eachInline(one, visit, other)
  else if ('blocks' in block) for (const one of block.blocks) eachInline(one, visit, other)
  else other(block)
}

/** Links by name and footnotes that these passages use. */
function definitionsIn({ passages, definitions }: Notes): Notes['definitions'] {
  const used = new Set<string>()
  const visit = (inline: readonly Inline[]): void => {
    for (const one of inline) {
      if ('identifier' in one) used.add(`${one.type === 'footnoteReference'} ${one.identifier}`)
      if ('content' in one) visit(one.content)
    }
  }
  for (const { block } of passages) eachInline(block, visit)
  const isUsed = ({ type, identifier }: Definition | FootnoteDefinition): boolean =>
    used.has(`${type === 'footnoteDefinition'} ${identifier}`)
  return definitions.filter(({ block }) => isUsed(block))
}

/** One file, without script, that loads nothing. */
export const notesHtml = (all: readonly AddressedNotes[], say = sayEnglish): string =>
  page(
    say('Release notes for {audience:raw}', { audience: say(AUDIENCE_TITLES[all[0]?.audience ?? 'unaddressed']) }),
    all.map(one => notesSection(one, safeHref)),
    say,
  )

/** @param href what a link of the author's leads to on this page */
export const notesSection = ({ notes }: AddressedNotes, href: Href): Markup =>
  element(
    'section',
    { class: 'release notes' },
    notes.map(one => {
      const definitions = definitionsIn(one)
      const urls = new Map(definitions.flatMap(({ block }) => (block.type === 'definition' ? [[block.identifier, block.url] as const] : [])))
      const prose = { href, urls }
      const titled = one.passages[0]?.headings[0]?.heading.depth === 1
      return element(
        'article',
        {},
        !titled && element('h1', {}, one.title),
        [...inOrder(one)].map(given => blockOf('heading' in given ? given.heading : given.block, prose)),
        definitions.map(({ block }) => blockOf(block, prose)),
      )
    }),
  ) // prettier-ignore

/** What is told to nobody by name, with its places: for the author, not for readers. */
export function unaddressedSection(unaddressed: readonly Unaddressed[], leads: Leads, say = sayEnglish): Content {
  if (unaddressed.length === 0) return undefined
  return element(
    'aside',
    { class: 'unaddressed', 'aria-label': say('Left out') },
    element('p', {}, say("For nobody by name, and in no audience's notes ({count}):", { count: unaddressed.length })),
    element(
      'ul',
      {},
      unaddressed.map(({ heading, place }) => element('li', {}, anchor(leads(place), heading))),
    ),
    element('p', { class: 'about' }, say(HOW_TO_ADDRESS)),
  )
}

export const HOW_TO_ADDRESS = phrase(
  'Name readers in the heading over it (“For customers”), in a column “Audience”, or in the front matter (audience: customers).',
)
