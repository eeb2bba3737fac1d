/** Why a document is an artefact or not, and what the part at a place was taken for. */
import type { Artefact } from '../model/artefact.js'
import type { KindAnswer } from '../model/kind.js'
import { partAt } from './place.js'
import { evidenceAt, whyNothing } from './whyPlace.js'
import { aPart, inWords } from './whyWords.js'

export function whyDocument(answer: KindAnswer): string {
  const verdict = answer.kind ? `It is checked as ${answer.kind}.` : 'It is not checked.'
  const near = answer.near ? ` To have it checked, put \`artefact: ${answer.near}\` into its front matter.` : ''
  return `${verdict} ${answer.because}${near}`
}

export function whyPart(artefact: Artefact, offset: number): string {
  const at = partAt(artefact, offset)
  if (!at) {
    const slice = artefact.slices.findLast(({ start }) => start <= offset)
    const waiting = slice?.model.placeholders.find(
      ({ range }) => range[0] <= offset - slice.start && offset - slice.start <= range[1],
    )
    return waiting
      ? `"${waiting.text}" is taken for a placeholder. ${waiting.because}`
      : ['Nothing here was recognised as a part of the artefact.', ...whyNothing(artefact, offset)].join('\n')
  }
  const { part } = at
  const said = Object.entries(part.fields)
    .filter(([, field]) => field.text !== '')
    .map(([name, field]) => `  ${inWords(name)}: ${oneLine(field.text)}${field.forAll ? ' (said for all)' : ''}`)
  const head = `"${oneLine(part.name.text)}" is taken for ${aPart(part.type)}. ${part.because}`
  return [head, ...evidenceAt(artefact, offset, part), ...said].join('\n')
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}
const LONGEST = 80
