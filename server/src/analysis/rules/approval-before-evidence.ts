/** A sign-off that is older than what it signs. */
import type { PartRule } from '../lint/rule.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'

export const approvalBeforeEvidence: PartRule<'gate'> = {
  id: 'approval-before-evidence',
  summary: 'Nothing is signed off before its evidence is there.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'off', review: 'warning', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  messages: { early: 'The gate {name} is signed off on {signed:raw}, its evidence is of {proved:raw}.' },
  *check({ name, fields: { date, evidence } }) {
    const [signed, proved] = [dayIn(date?.text), dayIn(evidence?.text)]
    if (!date || !evidence || evidence.forAll || date.range[0] === evidence.range[0]) return
    if (!signed || !proved || proved <= signed) return
    const related = [{ range: evidence.range, message: evidence.text }]
    yield { range: date.range, message: 'early', args: { name: name.text, signed, proved }, related }
  },
}

function dayIn(text: string | undefined): string | undefined {
  const date = datesIn(text ?? '').find(({ year, month, day }) => dayExists(year, month, day))
  return date && isoDate(date.year, date.month, date.day)
}
