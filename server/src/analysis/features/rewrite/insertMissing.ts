/** All sections that the kind needs and the document has not, at once, each at the template's place. */
import { insertSections, insertTitle } from '../../lint/insertSections.js'
import { isAskedFor, missingIn } from '../../lint/missingSections.js'
import { isHistory } from '../../model/sectionsSaid.js'
import { lastStartingBy } from '../../text/range.js'
import type { RewriteSource } from './rewrite.js'

/** With the cursor on a heading; on the title only where no rule asks for them, whose fix would stand beside it. */
export const insertMissing: RewriteSource = (view, offset) => {
  const { artefact, text } = view
  const at = lastStartingBy(artefact.sections, offset, ({ range }) => range[0])
  const section = artefact.sections[at]
  if (!section?.heading || /[\r\n]/.test(text.slice(section.headingRange[1], offset))) return []
  const packet = view.packet()
  if ((at === 0 && isAskedFor(artefact)) || isHistory(artefact) || !packet.complete) return []
  const missing = missingIn(artefact, packet)
  const edits = missing.length === 0 ? [] : insertSections(artefact, missing, view.today)
  return edits.length === 0 ? [] : [{ ...insertTitle(missing), edits }]
}
