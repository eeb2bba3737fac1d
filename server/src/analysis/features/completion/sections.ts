/** The sections that the artefact's kind needs and it has not, where a block may begin. */
import { missingIn } from '../../lint/missingSections.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'

/**
 * In the order of the template; with its blanks, which are found until they are filled in. A heading whose words are
 * being typed is completed alone: editors ask then, too, where nobody did (VS Code asks everybody again when a word
 * begins while an answer to the `#` before it is due), and Enter takes what they show.
 */
export function completeSection(view: View, offset: number): readonly Offer[] {
  const { text, artefact } = view
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(start, offset)
  const isFree =
    /^(?:#{1,6}[ \t]*)?[\p{L}\p{N} /-]{0,60}$/u.test(line) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 80))
  if (
    !isFree ||
    start < (artefact.syntax.frontMatter?.range[1] ?? 0) ||
    !/(?:^|\n\r?|\r)[ \t]*(?:\n|\r)$|^$/.test(text.slice(Math.max(0, start - 80), start).replace(/\r\n/g, '\n'))
  )
    return []
  const marks = /^#+/.exec(line)?.[0] ?? '##'
  const isHeading = /^#+[ \t]*[^#\s]/.test(line)
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return missingIn(artefact, view.packet()).map(({ heading, fresh }) => ({
    kind: 'section',
    label: heading,
    detail: view.say('missing section'),
    range: [start, offset],
    text: (isHeading ? `${marks} ${heading}` : `${marks} ${heading}\n\n${fresh}\n`).replaceAll('\n', eol),
    filter: `${/^#/.test(line) ? `${marks} ` : ''}${heading}`,
  }))
}
