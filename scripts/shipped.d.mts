import type { Metafile } from 'esbuild'

export interface Shipped {
  /** From the project's root, as the lockfile writes it. */
  readonly path: string
  readonly manifest: Record<string, unknown> & { name: string; version: string }
}

/** By their paths; what was read but left no byte is not among them. */
export function shippedPackages(metafiles: Metafile[]): Shipped[]
