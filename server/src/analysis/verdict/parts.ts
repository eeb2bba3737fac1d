/** Goes through the parts of a release with their places and the headings over them. */
import type { Artefact, Section } from '../model/artefact.js'
import type { Part, PartType } from '../model/part.js'
import { shift } from '../text/range.js'
import type { Place } from './reason.js'
import type { Member, Release } from './release.js'

export interface Placed {
  readonly part: Part
  readonly member: Member
  readonly place: Place
  /** Headings over the part, the nearest first, without the document's title. */
  readonly headings: readonly string[]
  /** Parts of the same type in the same table, list or section, this one among them. */
  readonly group: readonly Part[]
}

export function partsOf(release: Release, ...types: readonly PartType[]): Placed[] {
  return release.members.filter(({ artefact }) => !artefact.template).flatMap(member => placed(member, new Set(types)))
}

function placed(member: Member, types: ReadonlySet<PartType>): Placed[] {
  const { artefact } = member
  const above = headingsOf(artefact)
  const found: Placed[] = []
  artefact.slices.forEach(({ start, model }, index) => {
    const groups = new Map<string, Part[]>()
    const keyOf = (part: Part): string => `${part.type} ${part.group.anchor[0]}`
    for (const part of model.parts) {
      if (!types.has(part.type)) continue
      const there = groups.get(keyOf(part))
      if (there) there.push(part)
      else groups.set(keyOf(part), [part])
    }
    for (const part of model.parts) {
      if (!types.has(part.type)) continue
      found.push({
        part,
        member,
        place: { document: artefact.path, range: shift(part.name.range, start) },
        headings: above[index] ?? [],
        group: groups.get(keyOf(part))!,
      })
    }
  })
  return found
}

/** For each slice, the headings over it, nearest first. */
function headingsOf(artefact: Artefact): string[][] {
  const above: string[][] = []
  const open: Section[] = []
  let next = 0
  const { sections } = artefact
  for (let slice = 0; slice < artefact.slices.length; slice++) {
    for (; next < sections.length && sections[next]!.slice <= slice; next++) {
      const section = sections[next]!
      while (open.length > 0 && open.at(-1)!.depth >= section.depth) open.pop()
      open.push(section)
    }
    const title = sections[0]
    above[slice] = open
      .filter(section => section !== title || section.depth > 1)
      .map(({ heading }) => heading)
      .reverse()
  }
  return above
}
