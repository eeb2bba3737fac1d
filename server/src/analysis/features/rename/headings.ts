/** Gives a heading other words, and every link to it the anchor that goes with them; from one of the links as well. */
import type { Edit } from '../../text/edit.js'
import { headingAt } from '../headingAt.js'
import { ofText } from '../reading.js'
import { followAnchors, push } from './anchors.js'
import { unread, type Edits, type Refusal, type Renamable, type RenameSource } from './rename.js'

export const renameHeading: RenameSource = {
  at(view, offset): Renamable | Refusal | undefined {
    const at = headingAt(view, offset)
    if (!at) return undefined
    const heading = at.reading.headings[at.index]!
    return view.packet().complete ? { range: at.range, name: at.reading.text.slice(...heading.range) } : unread(view)
  },
  rename(view, offset, name): Edits | Refusal {
    const { document, reading, index } = headingAt(view, offset)!
    const words = headingMadeOf(name)
    if (words === undefined) return { refused: view.say('{name} is no heading: it takes words on one line.', { name }) }
    const edits = new Map<string, Edit[]>()
    push(edits, document, { range: reading.headings[index]!.range, text: name })
    followAnchors(edits, view, document, reading, new Map([[index, words]]))
    return edits
  },
}

/** The plain words of a heading written so; undefined where it would be none. */
function headingMadeOf(name: string): string | undefined {
  if (name === '' || /[\r\n]/.test(name)) return undefined
  const { headings } = ofText(`# ${name}\n`)
  const [heading, ...more] = headings
  return heading?.range[1] === name.length + 2 && heading.text !== '' && more.length === 0 ? heading.text : undefined
}
