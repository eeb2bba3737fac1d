/** Release notes in passages, each with those it addresses: what each audience is told, and what is told to nobody. */
import { addressedBy, namedIn, type Addressee } from '../model/addressees.js'
import type { Artefact } from '../model/artefact.js'
import { columnConcepts } from '../model/vocabulary/lookup.js'
import type { Block, Definition, FootnoteDefinition, Heading, List, ListItem, Table } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { shift } from '../text/range.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

/** `unaddressed`: what names nobody. */
export const AUDIENCES = ['customers', 'support', 'leadership', 'internal', 'unaddressed'] as const
export type NotesAudience = (typeof AUDIENCES)[number]

/** Whoever is inside may read what is for everybody inside. */
const READS: Readonly<Record<Exclude<NotesAudience, 'unaddressed'>, readonly Addressee[]>> = {
  customers: ['customers', 'everyone'],
  support: ['support', 'inside', 'everyone'],
  leadership: ['leadership', 'inside', 'everyone'],
  internal: ['support', 'leadership', 'operations', 'inside', 'everyone'],
}

/** A block, or those rows and items of one that address the same. */
export interface Passage {
  /** Outermost first; the same object for all that stands under it. */
  readonly headings: readonly Headed[]
  readonly block: Block
  /** The text in which ranges of the block are offsets. */
  readonly source: string
  readonly place: Place
}

export interface Headed {
  readonly heading: Heading
  readonly source: string
  readonly place: Place
}

/** Of one document. */
export interface Notes {
  readonly document: string
  readonly title: string
  readonly passages: readonly Passage[]
  /** What links by name and footnotes of the passages may lead to. */
  readonly definitions: readonly { readonly block: Definition | FootnoteDefinition; readonly source: string }[]
}

/** A heading under which something names no audience; the document itself where it has none. */
export interface Unaddressed {
  readonly heading: string
  readonly place: Place
}

export interface AddressedNotes {
  readonly release: string
  readonly folder: string
  readonly audience: NotesAudience
  /** Documents that tell this audience something. */
  readonly notes: readonly Notes[]
  readonly unaddressed: readonly Unaddressed[]
  /** Release notes of the release, whatever they tell. */
  readonly documents: readonly string[]
}

/** What addresses nobody is in no audience's notes but `unaddressed`, and is always told. */
export function notesFor(release: Release, audience: NotesAudience): AddressedNotes {
  const all = release.members
    .filter(({ artefact }) => artefact.kind === 'release-notes' && !artefact.template)
    .map(({ artefact }) => read(artefact))
  const notes = all.flatMap(({ passages, ...rest }): Notes[] => {
    const own = passages.flatMap(passage => told(passage, audience) ?? [])
    return own.length === 0 ? [] : [{ ...rest, passages: own }]
  })
  const unaddressed = new Map<string, Unaddressed>()
  for (const { passages, title, document } of all)
    for (const passage of passages) {
      if (!told(passage, 'unaddressed')) continue
      const over = passage.headings.at(-1)
      const place = over?.place ?? passage.place
      unaddressed.set(`${document} ${place.range[0]}`, { heading: over ? textOf(over.heading) : title, place })
    }
  return {
    release: release.name,
    folder: release.folder,
    audience,
    notes,
    unaddressed: [...unaddressed.values()],
    documents: all.map(({ document }) => document),
  }
}

/** A passage with those it addresses, and, where they differ, those that each row or item addresses. */
interface ReadPassage extends Passage {
  readonly addressees: readonly Addressee[]
  readonly each?: readonly (readonly Addressee[])[]
}
type ReadNotes = Omit<Notes, 'passages'> & { readonly passages: readonly ReadPassage[] }

const textOf = ({ content }: Heading): string => plainText(content).replace(/\s+/gu, ' ').trim()

function read(artefact: Artefact): ReadNotes {
  const passages: ReadPassage[] = []
  const definitions: Notes['definitions'][number][] = []
  const open: (Headed & { readonly addressees: readonly Addressee[] })[] = []
  const ofDocument = ofMatter(artefact)
  /** Said in a line "Audience: …" of the section, which ends with it. */
  let labelled: readonly Addressee[] = []
  for (const { start, model } of artefact.slices) {
    const { text: source, blocks } = model.tree
    for (const block of blocks) {
      const place = { document: artefact.path, range: shift(block.range, start) }
      if (block.type === 'heading') {
        while (open.length > 0 && open.at(-1)!.heading.depth >= block.depth) open.pop()
        open.push({ heading: block, source, place, addressees: addressedBy(textOf(block)) })
        labelled = []
        continue
      }
      if (block.type === 'definition' || block.type === 'footnoteDefinition') definitions.push({ block, source })
      if (!isTold(block)) continue
      const label = labelIn(block)
      if (label) {
        labelled = label
        continue
      }
      const headings = open.map(({ heading, source, place }) => ({ heading, source, place }))
      const over = labelled.length > 0 ? labelled : (open.findLast(({ addressees }) => addressees.length > 0)?.addressees ?? ofDocument)
      const each = eachOf(block, over)
      passages.push({ headings: sameHeadings(passages.at(-1), headings), block, source, place, addressees: over, ...(each ? { each } : {}) })
    }
  }
  return { document: artefact.path, title: artefact.title, passages, definitions }
} // prettier-ignore

/** Comments are for authors; definitions are told with what leads to them. */
const isTold = (block: Block): boolean =>
  block.type !== 'definition' &&
  block.type !== 'footnoteDefinition' &&
  block.type !== 'thematicBreak' &&
  !(block.type === 'html' && block.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '')

/** The heading objects of the passage before, as far as they are the same. */
const sameHeadings = (before: Passage | undefined, headings: readonly Headed[]): readonly Headed[] =>
  headings.map((one, index) => {
    const there = before?.headings[index]
    return there?.heading === one.heading ? there : one
  })

/** `audience: customers`, `audiences: [support, leadership]`. */
function ofMatter({ syntax }: Artefact): readonly Addressee[] {
  const root = syntax.frontMatter?.tree.root
  if (root?.type !== 'mapping') return []
  const value = root.entries.find(({ key }) => /^(?:audiences?|readers?)$/iu.test(key))?.value
  const said = value?.type === 'sequence' ? value.items : value ? [value] : []
  return [...new Set(said.flatMap(one => (one.type === 'scalar' ? namedIn(one.text) : [])))]
}

const LABEL = /^([^:：]{2,40})[:：]\s*(.{1,80})$/u

/** "Audience: support" as a paragraph of its own. */
function labelIn(block: Block): readonly Addressee[] | undefined {
  if (block.type !== 'paragraph') return undefined
  const [, label, value] = LABEL.exec(plainText(block.content).trim()) ?? []
  if (label === undefined || value === undefined || !columnConcepts(label).includes('audience')) return undefined
  const named = namedIn(value)
  return named.length > 0 ? named : undefined
}

function eachOf(block: Block, over: readonly Addressee[]): (readonly Addressee[])[] | undefined {
  const said = block.type === 'table' ? ofRows(block) : block.type === 'list' ? block.items.map(ofItem) : undefined
  return said?.some(one => one.length > 0) ? said.map(one => (one.length > 0 ? narrower(one, over) : over)) : undefined
}

/** Within "For customers", a row for all is for all of them. */
const narrower = (said: readonly Addressee[], over: readonly Addressee[]): readonly Addressee[] =>
  said.includes('everyone') && over.length > 0 ? over : said

const READERS =
  /^(?:who (?:gets|meets|sees|reads|needs|is affected|can use)\b.*|affected (?:users|parties|audience)|visible to|(?:relevant )?for|für wen|pour qui|para quién|для кого)$/iu

function ofRows({ rows: [head, ...body] }: Table): (readonly Addressee[])[] | undefined {
  const at = head?.cells.findIndex(({ content }) => {
    const header = plainText(content).replace(/\s+/gu, ' ').trim()
    return READERS.test(header) || columnConcepts(header).includes('audience')
  })
  if (at === undefined || at < 0) return undefined
  return body.map(({ cells }) => namedIn(plainText(cells[at]?.content ?? [])))
}

/** "**Support:** …", "[Customers] …": words before a colon or in brackets that name readers and nothing else. */
function ofItem({ blocks: [first] }: ListItem): readonly Addressee[] {
  if (first?.type !== 'paragraph') return []
  const [, inBrackets, before] = /^(?:\[([^\]]{2,40})\]|([^:：]{2,40})[:：])\s/u.exec(plainText(first.content)) ?? []
  return addressedBy((inBrackets ?? before ?? '').trim())
}

/** The part of a passage that an audience is told; undefined where it is nothing. */
function told(passage: ReadPassage, audience: NotesAudience): Passage | undefined {
  const isFor = (addressees: readonly Addressee[]): boolean =>
    audience === 'unaddressed' ? addressees.length === 0 : addressees.some(one => READS[audience].includes(one))
  const { each, block, headings, source, place } = passage
  const whole = { headings, block, source, place }
  if (!each) return isFor(passage.addressees) ? whole : undefined
  if (!each.some(isFor)) return undefined
  const isOwn = (_: unknown, index: number): boolean => isFor(each[index] ?? [])
  if (block.type === 'table') {
    const [head, ...body] = block.rows
    return { ...whole, block: { ...block, rows: [head!, ...body.filter(isOwn)] } satisfies Table }
  }
  return { ...whole, block: { ...(block as List), items: (block as List).items.filter(isOwn) } satisfies List }
}
