/** Says what keeps a tag from being published. */

/**
 * @param {string} tag such as `v0.1.0`
 * @param {{ version: string, repository?: string | { url?: string } }} manifest
 * @param {string} changeLog
 * @returns {string[]} a sentence for each reason, with file and remedy
 */
export function notReady(tag, { version, repository }, changeLog) {
  const reasons = []
  if (tag !== `v${version}`)
    reasons.push(`package.json: the version is ${version}, the tag ${tag}. Tag v${version}, or raise the version.`)
  const url = typeof repository === 'string' ? repository : repository?.url
  if (!url)
    reasons.push(
      'package.json: there is no "repository". npm accepts provenance only from the repository that a package names.',
    )
  const heading = changeLog.split(/\r?\n/).find(line => line.startsWith(`## ${version} `) || line === `## ${version}`)
  if (heading === undefined)
    reasons.push(`CHANGELOG.md: there is no heading "## ${version}". Say what the version brings.`)
  else if (heading.includes('unreleased'))
    reasons.push(`CHANGELOG.md: "${heading.slice(3)}" is still unreleased. Write the day instead.`)
  return reasons
}
