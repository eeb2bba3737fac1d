/** What the artefacts of a workspace define, to be found by id or name. */
import type { DocumentFacts } from '../facts/fact.js'
import type { PartType } from '../model/part.js'
import type { Place } from './place.js'

export interface WorkspaceSymbol {
  /** Id and name: "REQ-101 Recipients see a window". */
  readonly name: string
  readonly type: PartType
  /** Title of the artefact. */
  readonly container: string
  readonly place: Place
}

/** More than anybody reads; editors ask again with the next letter. */
const MOST = 500

/** All for an empty query; else those whose id and name hold its letters in this order, whatever their case. */
export function symbolsNamed(facts: Iterable<DocumentFacts>, query: string): WorkspaceSymbol[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')]
  const found: WorkspaceSymbol[] = []
  for (const { path, title, named } of [...facts].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const { type, id, name: written, range } of named) {
      const said = written.replace(/\s+/g, ' ').trim()
      const name = id === '' || id === said ? said : `${id} ${said}`.trim()
      if (!holds(name, wanted)) continue
      found.push({ name, type, container: title, place: { document: path, range } })
      if (found.length >= MOST) return found
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
