import type { Shipped } from './shipped.mjs'

/** The packages' licences, one after the other; throws if one brings none. */
export function notices(packages: Shipped[]): string
