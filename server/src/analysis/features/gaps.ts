/** What a row is asked to say, by its type: where it does not, hover and lens show a gap. */
import type { DefinedId } from '../facts/fact.js'
import type { FieldName } from '../model/part.js'

const EXPECTED: Readonly<Partial<Record<string, readonly FieldName[]>>> = {
  requirement: ['priority', 'status', 'verification', 'releaseReferences', 'rollbackControl'],
  risk: ['probability', 'impact', 'mitigation', 'owner'],
  gate: ['approver', 'fallback'],
  milestone: ['date', 'owner'],
}

/** Empty where nothing is missing or nothing is known of the type. */
export const gapsOf = ({ type, fields }: Pick<DefinedId, 'type' | 'fields'>): FieldName[] =>
  (EXPECTED[type] ?? []).filter(field => !fields[field])
