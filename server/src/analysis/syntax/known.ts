/** The definitions that exist outside a text: they decide how brackets in it read. */

/** Identifiers as `normalizeIdentifier` writes them. */
export interface Known {
  readonly definitions: readonly string[]
  readonly footnotes: readonly string[]
}

export const NOTHING_KNOWN: Known = { definitions: [], footnotes: [] }
