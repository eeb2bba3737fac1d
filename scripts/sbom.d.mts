import type { Shipped } from './shipped.mjs'

/** JSON in CycloneDX 1.6, ending in a newline; throws if a package is not what the lockfile says. */
export function sbom(packages: Shipped[]): string
