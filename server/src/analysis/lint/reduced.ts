/** Says once where a guard kept text from the parser. */
import type { Artefact } from '../model/artefact.js'
import type { Finding } from './finding.js'
import { toFinding } from './raised.js'
import { spoken } from '../text/said.js'

export function reducedMode({ syntax: { reduced, text } }: Artefact): Finding[] {
  if (reduced === undefined) return []
  const { english: message, said } = spoken('The document is analysed in reduced mode ({reason:raw}).', {
    reason: reduced,
  })
  const range = [0, Math.min(text.length, 1)] as const
  return [toFinding({ rule: 'reduced-analysis', severity: 'info', range, message, said }, {}, () => [])]
}
