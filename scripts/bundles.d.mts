import type { BuildOptions } from 'esbuild'

/** With paths from the project's root; `watch` is for people who develop: readable, with a source map. */
export function bundlesFor(watch: boolean): BuildOptions[]
