/** The words in which `slipway why` speaks of parts, properties and headings. */
import type { PartType } from '../model/part.js'

const SINGULAR: Readonly<Partial<Record<PartType, string>>> = {
  checklistItem: 'a checklist item',
  openIssue: 'an open issue',
  evidence: 'a piece of evidence',
  communication: 'a message',
  entry: 'an entry',
}
const PLURAL: Readonly<Partial<Record<PartType, string>>> = {
  checklistItem: 'checklist items',
  openIssue: 'open issues',
  evidence: 'pieces of evidence',
  communication: 'messages',
  dependency: 'dependencies',
  person: 'people',
  entry: 'entries',
}

/** `openIssue` → "an open issue". */
export const aPart = (type: PartType): string => SINGULAR[type] ?? `a ${type}`
export const parts = (type: PartType): string => PLURAL[type] ?? `${type}s`

const NAMES: Readonly<Record<string, string>> = {
  signOff: 'sign-off',
  goNoGo: 'go/no-go',
  raci: 'RACI',
  legend: 'signs and scales',
  id: 'id',
  people: 'people and roles',
}

/** `releaseReferences` → "release references". */
export const inWords = (concept: string): string =>
  NAMES[concept] ?? concept.replace(/\p{Lu}/gu, letter => ` ${letter.toLowerCase()}`)

/** "a", "a or b", "a, b or c". */
export const listed = (words: readonly string[], join: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)!}`
