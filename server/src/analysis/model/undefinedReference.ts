/** `[text][label]` and `[label][]` without a definition of the label: what CommonMark then shows as it is written. */
import { normalise } from '../syntax/label.js'
import type { Inline } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Artefact } from './artefact.js'
import { listPerSlice } from './perSlice.js'
import { soundsLikeBlank } from './waiting.js'
import { contentsOf, eachBlock } from './walk.js'

export interface UndefinedReference {
  readonly range: Range
  /** As written, with its place; that of `[label][]` is the empty second pair. */
  readonly label: string
  readonly labelRange: Range
}

/** @param near labels that are defined and may have been meant: what is near one is a reference, whatever it looks like */
export function undefinedReferencesIn(
  slices: Artefact['slices'],
  near: (label: string) => boolean,
): UndefinedReference[] {
  const found = slices.map(({ start, model }) => [start, referencesIn(model)] as const)
  if (found.every(([, references]) => references.length === 0)) return []
  const defined = new Set(slices.flatMap(({ model }) => labelsIn(model)).map(({ identifier }) => identifier))
  return found.flatMap(([start, references]) =>
    references
      .filter(({ label, isCertain }) => !defined.has(normalise(label)) && (isCertain || near(label)))
      .map(({ label, range, labelRange }) => ({
        label,
        range: shift(range, start),
        labelRange: shift(labelRange, start),
      })),
  )
}

/** The labels that a document defines, as written, footnotes apart. */
export const definedLabels = (slices: Artefact['slices']): string[] =>
  slices.flatMap(({ model }) => labelsIn(model)).map(({ label }) => label)

interface Defined {
  readonly label: string
  readonly identifier: string
}

export const labelsIn = listPerSlice(({ tree: { blocks, text } }): readonly Defined[] => {
  const labels: Defined[] = []
  eachBlock(blocks, block => {
    if (block.type !== 'definition') return
    const from = text.indexOf('[', block.range[0]) + 1
    const label = text.slice(from, text.indexOf(']:', from)).replace(/\s+/g, ' ').trim()
    labels.push({ label, identifier: block.identifier })
  })
  return labels
})

/** Longer labels than that CommonMark does not know either. */
const REFERENCE = /(?<![\p{L}\p{N}\\\])`])!?\[([^[\]]{1,300})\]\[([^[\]]{0,300})\](?![[(])/gu

interface Candidate extends UndefinedReference {
  readonly isCertain: boolean
}

export const referencesIn = listPerSlice(({ tree: { blocks, text } }): readonly Candidate[] => {
  if (!text.includes('][')) return []
  const found: Candidate[] = []
  eachBlock(blocks, block => {
    for (const content of contentsOf(block)) {
      const [first, last] = [content[0], content.at(-1)]
      if (!first || !last) continue
      const start = first.range[0]
      const words = masked(text, content, [start, last.range[1]])
      for (const match of words.matchAll(REFERENCE)) {
        const [whole, said, named] = match as unknown as [string, string, string]
        const label = named.trim() === '' ? said : named
        if (!isReference(said, label)) continue
        const range: Range = [start + match.index, start + match.index + whole.length]
        const labelRange: Range = [range[1] - named.length - 1, range[1] - 1]
        const isCertain = !soundsLikeBlank(said) && !soundsLikeBlank(label) && !(isTag(said) && isTag(named))
        found.push({ range, label: text.slice(...labelRange).trim() || label, labelRange, isCertain })
      }
    }
  })
  return found
})

/** Code, tags, links and what is struck through hold no references; the rest keeps its place. */
function masked(text: string, content: readonly Inline[], [start, end]: Range): string {
  const pieces: string[] = []
  let at = start
  const hide = ([from, to]: Range): void => {
    pieces.push(text.slice(at, from), '\uFFFC'.repeat(to - from))
    at = to
  }
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'strong' || inline.type === 'emphasis') walk(inline.content)
      else if (inline.type !== 'text') hide(inline.range)
    }
  }
  walk(content)
  return pieces.join('') + text.slice(at, end)
}

/** No box, alert, footnote, citation, index, or set of characters. */
const isReference = (said: string, label: string): boolean =>
  /\p{L}{2}|\uFFFC/u.test(said) &&
  /[\p{L}\p{N}]/u.test(label) &&
  !/^[\s!^@#]|@/u.test(said) &&
  !/^[!^@#]|^(?:pp?\.|§)|\uFFFC|@/u.test(label) &&
  !/^\\?\^?(?:[\p{L}\p{N}]-[\p{L}\p{N}]){1,4}\W*$/u.test(said)

/** "[Backend][API] Faster queries": one word with a capital. */
const isTag = (words: string): boolean => /^\p{Lu}[\p{L}\p{N}./-]*$/u.test(words.trim())
