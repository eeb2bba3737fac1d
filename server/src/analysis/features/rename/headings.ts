/** Gives a heading other words, and every link to it the anchor that goes with them. */
import type { Edit } from '../../text/edit.js'
import { contains } from '../../text/range.js'
import { ofArtefact, ofText, type Reading } from '../reading.js'
import { followAnchors, push } from './anchors.js'
import { unread, type Edits, type Refusal, type Renamable, type RenameSource } from './rename.js'

export const renameHeading: RenameSource = {
  at(view, offset): Renamable | Refusal | undefined {
    const reading = ofArtefact(view.artefact)
    const heading = reading.headings[indexAt(reading, offset)]
    if (!heading) return undefined
    return view.packet().complete ? { range: heading.range, name: reading.text.slice(...heading.range) } : unread(view)
  },
  rename(view, offset, name): Edits | Refusal {
    const reading = ofArtefact(view.artefact)
    const at = indexAt(reading, offset)
    const words = headingMadeOf(name)
    if (words === undefined) return { refused: view.say('{name} is no heading: it takes words on one line.', { name }) }
    const edits = new Map<string, Edit[]>()
    push(edits, view.document, { range: reading.headings[at]!.range, text: name })
    followAnchors(edits, view, view.document, reading, new Map([[at, words]]))
    return edits
  },
}

const indexAt = ({ headings }: Reading, offset: number): number =>
  headings.findIndex(({ range }) => range[0] < range[1] && contains(range, offset))

/** The plain words of a heading written so; undefined where it would be none. */
function headingMadeOf(name: string): string | undefined {
  if (name === '' || /[\r\n]/.test(name)) return undefined
  const { headings } = ofText(`# ${name}\n`)
  const [heading, ...more] = headings
  return heading?.range[1] === name.length + 2 && heading.text !== '' && more.length === 0 ? heading.text : undefined
}
