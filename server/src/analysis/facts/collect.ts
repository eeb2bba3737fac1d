/** Boils an artefact down to what other documents may need of it. */
import type { Artefact, SliceModel } from '../model/artefact.js'
import { matterValue } from '../model/matter.js'
import { placeholdersInValue } from '../model/placeholder.js'
import { anchorsByHand, anchorsOf } from '../model/anchor.js'
import { listPerSlice, perSlice, placeless } from '../model/perSlice.js'
import { familyOf } from '../model/identifier.js'
import { looseIdsIn, withHyphens } from '../model/looseIds.js'
import { idsInCode, idsInMatter } from '../model/quotedIds.js'
import type { FieldName, Part, PartType } from '../model/part.js'
import { seasonOf } from '../model/plan.js'
import { PLANS, statedIn, statedWindows } from '../model/window.js'
import { nameWithoutId } from '../model/leadingId.js'
import { looksLikeOwner, namesNobody, wordsKnown } from '../model/vocabulary/lookup.js'
import { kept } from '../text/kept.js'
import { lazily } from '../text/lazily.js'
import type { Range } from '../text/range.js'
import { compareRanges, lastStartingBy } from '../text/range.js'
import { Collected, type Head } from './collected.js'
import { remembered } from '../text/remembered.js'
import { milestonesIn } from './milestones.js'
import { ownedOf } from './owned.js'
import { scaleIn } from '../model/riskScale.js'
import { scaleStated } from './riskScales.js'
import { registersOf } from './registers.js'
import { placedIn } from './shares.js'
import type { DefinedId, NamedPart, Person, Reference } from './fact.js'

const DEFINING: ReadonlySet<PartType> = new Set([
  'requirement',
  'risk',
  'change',
  'gate',
  'milestone',
  'trigger',
  'entry',
])

/** What nobody asks for is not put together: of most edits no other document wants to know. */
export function collectFacts(artefact: Artefact): Collected {
  const { slices } = artefact
  const placed = <One extends { readonly range: Range; readonly table?: number }>(
    of: (model: SliceModel) => readonly One[],
  ) => lazily(() => placedIn(slices, of))
  const coded = placed(quotedIn)
  const version = matterValue(artefact, 'version')?.text
  const head: Head = {
    path: artefact.path,
    kind: artefact.kind,
    title: artefact.title,
    ...(artefact.release ? { release: artefact.release } : {}),
    ...(version ? { version } : {}),
    ...(artefact.timezone ? { timezone: artefact.timezone } : {}),
  }
  return new Collected(head, {
    anchors: lazily(() => [
      ...anchorsOf(artefact.sections.map(({ heading }) => heading)),
      ...anchorsByHand(String(artefact.syntax.text)),
    ]),
    definitions: placed(definitionsIn),
    references: placed(referencesIn),
    quoted: lazily(() => [...idsInMatter(artefact), ...coded()]),
    loose: placed(looseIn),
    milestones: placed(milestonesIn),
    blackouts: lazily(() =>
      artefact.template || !PLANS.has(artefact.kind)
        ? []
        : statedWindows(artefact).filter(({ kind }) => kind === 'blackout'),
    ),
    season: lazily(() => seasonOf(artefact)),
    riskScale: lazily(() => scaleStated(artefact)),
    owned: placed(ownedIn),
    named: placed(namedIn),
    registers: lazily(() =>
      slices.flatMap(({ start, model }) => registersIn(model).map(one => ({ ...one, end: one.end + start }))),
    ),
    people: lazily(() => [...namedOnce(slices.flatMap(({ model }) => peopleIn(model))).values()]),
  })
}

const definitionsIn = listPerSlice((model): readonly DefinedId[] =>
  model.parts.filter(part => DEFINING.has(part.type)).flatMap(definitionOf),
)
const referencesIn = listPerSlice(model => referencesOf(model.ids, definitionsIn(model)))
const quotedIn = listPerSlice((model): readonly Reference[] => {
  const ids = idsInCode(model)
  return ids.length === 0 ? ids : referencesOf(ids, definitionsIn(model))
})
const looseIn = listPerSlice((model): readonly Reference[] => {
  const ids = looseIdsIn(model)
  return ids.length === 0 ? ids : referencesOf(ids, definitionsIn(model))
})
const ownedIn = listPerSlice(ownedOf)
const namedIn = listPerSlice((model): readonly NamedPart[] => model.parts.flatMap(namedOf))
const registersIn = listPerSlice(registersOf)
const peopleIn = listPerSlice((model): readonly Person[] => [...namedOnce(model.parts.flatMap(peopleOf)).values()])

/** What one slice adds to each sort of facts, its places left out: see `sees` of a rule. */
export const seenFacts = {
  definitions: placeless(definitionsIn),
  references: placeless(referencesIn),
  loose: placeless(looseIn),
  milestones: placeless(milestonesIn),
  owned: placeless(ownedIn),
  people: placeless(model => peopleIn(model)),
  blackouts: placeless(statedIn),
  riskScale: scaleIn,
  anchors: perSlice(model => anchorsByHand(model.tree.text)),
}

/** Who stands in a register is known from there, from its last row about him. */
function namedOnce(people: readonly Person[]): ReadonlyMap<string, Person> {
  const byName = new Map<string, Person>()
  for (const person of people) {
    const key = person.name.toLowerCase()
    if (!byName.has(key) || person.source === 'register') byName.set(key, person)
  }
  return byName
}

/** Every mention but those that stand where an id gets its meaning. */
function referencesOf(ids: readonly Reference[], definitions: readonly DefinedId[]): Reference[] {
  const defining = definitions.map(({ range }) => range).sort(compareRanges)
  const defines = (start: number): boolean =>
    start < (defining[lastStartingBy(defining, start, one => one[0])]?.[1] ?? 0)
  return ids.filter(({ range }) => !defines(range[0])).map(({ id, range }) => ({ id, range }))
}

const LISTED: ReadonlySet<PartType> = new Set(['requirement', 'risk', 'change', 'gate', 'milestone'])

function namedOf({ type, name, fields }: Part): NamedPart[] {
  const id = fields.id?.text ?? ''
  if (!LISTED.has(type) || (id === '' && name.text.trim() === '')) return []
  return [{ type, id, name: nameWithoutId(name.text, id), range: id === '' ? name.range : fields.id!.range }]
}

function definitionOf(part: Part): DefinedId[] {
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
  // The description of a change is its name already.
  for (const name of Object.keys(part.fields) as FieldName[]) {
    const { text } = part.fields[name]!
    if (text !== '' && name !== 'description') fields[name] = text
  }
  return [
    {
      id: withHyphens(id.text),
      family: familyOf(withHyphens(id.text)),
      type: part.type,
      range: id.range,
      name: nameWithoutId(part.name.text, id.text),
      fields,
    },
  ]
}

/** `TODO` is nobody's name. */
const waits = (name: string): boolean => placeholdersInValue(name, 0).length > 0

function peopleOf(part: Part): readonly Person[] {
  if (part.type === 'person') {
    const said = [part.fields.role?.text ?? '', part.name.text].filter(text => text !== '' && !waits(text))
    const [name] = said
    if (name === undefined) return []
    return [
      {
        name,
        role: said.at(-1)!,
        source: 'register',
        ...(part.fields.fallback?.text ? { delegate: part.fields.fallback.text } : {}),
      },
    ]
  }
  const named = [part.fields.owner, part.fields.approver, part.fields.fallback].flatMap(field =>
    field && field.text !== '' ? [field.text] : [],
  )
  return named.length === 0 ? NOBODY : named.flatMap(text => peopleNamed(wordsKnown())(text))
}

const NOBODY: readonly never[] = []

/** Owners stand in a release again and again; who is one, the words that are known tell. */
const peopleNamed = kept((_: object) =>
  remembered((text): readonly Person[] =>
    text
      .split(/ ?[,;+] ?/)
      .filter(one => one.length <= 40 && !namesNobody(one) && !waits(one) && looksLikeOwner(one, NOT_LISTED))
      .map(name => ({ name: name.replace(/[*_`]/g, '').trim(), source: 'used' as const })),
  ),
)

const NOT_LISTED: ReadonlySet<string> = new Set()
