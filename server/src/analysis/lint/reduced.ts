/** Says once where a guard kept text from the parser. */
import type { Artefact } from '../model/artefact.js'
import type { Finding } from './finding.js'
import { toFinding } from './raised.js'

export function reducedMode({ syntax: { reduced, text } }: Artefact): Finding[] {
  if (reduced === undefined) return []
  const message = `The document is analysed in reduced mode (${reduced}).`
  const range = [0, Math.min(text.length, 1)] as const
  return [toFinding({ rule: 'reduced-analysis', severity: 'info', range, message }, {}, () => [])]
}
