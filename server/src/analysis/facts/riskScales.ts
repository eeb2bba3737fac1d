/** By what the risks of a document are judged: its own legend, else what the other documents of its release say. */
import type { Artefact } from '../model/artefact.js'
import { scaleIn, together, type RiskScale } from '../model/riskScale.js'
import type { DocumentFacts } from './fact.js'
import type { Packet } from './packet.js'
import { perPacket } from './perPacket.js'
import { areOneRelease } from './release.js'

/** Words and bands each from the document itself where it has any. Others count together: where they disagree, none does. */
export function scaleFor(packet: Packet, { path, slices }: Pick<Artefact, 'path' | 'slices'>): RiskScale {
  const own = together(slices.map(({ model }) => scaleIn(model)))
  if (own.steps.length > 0 && own.bands.length > 0) return own
  const others = together(
    stating(packet)
      .filter(other => other.path !== path && (ABOVE.has(other.kind) || areOneRelease(packet, path, other.path)))
      .map(({ riskScale }) => riskScale),
  )
  return {
    steps: own.steps.length > 0 ? own.steps : others.steps,
    bands: own.bands.length > 0 ? own.bands : others.bands,
  }
}

/** Rules of the house stand above all releases. */
const ABOVE: ReadonlySet<string> = new Set(['change-framework'])

const stating = perPacket(({ documents }): readonly DocumentFacts[] =>
  [...documents.values()].filter(({ riskScale: { steps, bands } }) => steps.length > 0 || bands.length > 0),
)

/** Of a document that is about risks, or of its passages that are: "1–2 | Low" may be said of anything. */
export const scaleStated = ({ kind, slices }: Artefact): RiskScale =>
  together(
    slices.flatMap(({ model }) => (kind === 'risk-register' || RISKY.test(model.tree.text) ? [scaleIn(model)] : [])),
  )

const RISKY =
  /risk|likelihood|probabilit|wahrscheinlich|vraisemblance|riesg|rischi|риск|вероятност|リスク|风险|風險|概率|위험/iu
