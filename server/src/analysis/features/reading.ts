/** A document as links see it, artefact or not: its text, its links, its headings. */
import { anchorsOf, bareAnchor } from '../model/anchor.js'
import type { Artefact } from '../model/artefact.js'
import { linksIn, type Link } from '../model/link.js'
import { openedSlices } from '../model/opened.js'
import { headingSpot } from '../model/sections.js'
import { parseDocument, SyntaxCache } from '../syntax/document.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { View } from './view.js'

export interface Reading {
  readonly text: string
  readonly links: readonly Link[]
  readonly headings: readonly ReadHeading[]
}

export interface ReadHeading {
  readonly text: string
  /** Of its words, without the signs that make it a heading. */
  readonly range: Range
  readonly anchor: string
}

/** Undefined for a document nobody has read. Parses only what is no artefact. */
export function readingOf(view: Pick<View, 'read' | 'other'>, document: string): Reading | undefined {
  const artefact = view.other(document)?.artefact
  if (artefact) return ofArtefact(artefact)
  const text = view.read(document)
  return text === undefined ? undefined : ofText(text)
}

export function ofArtefact({ syntax, slices, sections }: Artefact): Reading {
  return {
    text: String(syntax.text),
    links: linksIn(slices.map(({ start, model }) => ({ start, tree: model.tree }))),
    headings: named(sections.map(({ heading, headingRange }) => ({ text: heading, range: headingRange }))),
  }
}

export function ofText(text: string): Reading {
  const { slices } = parseDocument(text, new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 })
  const opened = openedSlices(slices)
  const headings = opened.flatMap(({ start, tree: { blocks } }) => {
    const spot = blocks[0]?.type === 'heading' ? headingSpot(blocks[0]) : undefined
    return spot ? [{ text: spot.text, range: shift(spot.range, start) }] : []
  })
  return { text, links: linksIn(opened), headings: named(headings) }
}

function named(headings: readonly Omit<ReadHeading, 'anchor'>[]): ReadHeading[] {
  const anchors = anchorsOf(headings.map(({ text }) => text))
  return headings.map((heading, at) => ({ ...heading, anchor: anchors[at]! }))
}

export const headingCalled = ({ headings }: Reading, anchor: string): ReadHeading | undefined =>
  headings.find(heading => heading.anchor === anchor) ?? headings.find(heading => bareAnchor(heading.anchor) === anchor)
