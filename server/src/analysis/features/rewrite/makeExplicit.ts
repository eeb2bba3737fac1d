/** Writes into the front matter what holds for the document without standing there. */
import { matterEdits } from '../../model/matterEdit.js'
import { inheritedBy, plainOrigin } from '../matter/inherited.js'
import type { Rewrite, RewriteSource } from './rewrite.js'
import { titled } from '../../text/said.js'

/** With the cursor in the front matter, or at the head of a document without one. */
export const makeExplicit: RewriteSource = (view, offset) => {
  const { syntax } = view.artefact
  const text = String(syntax.text)
  const end = syntax.frontMatter?.range[1] ?? /^[^\r\n]*/.exec(text)![0].length
  if (offset > end || (syntax.frontMatter && offset === end && end > 0 && /[\r\n]/.test(text[end - 1]!))) return []
  const inherited = inheritedBy(view)
  const write = (title: Pick<Rewrite, 'title' | 'said'>, keys: typeof inherited): Rewrite => ({
    ...title,
    edits: matterEdits(syntax, Object.fromEntries(keys.map(({ key, value }) => [key, value]))).map(({ range, text }) => ({ range, text: [text] })), // prettier-ignore
  })
  const each = inherited.map(one =>
    write(
      titled('Make explicit: {key:raw}: {value:raw}, from {origin:raw}', {
        key: one.key,
        value: one.value,
        origin: plainOrigin(one),
      }),
      [one],
    ),
  )
  return each.length > 1
    ? [...each, write(titled('Make all {count} explicit', { count: each.length }), inherited)]
    : each
}
