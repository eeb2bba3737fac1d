/** What `npm audit --json` prints, as far as it is read. */
export interface Report {
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      {
        readonly via: readonly (string | { title?: string; url?: string; severity?: string; range?: string })[]
        readonly nodes: readonly string[]
      }
    >
  >
}

/** A line for each advisory on each version that ships, in order. */
export function shippedAdvisories(
  report: Report,
  bill: { readonly components: readonly { readonly purl?: string }[] },
  lockfile: { readonly packages: Readonly<Record<string, { readonly version?: string }>> },
): string[]
