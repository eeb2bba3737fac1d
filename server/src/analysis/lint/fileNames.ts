/** What files beside documents are called that say something about them. */

/** A baseline whose findings an editor shows as known. */
export const BASELINE_FILE = 'slipway-baseline.jsonl'

/** Who answers for which files, for the hosts of repositories. */
export const CODE_OWNERS = 'CODEOWNERS'
