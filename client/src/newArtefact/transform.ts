/** What VS Code's snippets call a transform: `${TM_FILENAME/(.*)\.md/${1:/upcase}/}`. */

/** Of the value as it is, where the pattern is no regular expression. */
export function transformed(value: string, pattern: string, replacement: string, flags: string): string {
  let regex: RegExp
  try {
    regex = new RegExp(pattern.replaceAll(String.raw`\/`, '/'), [...new Set(flags.replace(/[^gimsu]/g, ''))].join(''))
  } catch {
    return value
  }
  return value.replace(regex, (...match: unknown[]) => {
    const groups = match.slice(
      0,
      match.findIndex(part => typeof part === 'number'),
    ) as (string | undefined)[]
    return format(replacement, groups)
  })
}

/** `$1`, `${1}`, `${1:/upcase}`, `${1:+if}`, `${1:?if:else}`, `${1:-else}`, `${1:else}`. */
const GROUP =
  /\\([\\$}/])|\$(\d+)|\$\{(\d+)(?::(?:\/(\w+)|\+((?:[^}$]|\$(?!\{))*)|\?((?:[^:}$]|\$(?!\{))*):((?:[^}$]|\$(?!\{))*)|-?((?:[^}$]|\$(?!\{))*)))?\}/g

function format(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(GROUP, (...match: (string | undefined)[]) => {
    const [, escaped, bare, braced, change, then, when, otherwise, fallback] = match
    if (escaped !== undefined) return escaped
    const value = groups[Number(bare ?? braced)] ?? ''
    if (change !== undefined) return CHANGES[change]?.(value) ?? value
    if (then !== undefined) return value && then
    if (when !== undefined) return value ? when : otherwise!
    return value || (fallback ?? '')
  })
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const pascal = (text: string): string => words(text).map(capital).join('')

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  upcase: text => text.toUpperCase(),
  downcase: text => text.toLowerCase(),
  capitalize: capital,
  pascalcase: pascal,
  camelcase: text => pascal(text).replace(/^./, first => first.toLowerCase()),
}
