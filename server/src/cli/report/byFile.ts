/** Findings of each file, in the order of the report. */
import type { Located } from './located.js'

export function byFile(findings: readonly Located[]): Map<string, Located[]> {
  const files = new Map<string, Located[]>()
  for (const finding of findings) {
    const there = files.get(finding.file)
    if (there) there.push(finding)
    else files.set(finding.file, [finding])
  }
  return files
}
