/** Closed texts as a client counts them, kept as long as the analysis stays: many places of one text are asked for at once. */
import type { Analysis, DocumentId } from '../analysis/analysis.js'
import { sourceOf, type Source } from './source.js'

export class ClosedSources {
  private of: Analysis | undefined
  private readonly kept = new Map<DocumentId, Source | undefined>()

  /** @param read how it is addressed, and its text */
  constructor(
    private readonly now: () => Analysis,
    private readonly read: (id: DocumentId, analysis: Analysis) => Parameters<typeof sourceOf>,
  ) {}

  get(id: DocumentId): Source | undefined {
    const analysis = this.now()
    if (analysis !== this.of) {
      this.kept.clear()
      this.of = analysis
    }
    if (!this.kept.has(id)) this.kept.set(id, sourceOf(...this.read(id, analysis)))
    return this.kept.get(id)
  }
}
