/** A sign-off that is older than what it signs. */
import type { ArtefactRule, Report } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import { holding, listPerSlice } from '../model/perSlice.js'
import { keyOf, signingsIn } from '../model/signing.js'
import type { Signing } from '../model/signing.js'
import { dayExists } from '../text/calendar.js'
import { datesIn, isoDate } from '../text/date.js'
import { shift } from '../text/range.js'

export const approvalBeforeEvidence: ArtefactRule = {
  id: 'approval-before-evidence',
  summary: 'Nothing is signed off before its evidence is there.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'warning', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  sees: () => ({ slices: [unprovedIn, signingsIn] }),
  messages: {
    early: 'The gate {name} is signed off on {signed:raw}, its evidence is of {proved:raw}.',
    ahead: 'The gate {name} is signed off on {signed:raw}, but takes place on {held:raw}.',
  },
  *check(artefact): Iterable<Report> {
    for (const { start, held } of holding(artefact, unprovedIn))
      for (const { range, related, ...report } of held)
        yield {
          ...report,
          range: shift(range, start),
          related: related?.map(place => ({ ...place, range: shift(place.range, start) })),
        }
    yield* aheadOfGate(artefact)
  },
}

const unprovedIn = listPerSlice((model): Report[] =>
  model.parts.flatMap(part => (part.type === 'gate' ? unproved(part) : [])),
)

function unproved({ name, fields: { date, evidence } }: Part): Report[] {
  const [signed, proved] = [dayIn(date?.text), dayIn(evidence?.text)]
  if (!date || !evidence || evidence.forAll || date.range[0] === evidence.range[0]) return []
  if (!signed || !proved || proved <= signed) return []
  const related = [{ range: evidence.range, message: evidence.text }]
  return [{ range: date.range, message: 'early', args: { name: name.text, signed, proved }, related }]
}

function dayIn(text: string | undefined): string | undefined {
  const date = datesIn(text ?? '').find(({ year, month, day }) => dayExists(year, month, day))
  return date && isoDate(date.year, date.month, date.day)
}

/** The gate's own day stands in the row of the signature, else with the one gate or milestone of the same name. */
function* aheadOfGate(artefact: Artefact): Iterable<Report> {
  const signed = [...holding(artefact, signedIn)]
  if (signed.length === 0) return
  const days = new Map<string, { readonly at: number; readonly one: Signing } | 'several'>()
  for (const { start, held } of holding(artefact, signingsIn))
    for (const one of held) {
      if (!one.held || one.signed) continue
      const key = keyOf(one)
      days.set(key, days.has(key) ? 'several' : { at: start, one })
    }
  for (const { start, held } of signed)
    for (const one of held) {
      const elsewhere = days.get(keyOf(one))
      const place = one.held ? { at: start, one } : elsewhere === 'several' ? undefined : elsewhere
      const day = place?.one.held
      if (!place || !day || day.day <= one.signed.day) continue
      yield {
        range: shift(one.signed.range, start),
        message: 'ahead',
        args: { name: one.name, signed: one.signed.day, held: day.day },
        related: [{ range: shift(day.range, place.at), message: place.one.name }],
      }
    }
}

const signedIn = listPerSlice(model => signingsIn(model).filter(isSigned))

const isSigned = (one: Signing): one is Signing & Pick<Required<Signing>, 'signed'> => one.signed !== undefined
