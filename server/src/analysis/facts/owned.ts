/** Who owns the gates, milestones, risks and requirements of an artefact, as other documents may compare it with their own. */
import { kept } from '../text/kept.js'
import type { SliceModel } from '../model/artefact.js'
import type { Field, Part } from '../model/part.js'
import { namesNobody } from '../model/vocabulary/lookup.js'
import { keyOf } from './key.js'
import type { OwnedPart } from './fact.js'

/** The owner of a part; of a gate, its approver. Undefined where somebody is named for all, or nobody. */
export function ownerField({ type, fields }: Part): Field | undefined {
  const field = type === 'gate' ? fields.approver : fields.owner
  return field && field.text !== '' && !field.forAll && !namesNobody(field.text) ? field : undefined
}

/** Ranges are relative to the slice. A sign-off called by its role tells no two gates apart. */
export const ownedOf = ({ parts }: SliceModel): OwnedPart[] =>
  parts.flatMap((part): OwnedPart[] => {
    const { type, name, fields } = part
    if (type !== 'gate' && type !== 'milestone' && type !== 'risk' && type !== 'requirement') return []
    const owner = ownerField(part)
    const key = keyOf(name.text)
    if (!owner || key.length < 4 || owner.text === name.text) return []
    return [{ type, key, name: name.text, id: fields.id?.text ?? '', owner: owner.text, range: owner.range }]
  })

/** The same part in a document's facts: by id where it has one, else by a name that has one owner there. */
export function ownedBy(
  owned: readonly OwnedPart[],
  { type, key, id }: Pick<OwnedPart, 'type' | 'key' | 'id'>,
): OwnedPart | undefined {
  const index = indexOf(owned)
  const byId = id === '' ? undefined : index.get(`${type} id ${id}`)
  return byId?.[0] ?? oneOf(index.get(`${type} ${key}`))
}

const oneOf = (same: readonly OwnedPart[] | undefined): OwnedPart | undefined =>
  same?.every(({ owner }) => owner === same[0]!.owner) ? same[0] : undefined

const indexOf = kept((owned: readonly OwnedPart[]): ReadonlyMap<string, readonly OwnedPart[]> => {
  const index = new Map<string, OwnedPart[]>()
  for (const part of owned) {
    for (const key of [`${part.type} ${part.key}`, ...(part.id === '' ? [] : [`${part.type} id ${part.id}`])]) {
      const same = index.get(key)
      if (same) same.push(part)
      else index.set(key, [part])
    }
  }
  return index
})
