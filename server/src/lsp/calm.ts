/** When and of which documents a person wants to be told: as they type or once they have saved, of what is open or of all. */
import type { DocumentId } from '../analysis/analysis.js'

export class Calm {
  private onSave = false
  private everything = false
  private readonly unsaved = new Set<DocumentId>()

  /** @param run `slipway.run`; @param scope `slipway.scope`; whatever else they hold is the default */
  settings(run: unknown, scope: unknown): void {
    this.onSave = run === 'onSave'
    this.everything = scope === 'workspace'
  }

  /** Documents nobody has open are told of, too. */
  get isWorkspaceWide(): boolean {
    return this.everything
  }

  changed(id: DocumentId): void {
    this.unsaved.add(id)
  }

  /** Opened, saved or closed: as it is on disk. */
  settled(id: DocumentId): void {
    this.unsaved.delete(id)
  }

  /** Nothing new is said of it until it is saved. */
  isHeld(id: DocumentId): boolean {
    return this.onSave && this.unsaved.has(id)
  }
}
