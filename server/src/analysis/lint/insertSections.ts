/** Inserts the sections that an artefact lacks, each where the template has it among those that are there. */
import type { Artefact, Section } from '../model/artefact.js'
import { NEEDED, type NeededSection } from '../model/sectionNames.js'
import { namesInSlice } from '../model/sectionsSaid.js'
import { firstOf } from '../text/firstOf.js'
import { lastStartingBy } from '../text/range.js'
import type { Fix, FixEdit } from './finding.js'
import { atEnd, atHead, fresh, isOpenEnded } from './passage.js'
import { titled } from '../text/said.js'

/**
 * One edit for each place, with all that belongs there in the order of the template; none where the last block was
 * never closed and would swallow what is written behind it.
 * @param missing in the order of the template
 */
export function insertSections(artefact: Artefact, missing: readonly NeededSection[], today: string): FixEdit[] {
  const text = String(artefact.syntax.text)
  const there = sectionsThere(artefact, missing)
  // Another title would be one too many, whatever the others are.
  const level =
    there.size > 0 ? Math.max(MOST_COMMON, Math.min(...[...there.values()].map(({ depth }) => depth))) : MOST_COMMON
  const atPlaces = new Map<number, string[]>()
  for (const section of missing) {
    const place = placeOf(section, artefact, there, level)
    const words = `${'#'.repeat(Math.max(level, MOST_COMMON))} ${section.heading}\n\n${section.fresh}`
    const others = atPlaces.get(place)
    if (others) others.push(words)
    else atPlaces.set(place, [words])
  }
  if (atPlaces.has(text.length) && isOpenEnded(artefact)) return []
  return [...atPlaces].map(([place, words]) => {
    const pieces = fresh(words.join('\n\n'), { artefact, today })
    return text.slice(0, place).trim() === '' ? atHead(text, pieces) : atEnd(text, place, pieces)
  })
}

export const insertTitle = ({ length, 0: first }: readonly NeededSection[]): Pick<Fix, 'title' | 'said'> =>
  length === 1
    ? titled('Insert the section {heading}', { heading: first!.heading })
    : titled('Insert {count} sections in the order of the template', { count: length })

/** Of sections under a title: no document has a second one. */
const MOST_COMMON = 2

type Place = ReadonlyMap<NeededSection, Section>

/** Which section of the document is which of the template: the one with its very name, else the outermost called so, else the first in which something is. */
function sectionsThere(artefact: Artefact, missing: readonly NeededSection[]): Place {
  const own = artefact.sections.filter(({ depth, heading }, index) => heading !== '' && (depth > 1 || index > 0))
  const found = new Map<NeededSection, Section>()
  for (const needed of NEEDED[artefact.kind]) {
    if (missing.includes(needed)) continue
    const called = own.filter(({ heading }) => needed.named.test(heading))
    const exact = called.find(({ heading }) => heading.toLowerCase() === needed.heading.toLowerCase())
    const outermost = Math.min(...called.map(({ depth }) => depth))
    const section = exact ?? called.find(({ depth }) => depth === outermost) ?? holderOf(needed, artefact)
    if (section) found.set(needed, section)
  }
  return found
}

/** The section with a table, list, label or part that stands for the one needed. */
function holderOf({ parts, named }: NeededSection, { slices, sections }: Artefact): Section | undefined {
  const slice = slices.find(
    ({ model }) => model.parts.some(({ type }) => type === parts) || namesInSlice(model).some(name => named.test(name)),
  )
  const at = slice ? lastStartingBy(sections, slice.start, ({ range }) => range[0]) : 0
  return at > 0 ? sections[at] : undefined
}

/** Behind the nearest of its predecessors in the template, else before the nearest of its successors, else at the end. */
function placeOf(section: NeededSection, { kind, sections, syntax }: Artefact, there: Place, level: number): number {
  const order = NEEDED[kind]
  const own = order.indexOf(section)
  const outer = (needed: NeededSection): Section | undefined => {
    const found = there.get(needed)
    return found && (found.depth === level || (found.depth === 1 && level === MOST_COMMON)) ? found : undefined
  }
  const above = order.slice(0, own).reverse()
  const predecessor = firstOf(above, outer) ?? firstOf(above, needed => around(sections, there.get(needed), level))
  if (predecessor) return predecessor.range[1]
  const successor = firstOf(order.slice(own + 1), outer)
  return successor?.range[0] ?? syntax.text.length
}

/** The section of a level that a deeper one stands in. */
const around = (sections: readonly Section[], inner: Section | undefined, level: number): Section | undefined =>
  inner &&
  sections.find(({ depth, range }) => depth === level && range[0] <= inner.range[0] && inner.range[1] <= range[1])
