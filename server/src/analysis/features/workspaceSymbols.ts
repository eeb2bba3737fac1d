/** What the artefacts of a workspace define, to be found by id or name. */
import type { PartType } from '../model/part.js'
import { shift } from '../text/range.js'
import type { Place } from './place.js'
import type { View } from './view.js'

export interface WorkspaceSymbol {
  /** Id and name: "REQ-101 Recipients see a window". */
  readonly name: string
  readonly type: PartType
  /** Title of the artefact. */
  readonly container: string
  readonly place: Place
}

const LISTED: ReadonlySet<PartType> = new Set(['requirement', 'risk', 'change', 'gate', 'milestone'])

/** More than anybody reads; editors ask again with the next letter. */
const MOST = 500

/** All for an empty query; else those whose id and name hold its letters in this order, whatever their case. */
export function symbolsNamed(views: Iterable<View>, query: string): WorkspaceSymbol[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')]
  const found: WorkspaceSymbol[] = []
  for (const { document, artefact } of views) {
    for (const { start, model } of artefact.slices) {
      for (const part of model.parts) {
        const id = part.fields.id?.text ?? ''
        const said = part.name.text.replace(/\s+/g, ' ').trim()
        const name = id === '' || id === said ? said : `${id} ${said}`.trim()
        if (!LISTED.has(part.type) || name === '' || !holds(name, wanted)) continue
        const range = shift((part.fields.id?.text ? part.fields.id : part.name).range, start)
        found.push({ name, type: part.type, container: artefact.title, place: { document, range } })
        if (found.length >= MOST) return found
      }
    }
  }
  return found
}

function holds(name: string, letters: readonly string[]): boolean {
  const lower = name.toLowerCase()
  let at = 0
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
