/** A communication that cannot be sent as it is planned. */
import type { Fix, Piece } from '../lint/finding.js'
import type { Look, PartRule } from '../lint/rule.js'
import type { FieldName, Part } from '../model/part.js'
import { somebody } from '../lint/choices.js'
import { insertFields, isSaid, lacking } from '../lint/missing.js'
import { titled } from '../text/said.js'

export const incompleteCommunication: PartRule<'communication'> = {
  id: 'incomplete-communication',
  summary: 'Every communication has an audience, a channel, a sender, a time or trigger, and a message.',
  reads: 'part',
  about: 'communication',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The communication {name} has {what:raw}.',
    all: 'All {count} communications under {title} have {what:raw}.',
    most: '{count} of the {total} communications under {title} have {what:raw}.',
  },
  *check(part) {
    const missing = missingIn(part)
    if (part.state === 'notApplicable' || missing.length === 0) return
    const what = lacking(missing.map(field => WORDS[field]!))
    yield { range: part.name.range, message: 'missing', args: { name: part.name.text, what }, field: missing[0]! }
  },
  mend(part, _report, look): readonly Fix[] {
    const missing = missingIn(part).map(field => [field, pieceFor(field, look)] as const)
    return [{ ...titled('Insert what is missing'), kind: 'suggested', edits: insertFields(part, missing, look) }]
  },
}

const WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  audience: 'audience',
  channel: 'channel',
  sender: 'sender',
  trigger: 'time or trigger',
  message: 'message',
}

const missingIn = ({ fields }: Part): FieldName[] =>
  (Object.keys(WORDS) as FieldName[]).filter(
    field => !isSaid(fields[field]) && !(field === 'trigger' && isSaid(fields.date)),
  )

const pieceFor = (field: FieldName, look: Look): Piece =>
  field === 'sender' ? somebody(look, 'sender') : { hint: `[${WORDS[field]!}]` }
