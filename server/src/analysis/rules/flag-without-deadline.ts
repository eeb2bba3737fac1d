/** A readiness item that is not Go, and may stay so. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import { dates } from '../lint/choices.js'
import { insertField, isSaid } from '../lint/missing.js'
import { titled } from '../text/said.js'

export const flagWithoutDeadline: PartRule<'flag'> = {
  id: 'flag-without-deadline',
  summary: 'Every readiness item that is not Go has a deadline.',
  reads: 'part',
  about: 'flag',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The item {name} is {status} and has no deadline.',
    all: 'None of the {count} items under {title} that are not Go has a deadline.',
    most: '{count} of the {total} items under {title} that are not Go have no deadline.',
  },
  *check({ name, fields }) {
    if (isSaid(fields.date)) return
    const args = {
      name: name.text,
      status: (fields.status?.text ?? '').split(/[—–:;,.(]/)[0]!.replace(/^\P{L}+|(?<!\P{L})\P{L}+$/gu, ''),
    }
    yield { range: name.range, message: 'missing', args, field: 'date' }
  },
  mend: (flag, _report, look): readonly Fix[] => [
    { ...titled('Insert deadline'), kind: 'suggested', edits: insertField(flag, 'date', [dates(flag, look)], look) },
  ],
}
