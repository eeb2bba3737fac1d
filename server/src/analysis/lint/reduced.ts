/** Says once where a guard kept text from the parser. */
import type { Artefact } from '../model/artefact.js'
import type { Finding } from './finding.js'

export function reducedMode({ syntax: { reduced, text } }: Artefact): Finding[] {
  if (reduced === undefined) return []
  const message = `The document is analysed in reduced mode (${reduced}).`
  return [{ rule: 'reduced-analysis', severity: 'info', range: [0, Math.min(text.length, 1)], message, fixes: [] }]
}
