/** A short word for each finding that stays while it moves: pipelines compare runs by it. */
import type { Identity } from '../analysis/lint/finding.js'
import { digest } from './digest.js'

interface Known {
  readonly rule: string
  readonly identities: readonly Identity[]
}

const LENGTH = 22

/** Different for each finding of a file: the second of two that nothing tells apart ends in `-2`. */
export function fingerprints(file: string, findings: readonly Known[]): string[] {
  const counts = new Map<string, number>()
  return findings.map(({ rule, identities }) => {
    const [first] = identities
    // What stands for several is the same still when one of them is mended.
    const own = identities.length === 1 ? [first!.text, ...first!.about] : []
    const fingerprint = digest(file, rule, JSON.stringify(first?.under ?? []), JSON.stringify(own)).slice(0, LENGTH)
    const count = (counts.get(fingerprint) ?? 0) + 1
    counts.set(fingerprint, count)
    return count === 1 ? fingerprint : `${fingerprint}-${count}`
  })
}
