/** Which keys of the schemas have no sentence, and which sentences no key. */
import { KINDS, type ArtefactKind } from '../../server/src/analysis/model/kind.js'
import { MATTER_HELP } from '../../server/src/analysis/model/matterKeys.js'
import { matterOf } from '../../server/src/analysis/model/matterSchema.js'

export const ARTEFACT_KINDS = KINDS

export function helpOf(kind: ArtefactKind | undefined): { without: string[]; idle: string[] } {
  const keys = new Set((kind ? [kind] : KINDS).flatMap(one => Object.keys(matterOf(one))))
  return {
    without: [...keys].filter(key => !Object.hasOwn(MATTER_HELP, key)),
    idle: Object.keys(MATTER_HELP).filter(key => !keys.has(key)),
  }
}
