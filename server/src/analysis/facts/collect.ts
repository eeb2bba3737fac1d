/** Boils an artefact down to what other documents may need of it. */
import type { Artefact } from '../model/artefact.js'
import { familyOf } from '../model/identifier.js'
import type { FieldName, Part, PartType } from '../model/part.js'
import { looksLikeOwner, namesNobody } from '../model/vocabulary/lookup.js'
import { shift } from '../text/range.js'
import type { DefinedId, DocumentFacts, Person, Reference } from './fact.js'

const DEFINING: ReadonlySet<PartType> = new Set(['requirement', 'risk', 'change', 'gate', 'milestone', 'trigger', 'entry'])

export function collectFacts(artefact: Artefact): DocumentFacts {
  const definitions: DefinedId[] = []
  const references: Reference[] = []
  const people = new Map<string, Person>()
  for (const { start, model } of artefact.slices) {
    for (const part of model.parts) {
      if (DEFINING.has(part.type)) definitions.push(...definitionOf(part, start))
      for (const person of peopleOf(part))
        if (!people.has(person.name.toLowerCase()) || person.source === 'register')
          people.set(person.name.toLowerCase(), person)
    }
    for (const mention of model.ids)
      if (!mention.defines) references.push({ id: mention.id, range: shift(mention.range, start) })
  }
  return {
    path: artefact.path,
    kind: artefact.kind,
    title: artefact.title,
    ...(artefact.release ? { release: artefact.release } : {}),
    definitions,
    references,
    people: [...people.values()],
  }
}

function definitionOf(part: Part, start: number): DefinedId[] {
  const id = part.fields.id
  if (
    !id ||
    id.text === '' ||
    /^\d+$/.test(id.text) ||
    !/\d/.test(id.text) ||
    id.text.length > 40 ||
    /\s/.test(id.text)
  )
    return []
  if (part.type === 'change' && /^v?\d+(?:\.\d+)*$/i.test(id.text)) return []
  const fields: Partial<Record<FieldName, string>> = {}
  for (const [name, field] of Object.entries(part.fields)) if (field.text !== '') fields[name as FieldName] = field.text
  return [
    {
      id: id.text,
      family: familyOf(id.text),
      type: part.type,
      range: shift(id.range, start),
      name: part.name.text,
      fields,
    },
  ]
}

function peopleOf(part: Part): Person[] {
  if (part.type === 'person') {
    const name = part.fields.role?.text || part.name.text
    return [
      {
        name,
        role: part.name.text,
        source: 'register',
        ...(part.fields.fallback?.text ? { delegate: part.fields.fallback.text } : {}),
      },
    ]
  }
  const named = [part.fields.owner, part.fields.approver, part.fields.fallback].flatMap(field =>
    field && field.text !== '' ? [field.text] : [],
  )
  return named
    .flatMap(text => text.split(/ ?[,;+] ?/))
    .filter(text => text.length <= 40 && !namesNobody(text) && looksLikeOwner(text, new Set()))
    .map(name => ({ name: name.replace(/[*_`]/g, '').trim(), source: 'used' as const }))
}

/** Facts without their places: equal means no other document needs another look. */
export const factsKey = (facts: DocumentFacts): string =>
  JSON.stringify(facts, (key, value: unknown) => (key === 'range' ? undefined : value))
