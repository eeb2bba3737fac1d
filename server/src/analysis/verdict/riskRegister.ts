/** Every risk of a release once, settled ones too. */
import type { Part } from '../model/part.js'
import { isSettledRisk } from '../model/risk.js'
import { riskRating, type RiskRating } from '../model/riskRating.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export interface RiskMark {
  /** Its id, or the number of its row where it has none. */
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly level: RiskRating['level']
  readonly rating: RiskRating
  /** Closed, accepted or not applicable. */
  readonly settled: boolean
  /** Every recognised cell, as the author wrote it. */
  readonly fields: Part['fields']
  readonly place: Place
}

/** A risk told in several documents, by its id or its words, counts once: the register's row. */
export function riskRegisterOf(release: Release): RiskMark[] {
  const risks = partsOf(release, 'risk').sort(
    (a, b) => Number(b.member.artefact.kind === 'risk-register') - Number(a.member.artefact.kind === 'risk-register'),
  )
  const told = new Set<string>()
  const marks: RiskMark[] = []
  risks.forEach(({ part, place, group, member }, index) => {
    const name = nameOf(part)
    const id = part.fields.id?.text ?? /\b[A-Z]{1,5}-?\d{1,4}\b/.exec(name)?.[0] ?? ''
    const keys = [id, name.toLowerCase()].filter(key => key !== '')
    if (keys.some(key => told.has(key))) return
    keys.forEach(key => told.add(key))
    const rating = riskRating(part, group, release.scales(member.artefact))
    marks.push({
      id: id || `${index + 1}`,
      name,
      owner: part.fields.owner?.text ?? '',
      level: rating.level,
      rating,
      settled: isSettledRisk(part) || part.state === 'accepted',
      fields: part.fields,
      place,
    })
  })
  return marks
}
