/** The outline of an artefact: its sections, with the milestones, risks, gates and requirements in them. */
import type { Say } from '../text/said.js'
import type { Artefact, Section } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'

export interface Outline {
  readonly name: string
  readonly detail: string
  readonly kind: 'section' | 'milestone' | 'risk' | 'gate' | 'checklistItem' | 'requirement'
  readonly range: Range
  readonly nameRange: Range
  readonly children: readonly Outline[]
}

type Growing = Omit<Outline, 'children'> & { readonly children: Growing[] }

const LISTED = ['milestone', 'risk', 'gate', 'checklistItem', 'requirement'] as const

export function outlineOf(artefact: Artefact, say: Say): Outline[] {
  const roots: Growing[] = []
  const open: { section: Section; outline: Growing }[] = []
  for (const section of artefact.sections) {
    while (open.length > 0 && open.at(-1)!.section.depth >= section.depth) open.pop()
    const outline: Growing = {
      name: section.heading || say('(untitled)'),
      detail: progress(artefact, section, say),
      kind: 'section',
      range: section.range,
      nameRange: section.headingRange,
      children: partsIn(artefact, section, say),
    }
    ;(open.at(-1)?.outline.children ?? roots).push(outline)
    open.push({ section, outline })
  }
  return roots
}

function partsIn(artefact: Artefact, section: Section, say: Say): Growing[] {
  const { start, model } = artefact.slices[section.slice]!
  return model.parts.flatMap(part => {
    const kind = LISTED.find(type => type === part.type)
    if (!kind || part.form === 'section') return []
    const name = part.name.text.replace(/\s+/g, ' ').trim()
    return [
      {
        name: name || say('({kind:word})', { kind }),
        detail: detail(part),
        kind,
        range: around(part, start),
        nameRange: shift(part.name.range, start),
        children: [],
      },
    ]
  })
}

/** The name must lie inside the whole. */
const around = (part: Part, start: number): Range => [
  Math.min(part.range[0], part.name.range[0]) + start,
  Math.max(part.range[1], part.name.range[1]) + start,
]

const detail = (part: Part): string =>
  [part.fields.id?.text, part.fields.date?.text, part.fields.approver?.text ?? part.fields.owner?.text]
    .filter(text => text !== undefined && text !== '' && text !== part.name.text && text.length < 60)
    .join(' · ')

/** "3 of 8 done" where the section holds a checklist. */
function progress(artefact: Artefact, section: Section, say: Say): string {
  const items = artefact.slices[section.slice]!.model.parts.filter(part => part.type === 'checklistItem')
  const done = items.filter(item => item.state === 'done' || item.state === 'notApplicable').length
  return items.length > 0 ? say('{done} of {total} done', { done, total: items.length }) : ''
}
