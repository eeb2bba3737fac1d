/** What links call a heading, as GitHub and VS Code name it. */

const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll('\uFE0F', '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')

/** One for each heading, in order; repeated ones are numbered. */
export function anchorsOf(headings: Iterable<string>): string[] {
  const times = new Map<string, number>()
  return [...headings].map(heading => {
    const slug = slugOf(heading)
    const time = times.get(slug) ?? 0
    times.set(slug, time + 1)
    return time === 0 ? slug : `${slug}-${time}`
  })
}

/** `<a id="x">`, `{#x}`. */
export const anchorsByHand = (text: string): string[] =>
  [...text.matchAll(/\s(?:id|name)=["']([^"'\s<>]{1,100})["']|\{#([^{}\s]{1,100})\}/gi)].map(hit =>
    (hit[1] ?? hit[2]!).toLowerCase(),
  )

/** Without dashes at its ends: some write it so where a heading begins with a symbol. */
export const bareAnchor = (anchor: string): string => anchor.replace(/^-+|(?<!-)-+$/g, '')

/** As a link writes it, in the form in which it is compared. */
export const anchorSaid = (fragment: string): string => decoded(fragment).toLowerCase().replaceAll('\uFE0F', '')

/** Percent signs that encode nothing stay. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
