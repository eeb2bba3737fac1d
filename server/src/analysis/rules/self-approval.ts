/** Somebody who approves what he asked for himself. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule, Report } from '../lint/rule.js'
import { standIn } from '../lint/choices.js'
import { namesSomebody } from '../lint/missing.js'
import { matterValue } from '../model/matter.js'
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import { holding, listPerSlice } from '../model/perSlice.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const selfApproval: ArtefactRule = {
  id: 'self-approval',
  summary: 'Nobody approves a change or gate of his own.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [approvedIn, sectionChangesIn] }),
  messages: { self: '{approver} approves {name} and is its author.' },
  *check(artefact): Iterable<Report> {
    const author = matterValue(artefact, 'author', 'requestor', 'requester', 'requested-by', 'prepared-by')?.text
    const form = formOf(artefact)
    const nobody = author === undefined && form === undefined
    for (const { start, held } of holding(artefact, nobody ? changesApprovedIn : approvedIn)) {
      for (const { part, approver } of held) {
        const asked = part.type === 'change' ? authorOf(part) : part.type === 'gate' ? (author ?? form) : undefined
        if (asked === undefined || fold(asked) !== fold(approver.text)) continue
        yield {
          range: shift(approver.range, start),
          message: 'self',
          args: { approver: approver.text, name: part.name.text },
        }
      }
    }
  },
  mend: (_artefact, { range, args }, look): readonly Fix[] => [
    {
      ...titled('Change approver'),
      kind: 'suggested',
      edits: [{ range, text: [standIn(look, String(args?.['approver']), 'approver')] }],
    },
  ],
}

/** Who asked for the one change the document is about. */
function formOf({ kind, slices }: Artefact): string | undefined {
  if (kind !== 'change-request') return undefined
  const changes = slices.flatMap(({ model }) => sectionChangesIn(model))
  return changes.length === 1 ? changes[0]!.fields.sender?.text || undefined : undefined
}

const sectionChangesIn = listPerSlice(({ parts }) =>
  parts.filter(({ type, form }) => type === 'change' && form === 'section'),
)

const approvedIn = listPerSlice(({ parts }) =>
  parts.flatMap(part => {
    const { approver } = part.fields
    const decided = part.type === 'change' || part.type === 'gate'
    return decided && approver && !approver.forAll && namesSomebody(approver) ? [{ part, approver }] : []
  }),
)

const changesApprovedIn = listPerSlice(model => approvedIn(model).filter(({ part }) => part.type === 'change'))

/** Who carries a change out may well be somebody else than who asked for it. */
function authorOf({ fields, group }: Part): string | undefined {
  const header = group.headers?.owner?.text ?? ''
  const asks = /author|request|raised|submit|prepared|created|from|initiat/i.test(header)
  return asks && namesSomebody(fields.owner) ? fields.owner!.text : (fields.sender?.text ?? undefined)
}

const fold = (name: string): string =>
  name
    .replace(/[*_`@]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
