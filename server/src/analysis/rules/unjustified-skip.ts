/** An item that is left out, and nobody says why. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { FieldName, Part } from '../model/part.js'
import { dates, somebody } from '../lint/choices.js'
import { insertFields, isSaid, lacking, namesSomebody } from '../lint/missing.js'
import { isDeferral, isSkip } from '../model/skip.js'
import { titled } from '../text/said.js'

export const unjustifiedSkip: PartRule<'checklistItem'> = {
  id: 'unjustified-skip',
  summary: 'Every item that is not applicable or deferred says why.',
  reads: 'part',
  about: 'checklistItem',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The item {name} is left out with {what:raw}.',
    all: 'All {count} items under {title} are left out with {what:raw}.',
    most: '{count} of the {total} items under {title} are left out with {what:raw}.',
  },
  *check(item) {
    const missing = missingIn(item)
    if (missing.length === 0) return
    const args = { name: item.name.text, what: lacking(missing.map(field => WORDS[field]!)) }
    yield { range: item.name.range, message: 'missing', args, field: missing[0]! }
  },
  mend(item, _report, look): readonly Fix[] {
    const pieces = { reason: { hint: '[reason]' }, owner: somebody(look), date: dates(item, look) }
    const missing = missingIn(item).map(field => [field, pieces[field]] as const)
    return [{ ...titled('Insert what is missing'), kind: 'suggested', edits: insertFields(item, missing, look) }]
  },
}

const WORDS: Readonly<Partial<Record<FieldName, string>>> = { reason: 'reason', owner: 'owner', date: 'date' }

/** What is deferred is still to be done: by whom, and when. */
function missingIn({ fields }: Part): ('reason' | 'owner' | 'date')[] {
  const status = fields.status?.text ?? ''
  if (!isSkip(status)) return []
  const said =
    isSaid(fields.reason) ||
    isSaid(fields.note) ||
    isSaid(fields.evidence) ||
    (status.match(/\p{L}{3,}/gu)?.length ?? 0) > 2
  const missing: ('reason' | 'owner' | 'date')[] = said ? [] : ['reason']
  if (!isDeferral(status)) return missing
  if (!namesSomebody(fields.owner)) missing.push('owner')
  if (!isSaid(fields.date)) missing.push('date')
  return missing
}
