/** Gives a role or person another name, wherever they are put in charge; the same words elsewhere stay words. */
import { looksLikeOwner } from '../../model/vocabulary/lookup.js'
import type { Edit } from '../../text/edit.js'
import { chargesOf, isCalled, nameAt, personCalled } from '../people.js'
import type { View } from '../view.js'
import { push } from './anchors.js'
import { unread, type Edits, type Refusal, type Renamable, type RenameSource } from './rename.js'

export const renamePerson: RenameSource = {
  at(view, offset): Renamable | Refusal | undefined {
    const named = nameAt(view, offset)
    if (!named) return undefined
    return view.packet().complete ? { range: named.range, name: named.text } : unread(view)
  },
  rename(view, offset, name): Edits | Refusal {
    const before = nameAt(view, offset)!.text
    const listed = (view.configuration?.ownerNames ?? []).filter(({ text }) => isCalled(before)(text))
    if (!FORM.test(name))
      return {
        refused: view.say('{name} is no name: it takes letters on one line, without commas, brackets and bars.', {
          name,
        }),
      }
    const other = isCalled(before)(name) ? undefined : personCalled(view, name)
    if (other)
      return { refused: view.say('{name:raw} is there already: two owners would become one.', { name: other.name }) }
    if (listed.length === 0 && !looksLikeOwner(name, new Set()))
      return { refused: view.say('{name} would not be taken for an owner. Write a role, such as "QA lead", or list it in slipway.yml first.', { name }) } // prettier-ignore
    const edits = new Map<string, Edit[]>()
    for (const { document, range } of chargesOf(view, documentsOf(view, listed.length > 0), [before]))
      push(edits, document, { range, text: name })
    for (const { range } of listed) push(edits, view.configuration!.path, { range, text: inYaml(name) })
    return edits
  },
}

/** No sign that ends a cell, parts two names or means something to YAML, Markdown or HTML. */
const FORM = /^[@\p{L}][\p{L}\p{M}\p{N} ./@'’-]{0,58}[\p{L}\p{M}\p{N}.]$/u

/** Of the release; where the configuration lists the name, of everything it configures: there it must stay known. */
function documentsOf(view: View, isListed: boolean): Set<string> {
  const { documents, files } = view.packet()
  const governed = isListed
    ? [...files].filter(document => view.other(document)?.configuration?.path === view.configuration?.path)
    : []
  return new Set([...documents.keys(), ...governed])
}

const inYaml = (name: string): string => (/^\p{L}[\p{L}\p{N} ./-]*$/u.test(name) ? name : JSON.stringify(name))
