/** Picks from npm's report on all packages what is known against those that ship. */

/**
 * @typedef {{ title?: string, url?: string, severity?: string, range?: string }} Advisory
 * @typedef {{ vulnerabilities?: Record<string, { via: (string | Advisory)[], nodes: string[] }> }} Report `npm audit --json`
 * @typedef {{ components: { purl?: string }[] }} Bill CycloneDX
 * @typedef {{ packages: Record<string, { version?: string }> }} Lockfile
 */

/**
 * Everything is needed for building only, so that `npm audit --omit=dev` would say nothing: what ships, the bill knows.
 * @param {Report} report
 * @param {Bill} bill
 * @param {Lockfile} lockfile
 * @returns {string[]} a line for each advisory on each version, in order
 */
export function shippedAdvisories({ vulnerabilities = {} }, { components }, { packages }) {
  const shipped = new Set(components.map(({ purl }) => purl))
  const lines = Object.entries(vulnerabilities).flatMap(([name, { via, nodes }]) =>
    nodes.flatMap(node => {
      const version = packages[node]?.version
      if (!shipped.has(`pkg:npm/${name.replace('@', '%40')}@${version}`)) return []
      // Text stands for another package, which has an entry of its own.
      return via.flatMap(advisory =>
        typeof advisory === 'string'
          ? []
          : [`${name} ${version}: ${advisory.severity}, ${advisory.title} (${advisory.range}), ${advisory.url}`],
      )
    }),
  )
  return [...new Set(lines)].sort()
}
