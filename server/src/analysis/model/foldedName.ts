/** A name in the form in which it is compared. */

/** Without emphasis, the handle's sign and what stands in parentheses, from the first one to the last. */
export function foldedName(name: string): string {
  const open = name.indexOf('(')
  const close = name.lastIndexOf(')')
  const bare = open >= 0 && open < close ? name.slice(0, open) + name.slice(close + 1) : name
  return bare
    .replace(/[*_`@]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
