/** The go/no-go decision, as the release records it. */
import { decisionOf } from '../model/decision.js'
import { placeOf } from './artefacts.js'
import type { Reasons } from './reason.js'
import type { Release } from './release.js'
import { spoken } from '../text/said.js'

export interface Decision {
  readonly word: 'for' | 'against' | 'conditional' | 'open'
  readonly document: string
}

/** Of several documents, the last word against it counts, then the one under conditions. */
export function decisionOfRelease(release: Release): Decision | undefined {
  const recorded = release.members
    .filter(({ artefact }) => artefact.kind === 'go-no-go' && !artefact.template)
    .map(({ artefact }) => ({
      word: decisionOf(artefact).recorded?.word ?? ('open' as const),
      document: artefact.path,
    }))
  for (const word of ['against', 'conditional', 'for', 'open'] as const) {
    const found = recorded.find(one => one.word === word)
    if (found) return found
  }
  return undefined
}

export function judgeDecision(release: Release, reasons: Reasons): void {
  for (const member of release.members) {
    const { artefact } = member
    if (artefact.kind !== 'go-no-go' || artefact.template) continue
    const recorded = decisionOf(artefact).recorded
    const place = recorded ? { document: artefact.path, range: recorded.range } : placeOf(member)
    if (recorded?.word === 'against')
      reasons.add(
        'refused-release',
        spoken('The decision in {title} is {said}.', { title: artefact.title, said: recorded.text }),
        { place },
      )
    else if (recorded?.word === 'conditional')
      reasons.add(
        'open-gate',
        spoken('The decision in {title} is under conditions: {said}.', { title: artefact.title, said: recorded.text }),
        { place },
      )
    else if (recorded?.word !== 'for')
      reasons.add('undecided-release', spoken('The decision in {title} is not recorded.', { title: artefact.title }), {
        place,
      })
  }
}
