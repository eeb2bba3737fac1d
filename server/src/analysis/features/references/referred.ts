/** Who speaks of a thing, and where it stands itself. */
import type { Place } from '../place.js'

export interface Referred {
  readonly places: readonly Place[]
  readonly definitions: readonly Place[]
}
