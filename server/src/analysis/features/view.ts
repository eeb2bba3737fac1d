/** What a feature may ask about one document: itself, its packet, and the others. */
import type { Packet } from '../facts/packet.js'
import type { Baseline } from '../lint/baseline.js'
import type { CodeOwners } from '../lint/codeOwners.js'
import type { Configuration } from '../lint/configuration.js'
import type { Say } from '../text/said.js'
import type { Artefact } from '../model/artefact.js'

export interface View {
  /** Its id. */
  readonly document: string
  readonly text: string
  readonly artefact: Artefact
  readonly configuration: Configuration | undefined
  /** Those above the document, the outermost first. */
  readonly codeOwners: readonly CodeOwners[]
  /** The nearest one above the document. */
  readonly baseline: Baseline | undefined
  /** `YYYY-MM-DD`; empty where nobody told. */
  readonly today: string
  /** In the language of whoever asks. */
  readonly say: Say
  /** Folded when first asked for. */
  packet(): Packet
  /** The text of any document of the workspace, artefact or not. */
  read(document: string): string | undefined
  /** Another artefact of the workspace, by its id. */
  other(document: string): View | undefined
}
