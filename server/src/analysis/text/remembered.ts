/** What is worked out of a short text once: owners, dates and levels stand in a table again and again, and in every edit of it. */

/** Longer ones are hardly ever the same. */
const SHORT = 80
/** How many are known at a time; those not asked for lately go. */
const MOST = 4_000

/** The work must depend on nothing but the text; nobody may change what it gives. */
export function remembered<Known>(work: (text: string) => Known): (text: string) => Known {
  let recent = new Map<string, { readonly is: Known }>()
  let older = recent
  return text => {
    if (text.length > SHORT) return work(text)
    let known = recent.get(text)
    if (known) return known.is
    known = older.get(text) ?? { is: work(text) }
    if (recent.size >= MOST / 2) {
      older = recent
      recent = new Map()
    }
    // A copy of its own: a piece of a document would keep the whole of it.
    recent.set(`_${text}`.slice(1), known)
    return known.is
  }
}
