/** High risks against which nothing is done. */
import type { Part } from '../model/part.js'
import { isSettledRisk } from '../model/risk.js'
import { riskRating } from '../model/riskRating.js'
import { namesNobody } from '../model/vocabulary/lookup.js'
import { nameOf } from './gates.js'
import { partsOf } from './parts.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'
import { spoken } from '../text/said.js'

export function judgeRisks(release: Release, reasons: Reasons): void {
  for (const { part, place, group, member } of partsOf(release, 'risk')) {
    if (isSettledRisk(part) || part.state === 'deferred' || isTreated(part)) continue
    if (riskRating(part, group, release.scales(member.artefact)).level !== 'high') continue
    reasons.add('unmitigated-risk', spoken('The high risk {name} has no mitigation.', { name: nameOf(part) }), {
      place,
    })
  }
}

/** A mitigation or contingency, or somebody who accepts the risk. */
function isTreated({ fields, state }: Part): boolean {
  const says = (text: string | undefined): boolean =>
    text !== undefined &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/^(?:none|n\/?a|tb[dca]|keine?|aucune?|ninguna?|нет|なし|无)\.?$/iu.test(text.trim())
  if (says(fields.mitigation?.text)) return true
  return (
    state === 'accepted' &&
    [fields.approver, fields.owner].some(one => one && one.text !== '' && !namesNobody(one.text))
  )
}
