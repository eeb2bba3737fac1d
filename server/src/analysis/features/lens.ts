/** The line over a row that defines an id: how often it is referred to, how far it is, what it lacks. */
import type { FieldName, PartType } from '../model/part.js'
import type { Range } from '../text/range.js'
import { gapsOf } from './gaps.js'
import type { Place } from './place.js'
import type { View } from './view.js'

export interface Lens {
  readonly id: string
  /** Of the id. */
  readonly range: Range
}

export interface LensText {
  /** "4 references · verified · no rollback control" */
  readonly title: string
  /** Where it is referred to. */
  readonly places: readonly Place[]
}

const SHOWN: ReadonlySet<PartType> = new Set(['requirement', 'risk', 'change', 'gate', 'milestone'])

/** The ids this document defines, in order; a milestone or gate nobody refers to needs no line of its own. */
export function lensesOf(view: View): Lens[] {
  const { documents, references } = view.packet()
  return (documents.get(view.document)?.definitions ?? [])
    .filter(({ id, type }) => SHOWN.has(type) && (!QUIET.has(type) || references.has(id)))
    .map(({ id, range }) => ({ id, range }))
}
const QUIET: ReadonlySet<PartType> = new Set(['milestone', 'gate'])

/** Undefined for an id that is no longer defined here. */
export function describeLens(view: View, id: string): LensText | undefined {
  const packet = view.packet()
  const definition = packet.definitions.get(id)?.find(({ path }) => path === view.document)
  if (!definition) return undefined
  const references = packet.references.get(id) ?? []
  const status = definition.fields.status?.replace(/\s+/g, ' ').trim().toLowerCase() ?? ''
  const count = view.say('{count} {count:reference|references}', { count: references.length })
  const gaps = gapsOf(definition).map(field => view.say('no {what:word}', { what: WORDS[field] ?? field }))
  return {
    title: [count, ...(status !== '' && status.length <= 40 ? [status] : []), ...gaps].join(' · '),
    places: references.map(({ path, range }) => ({ document: path, range })),
  }
}

const WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  releaseReferences: 'release reference',
  rollbackControl: 'rollback control',
  fallback: 'fallback delegate',
}
