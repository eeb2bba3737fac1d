/** @param timeout milliseconds, then it is ended; fails where npm does */
export function npm(args: readonly string[], cwd?: string, timeout?: number): void
