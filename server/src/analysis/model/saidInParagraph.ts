/** What a paragraph says once for all that follows it: whose the work is, who approves, where the evidence lies. */
import type { Paragraph } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { kept } from '../text/kept.js'
import { fieldOf, linesOf, readLabel } from './label.js'
import { ownerLine } from './owner.js'
import type { Field, FieldName } from './part.js'
import { wordsKnown } from './vocabulary/lookup.js'
import { saidInProse } from './vocabulary/prose.js'

/** Properties that may be said once for everything below. */
export const INHERITABLE: readonly FieldName[] = ['owner', 'approver', 'fallback', 'evidence', 'threshold']

/** Labelled lines and sentences of a paragraph that speak for all that follows. Asked again and again in one reading. */
export function saidIn(source: string, block: Paragraph): Readonly<Partial<Record<FieldName, Field>>> {
  const last = saidLately(block)
  const words = wordsKnown()
  if (last.source !== source || last.words !== words)
    Object.assign(last, { source, words, said: readSaid(source, block) })
  return last.said
}

const saidLately = kept((_: Paragraph): { source?: string; words?: object; said: ReturnType<typeof readSaid> } => ({
  said: {},
}))

function readSaid(source: string, block: Paragraph): Partial<Record<FieldName, Field>> {
  const said: Partial<Record<FieldName, Field>> = {}
  for (const line of linesOf(source, block.range)) {
    const label = readLabel(source, line)
    const field = label && fieldOf(label.concepts)
    if (label && field && INHERITABLE.includes(field) && label.value.text !== '' && !/^_+$/.test(label.value.text))
      said[field] = { ...label.value, forAll: true }
    const owner = ownerLine(source, line)
    if (owner) said.owner = { ...owner, forAll: true }
  }
  for (const [field, text] of Object.entries(saidInProse(plainText(block.content))) as [FieldName, string][]) {
    said[field] ??= { text, range: block.range, forAll: true, inProse: true }
  }
  return said
}
