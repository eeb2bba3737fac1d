/** A sentence for each reason, with file and remedy. */
export function notReady(
  tag: string,
  manifest: { version: string; repository?: string | { url?: string } },
  changeLog: string,
): string[]
