/** Why a document is an artefact or not, and what the part at a place was taken for. */
import type { Artefact } from '../model/artefact.js'
import type { KindAnswer } from '../model/kind.js'
import type { Field } from '../model/part.js'
import { partAt } from './place.js'
import { evidenceAt, whyNothing } from './whyPlace.js'
import { aPart, sayBecause, sayWord } from './whyWords.js'
import { phrase, sayEnglish, type Say } from '../text/said.js'

/** What the answer begins with where no part is. */
export const NOTHING_HERE = phrase('Nothing here was recognised as a part of the artefact.')

export function whyDocument(answer: KindAnswer, say: Say): string {
  const verdict = answer.kind ? say('It is checked as {kind:raw}.', { kind: answer.kind }) : say('It is not checked.')
  const near = answer.near
    ? ` ${say('To have it checked, put `artefact: {kind:raw}` into its front matter.', { kind: answer.near })}`
    : ''
  return `${verdict} ${say({ english: answer.because, said: answer.said })}${near}`
}

export function whyPart(artefact: Artefact, offset: number, say = sayEnglish): string {
  const at = partAt(artefact, offset)
  if (!at) {
    const slice = artefact.slices.findLast(({ start }) => start <= offset)
    const waiting = slice?.model.placeholders.find(
      ({ range }) => range[0] <= offset - slice.start && offset - slice.start <= range[1],
    )
    return waiting
      ? `${say('{text} is taken for a placeholder.', { text: waiting.text })} ${sayBecause(say, waiting.because)}`
      : [say(NOTHING_HERE), ...whyNothing(artefact, offset, say)].join('\n')
  }
  const { part } = at
  const said = Object.entries(part.fields)
    .filter(([, field]) => field.text !== '')
    .map(
      ([name, field]) =>
        `  ${sayWord(say, name)}: ${shownText(field)}${field.forAll ? ` ${say('(said for all)')}` : ''}`,
    )
  const taken = { text: oneLine(part.name.text), part: aPart(part.type) }
  const head = `${say('"{text:raw}" is taken for {part:raw}.', taken)} ${sayBecause(say, part.because)}`
  return [head, ...evidenceAt(artefact, offset, part, say), ...said].join('\n')
}

const shownText = ({ text, inProse }: Field): string => (inProse ? `… ${oneLine(text)} …` : oneLine(text))

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}
const LONGEST = 80
