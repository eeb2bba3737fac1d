/** A type of change the process does not know, so nobody knows who approves it. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule, Look, Report } from '../lint/rule.js'
import { matterValue } from '../model/matter.js'
import type { Part } from '../model/part.js'
import { CHANGE_TYPES } from '../lint/configurationKeys.js'
import { wordsOf } from '../lint/option.js'
import { suggest } from '../text/suggest.js'
import { listPerSlice } from '../model/perSlice.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const unknownChangeType: ArtefactRule = {
  id: 'unknown-change-type',
  summary: 'Every change is of a type the process knows.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [changesIn] }),
  messages: { unknown: 'The change {name} is of no known type: {said}.' },
  *check(artefact, look): Iterable<Report> {
    const { kind, slices, title } = artefact
    const known = typesOf(look)
    const declared = kind === 'change-request' ? matterValue(artefact, 'change-type') : undefined
    if (declared && isSaid(declared.text) && !isKnown(declared.text, known))
      yield { range: declared.range, message: 'unknown', args: { name: title, said: declared.text } }
    for (const { start, model } of slices) {
      const changes = changesIn(model)
      const knowing = new Set(
        changes.flatMap(({ group, fields }) => (isKnown(fields.type!.text, known) ? [group.anchor[0]] : [])),
      )
      for (const change of changes) {
        const { type } = change.fields
        if (!type || isKnown(type.text, known)) continue
        // "Added", "Fix": a log of another sort, unless its neighbours speak of the process.
        const header = change.group.headers?.type?.text ?? 'change type'
        if (!/change (?:type|class|category)|type of change/i.test(header) && !knowing.has(change.group.anchor[0]))
          continue
        yield { range: shift(type.range, start), message: 'unknown', args: { name: change.name.text, said: type.text } }
      }
    }
  },
  mend(_artefact, { range, args }, look): readonly Fix[] {
    const known = typesOf(look)
    const near = suggest(String(args?.['said']), known)
    const choices = [...new Set([...near, ...known])]
    return [
      {
        ...(near[0] ? titled('Change to {to:raw}', { to: near[0] }) : titled('Change type')),
        kind: 'suggested',
        edits: [{ range, text: [{ choices }] }],
      },
    ]
  },
}

const typesOf = (look: Look): readonly string[] => {
  const own = wordsOf(look, 'changeTypes')
  return own.length > 0 ? own : CHANGE_TYPES
}

const changesIn = listPerSlice(({ parts }) => parts.filter(part => part.type === 'change' && isFilled(part)))

/** A section about the type says that there is one, not which. */
const isFilled = ({ fields: { type } }: Part): boolean =>
  type !== undefined && !type.forAll && type.text !== '' && isSaid(type.text)

/** No blank, and no list of what might be said. */
const isSaid = (type: string): boolean => !/^[-–—_.?[<]|^tb[dc]$|[|]/i.test(type)

const isKnown = (said: string, known: readonly string[]): boolean => {
  const words = ` ${said.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return known.some(type =>
    words.includes(
      ` ${type
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]+/gu, '')
        .trim()} `,
    ),
  )
}
