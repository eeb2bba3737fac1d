/** The words in which `slipway why` speaks of parts, properties and headings. */
import type { PartType } from '../model/part.js'
import { known, listed, sayKnown, type Say, type Spoken } from '../text/said.js'

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
export const aPart = (type: PartType): Spoken => within(SINGULAR[type] ?? `a ${type}`, type)
/** `openIssue` → "open issues". */
export const parts = (type: PartType): Spoken => within(PLURAL[type] ?? `${type}s`, type)

/** Other languages count and bend less here: the type itself serves them. */
const within = (english: string, type: PartType): Spoken => ({ english, said: known(inWords(type)).said })

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

export const sayWord = (say: Say, concept: string): string => sayKnown(say, inWords(concept))

/** Why a part is one: sentences of the recognisers, which the tables know one by one. */
export function sayBecause(say: Say, because: string): string {
  const label = /^Labelled lines that open with "(.*)"\.$/s.exec(because)?.[1]
  if (label !== undefined) return say('Labelled lines that open with "{label:raw}".', { label })
  const sentences = because.split(/(?<=\.) (?=\p{Lu})/u).map(sentence => {
    const fields = /^Sections below it give: (.*)\.$/.exec(sentence)?.[1]
    if (fields === undefined) return sayKnown(say, sentence)
    return say('Sections below it give: {fields:raw}.', {
      fields: listed(
        say,
        fields.split(', ').map(field => sayWord(say, field)),
      ),
    })
  })
  return sentences.join(' ')
}
